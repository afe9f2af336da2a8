import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { Item } from "../../../item.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  title: string;
  typed: Typed;
  errors: FormErrors;
}

export function RescheduleView({ ctx, words, item, title, typed, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.reschedule}
      breadcrumbs={[
        { text: words.scheduled.title, href: "/can-bo/tin-bai/da-len-lich" },
        { text: title, href: `/can-bo/tin-bai/${item.id}` },
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.reschedule} caption={title} lead={words.rescheduleLead} />
      <Form action={`/can-bo/tin-bai/${item.id}/doi-gio`}>
        <DateInput name="publish" label={words.rescheduleDate} value={dayIn(typed, "publish")} {...error("publish")} />
        <TextInput
          name="time"
          label={words.rescheduleTime}
          hint="07:30"
          width={5}
          value={typed.time ?? ""}
          {...error("time")}
        />
        <Button>{words.reschedule}</Button>
      </Form>
    </StaffLayout>
  );
}
