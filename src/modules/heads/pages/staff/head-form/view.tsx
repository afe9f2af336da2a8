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
import { UnitSelect } from "../../../../organisations/index.ts";
import type { Head } from "../../../head.ts";
import type { vi } from "../../../messages.vi.ts";
import { REGISTER } from "../head-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  before: Head | null;
  beforeUnit: string;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function HeadFormView({ ctx, words, before, beforeUnit, units, typed, errors }: Props) {
  const said = words.form;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: REGISTER },
        ...(before ? [{ text: before.personName, href: `${REGISTER}/${before.id}` }] : []),
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} lead={before ? beforeUnit : said.newLead} />
      <Form action={before ? `${REGISTER}/${before.id}/sua` : `${REGISTER}/moi`}>
        {before ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        ) : (
          <UnitSelect
            label={words.unit}
            placeholder={words.errors.unitId}
            value={typed.unitId}
            units={units}
            {...error("unitId")}
          />
        )}
        <TextInput name="personName" label={words.person} value={typed.personName ?? ""} {...error("personName")} />
        <TextInput
          name="office"
          label={said.office}
          hint={said.officeHint}
          value={typed.office ?? ""}
          {...error("office")}
        />
        <DateInput name="fromOn" label={words.from} value={dayIn(typed, "fromOn")} {...error("fromOn")} />
        <DateInput
          name="toOn"
          label={words.to}
          hint={said.toHint}
          optional
          value={dayIn(typed, "toOn")}
          {...error("toOn")}
        />
        <TextInput
          name="decisionNumber"
          label={said.number}
          hint={said.numberHint}
          width={20}
          value={typed.decisionNumber ?? ""}
          {...error("decisionNumber")}
        />
        <DateInput name="decisionOn" label={said.on} value={dayIn(typed, "decisionOn")} {...error("decisionOn")} />
        <TextInput
          name="decisionIssuer"
          label={said.issuer}
          value={typed.decisionIssuer ?? ""}
          {...error("decisionIssuer")}
        />
        {before ? (
          <TextInput
            name="reason"
            label={said.reason}
            hint={said.reasonHint}
            value={typed.reason ?? ""}
            {...error("reason")}
          />
        ) : null}
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
