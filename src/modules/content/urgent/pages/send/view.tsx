import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { type Item, LIMITS } from "../../../item.ts";
import type { ItemRules } from "../../../rules.store.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  title: string;
  rules: ItemRules;
  typed: Typed;
  errors: FormErrors;
}

export function SendUrgentView({ ctx, words, item, title, rules, typed, errors }: Props) {
  const error = errorIn(errors);
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.send}
      breadcrumbs={[
        { text: words.title, href: "/can-bo/tin-bai/khan" },
        { text: title, href: `/can-bo/tin-bai/${item.id}` },
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.send} caption={title} lead={words.sendLead} />
      <InsetText>{words.sendAfter(rules.confirmHours)}</InsetText>
      <Form action={`/can-bo/tin-bai/${item.id}/phat-khan`}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          value={typed.reason ?? ""}
          maxCharacters={LIMITS.note}
          {...error("reason")}
        />
        <DateInput
          name="ends"
          label={words.endDate}
          hint={words.endHint(rules.longestDays)}
          value={dayIn(typed, "ends")}
          {...error("ends")}
        />
        <TextInput name="time" label={words.endTime} width={5} value={typed.time ?? ""} {...error("time")} />
        <Button variant="warning">{words.sendNow}</Button>
      </Form>
    </StaffLayout>
  );
}
