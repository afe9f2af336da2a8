import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { DutyWords } from "../../../messages.vi.ts";
import type { PublicationDuty } from "../../../obligation.ts";
import { BASE } from "../page-parts.tsx";
import type { ObligationTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: DutyWords;
  duties: PublicationDuty[];
  units: { id: string; name: string }[];
  typed: ObligationTyped;
  errors: FormErrors;
}

export function ObligationNewView({ ctx, words, duties, units, typed, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const [only] = units;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.newTitle} lead={words.newLead} />
      <Form action={`${BASE}/moi`}>
        <Radios
          name="dutyId"
          label={words.duty}
          value={typed.dutyId}
          options={duties.map((duty) => ({
            value: duty.id,
            label: duty.title,
            hint: `${duty.forms.map(words.required).join("; ")}. ${[duty.law, duty.article].filter(Boolean).join(", ")}`,
          }))}
          {...error("dutyId")}
        />
        {units.length === 1 && only && !errors.unitId ? (
          <input type="hidden" name="unitId" value={only.id} />
        ) : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <TextInput
          name="title"
          label={words.matterTitle}
          hint={words.matterHint}
          value={typed.title}
          {...error("title")}
        />
        <TextInput name="document" label={words.document} optional value={typed.document} {...error("document")} />
        <DateInput
          name="ngay"
          label={words.decidedOn}
          value={{ day: typed["ngay-day"], month: typed["ngay-month"], year: typed["ngay-year"] }}
          {...error("ngay")}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
