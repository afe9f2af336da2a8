import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { BRIEFING_KINDS, BRIEFING_LIMITS, type BriefingSource, isCode } from "../../../briefing.ts";
import type { LoadedBriefing } from "../../../load-briefing.ts";
import type { vi } from "../../../messages.vi.ts";
import { AddresseesFields, type UnitBelow } from "../../addressees.tsx";
import { STREAM } from "../../addresses.ts";
import type { FormTyped } from "./page.tsx";

interface ChooseProps {
  ctx: ViewContext;
  words: typeof vi;
  units: readonly { id: string; name: string }[];
  chosen: string;
  keep: Record<string, string>;
}

export function ChooseUnitView({ ctx, words, units, chosen, keep }: ChooseProps) {
  const said = words.form;
  return (
    <StaffLayout ctx={ctx} title={said.newTitle} breadcrumbs={[{ text: words.title, href: STREAM }]}>
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${STREAM}/moi`} method="get">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          name="donvi"
          label={said.chooseUnit}
          value={chosen}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <Button>{said.choose}</Button>
      </Form>
    </StaffLayout>
  );
}

interface Props extends FormTyped {
  ctx: ViewContext;
  words: typeof vi;
  unitId: string;
  unit: string;
  before: LoadedBriefing | null;
  children: readonly UnitBelow[];
  matters: readonly { id: string; title: string; decidedOn: string }[];
  source: BriefingSource | null;
  errors: FormErrors;
}

export function BriefingFormView({ ctx, words, before, typed, errors, ...props }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const isOut = before !== null && before.briefing.version !== null;
  const title = isOut ? said.correctTitle : before ? said.editTitle : said.newTitle;
  const record = before ? `${STREAM}/${before.briefing.id}/theo-doi` : null;
  const isConduct = before ? isCode(before.briefing.kind) : true;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: STREAM },
        ...(before && record ? [{ text: before.versions[0]?.title ?? "", href: record }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={isOut ? said.correctLead : said.newLead} />
      <SummaryList
        compact
        rows={[
          { key: said.unit, value: props.unit },
          ...(before ? [{ key: said.kind, value: words.kinds[before.briefing.kind] }] : []),
          ...(props.source ? [{ key: said.source, value: <a href={props.source.path}>{props.source.label}</a> }] : []),
        ]}
      />
      <Form action={before ? `${STREAM}/${before.briefing.id}/sua` : `${STREAM}/moi`} guard>
        <input type="hidden" name="unitId" value={props.unitId} />
        <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        {props.source ? (
          <>
            <input type="hidden" name="sourceKind" value={props.source.kind} />
            <input type="hidden" name="sourceId" value={props.source.id} />
          </>
        ) : null}
        {before ? null : (
          <Select
            name="kind"
            label={said.kind}
            hint={said.conductHint}
            value={typed.kind ?? ""}
            options={BRIEFING_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            {...error("kind")}
          />
        )}
        <TextInput name="title" label={said.name} hint={said.nameHint} value={typed.title ?? ""} {...error("title")} />
        {isOut ? (
          <TextArea
            name="changeNote"
            label={said.changeNote}
            hint={said.changeNoteHint}
            rows={2}
            maxCharacters={BRIEFING_LIMITS.changeNote}
            value={typed.changeNote ?? ""}
            {...error("changeNote")}
          />
        ) : null}
        <TextArea
          name="body"
          label={said.body}
          hint={said.bodyHint}
          rows={14}
          maxCharacters={BRIEFING_LIMITS.body}
          value={typed.body ?? ""}
          {...error("body")}
        />
        {before === null || before.briefing.kind === "conduct" ? (
          <TextArea
            name="ratingReasons"
            label={said.ratingReasons}
            hint={said.ratingReasonsHint}
            optional
            rows={4}
            value={typed.ratingReasons ?? ""}
            {...error("ratingReasons")}
          />
        ) : null}
        <DateInput name="dueOn" label={said.due} value={dayIn(typed, "dueOn")} {...error("dueOn")} />
        <DateInput
          name="endsOn"
          label={said.ends}
          hint={said.endsHint}
          optional
          value={dayIn(typed, "endsOn")}
          {...error("endsOn")}
        />
        <AddresseesFields
          label={said.scope}
          typed={typed}
          units={props.units}
          roles={props.roles}
          below={props.children}
          errors={errors}
        />
        {isConduct && props.matters.length > 0 ? (
          <Select
            name="obligationId"
            label={said.matter}
            hint={said.matterHint}
            optional
            value={typed.obligationId ?? ""}
            placeholder={said.noMatter}
            options={props.matters.map((one) => ({
              value: one.id,
              label: `${one.title} (${formatDate(one.decidedOn)})`,
            }))}
            {...error("obligationId")}
          />
        ) : null}
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
