import {
  ActWithReason,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { vi } from "../../../spokespersons/messages.vi.ts";
import { SPOKESPERSON_LIMITS, type Spokesperson, timeOfSpokesperson } from "../../../spokespersons/spokesperson.ts";
import { SPOKESPERSONS, TONES } from "../spokesperson-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** The entry that is looked at; null for a new one. */
  one: Spokesperson | null;
  today: string;
  unit: string;
  units: { id: string; name: string }[];
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
}

export function SpokespersonFormView(props: Props) {
  const { ctx, words, one, today, errors } = props;
  const list = summaryOf(errors);
  const title = one?.personName ?? words.form.newTitle;
  const time = one ? timeOfSpokesperson(one, today) : null;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: SPOKESPERSONS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={title}
        caption={one ? props.unit : undefined}
        lead={one ? undefined : words.emptyText}
        state={time ? <State tone={TONES[time]}>{words.states[time]}</State> : undefined}
      />
      {one ? <p class="govuk-hint">{words.form.by(one.writtenByName, one.approvedByName)}</p> : null}
      {one && one.withdrawnReason !== null ? <InsetText>{one.withdrawnReason}</InsetText> : null}
      {props.mayEdit ? <Fields {...props} /> : one ? <Facts {...props} one={one} /> : null}
      {one && props.mayEdit ? <Withdraw {...props} one={one} /> : null}
    </StaffLayout>
  );
}

/** The entry for who may read it only. */
function Facts({ words, one }: Props & { one: Spokesperson }) {
  return (
    <SummaryList
      rows={[
        { key: words.office, value: one.office },
        { key: words.topics, value: one.topics ?? words.allTopics },
        { key: words.ways, value: [one.phone, one.email, one.hours].filter(Boolean).join(", ") },
        { key: words.time, value: words.since(one.fromOn, one.toOn) },
        {
          key: words.decision,
          value: words.decisionOf(one.decisionNumber, formatDate(one.decisionOn), one.decisionIssuer),
        },
      ]}
    />
  );
}

function Fields({ words, one, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const day = (name: string) => ({ name, value: dayIn(typed, name), ...error(name) });
  return (
    <Form action={one ? `${SPOKESPERSONS}/${one.id}/sua` : `${SPOKESPERSONS}/moi`}>
      {one ? (
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(one.version)} />
      ) : (
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
      )}
      <TextInput {...text("personName")} label={words.personName} />
      <TextInput {...text("office")} label={words.office} hint={said.officeHint} />
      <TextArea
        {...text("topics")}
        label={words.topics}
        hint={said.topicsHint}
        rows={2}
        maxCharacters={SPOKESPERSON_LIMITS.topics}
        optional
      />
      <TextInput {...text("phone")} label={words.phone} hint={said.phoneHint} type="tel" width={20} />
      <TextInput {...text("email")} label={words.email} type="email" optional />
      <TextInput {...text("hours")} label={words.hours} hint={said.hoursHint} optional />
      <DateInput {...day("fromOn")} label={words.fromOn} />
      <DateInput {...day("toOn")} label={words.toOn} hint={said.toHint} optional />
      <TextInput {...text("decisionNumber")} label={words.decisionNumber} width={20} />
      <DateInput {...day("decisionOn")} label={words.decisionOn} />
      <TextInput {...text("decisionIssuer")} label={words.decisionIssuer} />
      <Button>{said.send}</Button>
    </Form>
  );
}

function Withdraw({ words, one, typed, errors }: Props & { one: Spokesperson }) {
  const said = words.form;
  return (
    <ActWithReason
      summary={said.withdraw}
      variant="warning"
      action={`${SPOKESPERSONS}/${one.id}/rut`}
      help={said.withdrawHelp}
      label={said.reason}
      value={typed.reason ?? ""}
      {...errorIn(errors)("reason")}
    />
  );
}
