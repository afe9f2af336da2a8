import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { ITEM_KINDS, type ItemKind } from "../../../item.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kinds: Record<ItemKind, string>;
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}

export function RulesView({ ctx, words, kinds, typed, errors, isSaved }: Props) {
  const text = words.rules;
  const list = summaryOf(errors);
  const field = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      inputmode="numeric"
      width={4}
      value={typed[name] ?? ""}
      {...errorIn(errors)(name)}
    />
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {isSaved ? <NotificationBanner tone="success">{text.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action="/can-bo/tin-bai/quy-dinh" guard>
        <Fieldset legend={text.urgent}>
          {field("urgent.confirmHours", text.confirmHours)}
          {field("urgent.longestDays", text.longestDays)}
        </Fieldset>
        <Fieldset legend={text.review}>
          {ITEM_KINDS.map((kind) => field(`review.${kind}`, kinds[kind]))}
          {field("review.other", text.other)}
        </Fieldset>
        <Fieldset legend={text.readers}>
          {field("review.badRatings", text.badRatings)}
          {field("review.questions", text.questions)}
        </Fieldset>
        <Button>{text.save}</Button>
      </Form>
    </StaffLayout>
  );
}
