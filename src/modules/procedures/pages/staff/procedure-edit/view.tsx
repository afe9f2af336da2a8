import {
  Button,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  Fieldset,
  Form,
  InsetText,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { EditTyped } from "../../../edit-form.ts";
import type { vi } from "../../../messages.vi.ts";
import { CHANNEL_ORDER } from "../../../procedure-facts.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  code: string;
  name: string;
  typed: EditTyped;
  errors: FieldError[];
  refusal: string | null;
}

export function ProcedureEditView({ ctx, words, code, name, typed, errors, refusal }: Props) {
  const own = words.edit;
  const address = `/can-bo/thu-tuc/${code}`;
  const rowsFor = (text: string, least: number): number => Math.min(24, Math.max(least, text.split("\n").length + 1));
  const area = (field: keyof EditTyped, label: string, hint?: string, least = 3) => (
    <TextArea
      name={field}
      label={label}
      hint={hint}
      value={typed[field]}
      rows={rowsFor(typed[field], least)}
      error={errorOf(errors, field)}
    />
  );
  const line = (field: keyof EditTyped, label: string, hint?: string) => (
    <TextInput name={field} label={label} hint={hint} value={typed[field]} error={errorOf(errors, field)} />
  );
  const date = (field: "validFrom" | "decisionDate", label: string, hint?: string) => (
    <DateInput
      name={field}
      label={label}
      hint={hint}
      value={{ day: typed[`${field}-day`], month: typed[`${field}-month`], year: typed[`${field}-year`] }}
      error={errorOf(errors, field)}
      optional={field === "decisionDate"}
    />
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title(name)}
      hasErrors={errors.length > 0 || refusal !== null}
      islands={["dirty-form"]}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: code, href: address },
      ]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {refusal ? <WarningText>{refusal}</WarningText> : null}
        </>
      }
    >
      <PageHeading title={own.title(name)} caption={code} />
      <InsetText>{own.lead}</InsetText>
      <Form action={`${address}/sua`} guard>
        <input type="hidden" name="baseVersionId" value={typed.baseVersionId} />
        {area("name", own.name, undefined, 2)}
        {line("field", own.field)}
        {line("implementing", own.implementing)}
        {area("receptionAddress", own.receptionAddress, undefined, 2)}
        {area("applicants", own.applicants, own.perLine)}
        {area("steps", own.steps, own.stepsHint, 8)}
        <Fieldset legendSize="m" legend={own.methods} hint={own.methodHint}>
          {CHANNEL_ORDER.map((channel) => (
            <>
              {line(`time-${channel}`, own.methodTime(words.channelTitle[channel]))}
              {line(`fee-${channel}`, own.methodFee(words.channelTitle[channel]))}
            </>
          ))}
        </Fieldset>
        {area("papers", own.papers, own.papersHint, 5)}
        {area("conditions", own.conditions)}
        {area("results", own.results, own.perLine)}
        {area("legalBases", own.legalBases, own.perLine)}
        <Fieldset legendSize="m" legend={own.change}>
          <Radios
            name="changeKind"
            label={own.changeKind}
            value={typed.changeKind}
            error={errorOf(errors, "changeKind")}
            options={(["amend", "replace", "correct"] as const).map((value) => ({
              value,
              label: own.changeKinds[value].label,
              hint: own.changeKinds[value].hint,
            }))}
          />
          {date("validFrom", own.validFrom, own.validFromHint)}
          {line("decisionNumber", own.decisionNumber, own.decisionNumberHint)}
          {date("decisionDate", own.decisionDate)}
          {line("decisionIssuer", own.decisionIssuer)}
          {area("reason", own.reason, own.reasonHint, 2)}
        </Fieldset>
        <Button>{own.submit}</Button>
      </Form>
    </StaffLayout>
  );
}
