import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { BULLETINS } from "../bulletin-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  months: string[];
  quarters: string[];
  typed: Typed;
  errors: FormErrors;
}

export function BulletinNewView({ ctx, words, units, months, quarters, typed, errors }: Props) {
  const said = words.newPage;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: BULLETINS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={`${BULLETINS}/moi`}>
        <Select
          name="unitId"
          label={said.unit}
          value={typed.unitId ?? ""}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Select
          name="period"
          label={said.kind}
          value={typed.period ?? ""}
          options={[
            ...months.map((month) => ({ value: month, label: said.monthName(month), group: said.month })),
            ...quarters.map((quarter) => ({
              value: quarter,
              label: said.quarterName(Number(quarter.slice(6)), Number(quarter.slice(0, 4))),
              group: said.quarter,
            })),
            { value: "free", label: said.free, group: said.other },
          ]}
          {...error("period")}
        />
        <DateInput
          name="from"
          label={said.from}
          hint={said.freeHint}
          optional
          value={dayIn(typed, "from")}
          {...error("from")}
        />
        <DateInput
          name="to"
          label={said.to}
          hint={said.freeHint}
          optional
          value={dayIn(typed, "to")}
          {...error("to")}
        />
        <TextInput
          name="number"
          label={said.number}
          hint={said.numberHint}
          optional
          width={4}
          inputmode="numeric"
          value={typed.number ?? ""}
          {...error("number")}
        />
        <Button>{said.make}</Button>
      </Form>
    </StaffLayout>
  );
}
