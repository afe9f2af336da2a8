import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { InquiryFields } from "../../../inquiries/fields.tsx";
import type { vi } from "../../../inquiries/messages.vi.ts";
import { INQUIRIES } from "../inquiry-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function InquiryNewView({ ctx, words, units, typed, errors }: Props) {
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[{ text: words.listTitle, href: INQUIRIES }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} />
      <Form action={`${INQUIRIES}/moi`}>
        <InquiryFields words={words} units={units} typed={typed} errors={errors} asksOutlet needsReporter={false} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
