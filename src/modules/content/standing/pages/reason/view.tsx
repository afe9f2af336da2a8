import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { type Item, LIMITS } from "../../../item.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kind: "archive" | "restore";
  item: Item;
  title: string;
  reason: string;
  errors: FormErrors;
}

export function ReasonView({ ctx, words, kind, item, title, reason, errors }: Props) {
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words[kind]}
      breadcrumbs={[{ text: title, href: `/can-bo/tin-bai/${item.id}` }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words[kind]} caption={title} lead={words[`${kind}Lead`]} />
      <Form action={`/can-bo/tin-bai/${item.id}/${kind === "archive" ? "luu-tru" : "dua-lai"}`}>
        <TextArea
          name="reason"
          label={words[`${kind}Reason`]}
          hint={words[`${kind}Hint`]}
          rows={3}
          value={reason}
          maxCharacters={LIMITS.note}
          {...errorIn(errors)("reason")}
        />
        <Button>{words[kind]}</Button>
      </Form>
    </StaffLayout>
  );
}
