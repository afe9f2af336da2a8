import {
  ActWithReason,
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { ADDRESSES, APP_LIMITS, isOld, type PublicApp } from "../../../app.ts";
import type { vi } from "../../../messages.vi.ts";
import { APPS } from "../app-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** The entry that is looked at; null for a new one. */
  app: PublicApp | null;
  today: string;
  units: { id: string; name: string }[];
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
}

export function AppFormView(props: Props) {
  const { ctx, words, app, today, errors } = props;
  const list = summaryOf(errors);
  const title = app?.name ?? words.form.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: APPS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={title}
        lead={app ? undefined : words.emptyText}
        actions={
          app && app.withdrawnReason === null ? (
            <LinkButton href={`/ung-dung/${app.id}`} variant="secondary" small>
              {words.form.seePublic}
            </LinkButton>
          ) : null
        }
      />
      {app ? <p class="govuk-hint">{words.form.by(app.writtenByName, app.approvedByName)}</p> : null}
      {app && app.withdrawnReason !== null ? <InsetText>{app.withdrawnReason}</InsetText> : null}
      {app && app.withdrawnReason === null && isOld(app, today) ? <InsetText>{words.form.old}</InsetText> : null}
      {props.mayEdit ? <Fields {...props} /> : app ? <Facts {...props} app={app} /> : null}
      {app && props.mayEdit ? <Withdraw {...props} app={app} /> : null}
    </StaffLayout>
  );
}

/** The entry for who may read it only. */
function Facts({ words, app }: Props & { app: PublicApp }) {
  return (
    <SummaryList
      rows={[
        { key: words.agency, value: app.agency },
        { key: words.purpose, value: app.purpose },
        { key: words.uses, value: app.uses.split("\n").join("; ") },
        ...ADDRESSES.flatMap((one) => (app[one] ? [{ key: words.addresses[one], value: app[one] }] : [])),
        { key: words.checkedOn, value: formatDate(app.checkedOn) },
      ]}
    />
  );
}

function Fields({ words, app, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <Form action={app ? `${APPS}/${app.id}/sua` : `${APPS}/moi`}>
      {app ? (
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(app.version)} />
      ) : (
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
      )}
      <TextInput {...text("name")} label={words.name} />
      <TextInput {...text("agency")} label={words.agency} />
      <TextArea
        {...text("purpose")}
        label={words.purpose}
        hint={said.purposeHint}
        rows={2}
        maxCharacters={APP_LIMITS.purpose}
      />
      <TextArea {...text("uses")} label={words.uses} hint={said.usesHint} rows={5} maxCharacters={APP_LIMITS.uses} />
      {ADDRESSES.map((one) => (
        <TextInput
          key={one}
          {...text(one)}
          label={words.addresses[one]}
          hint={one === "website" ? said.addressHint : undefined}
          type="url"
          optional
        />
      ))}
      <Checkboxes
        name="isForOnline"
        label={words.public.procedures}
        values={typed.isForOnline === "1" ? ["1"] : []}
        options={[{ value: "1", label: said.isForOnline }]}
      />
      <TextArea {...text("codes")} label={words.codes} hint={said.codesHint} rows={2} optional />
      <DateInput
        name="checkedOn"
        label={words.checkedOn}
        hint={said.checkedHint}
        value={dayIn(typed, "checkedOn")}
        {...error("checkedOn")}
      />
      <Button>{said.send}</Button>
    </Form>
  );
}

function Withdraw({ words, app, typed, errors }: Props & { app: PublicApp }) {
  const said = words.form;
  return (
    <ActWithReason
      summary={said.withdraw}
      variant="warning"
      action={`${APPS}/${app.id}/rut`}
      help={said.withdrawHelp}
      label={said.reason}
      value={typed.reason ?? ""}
      {...errorIn(errors)("reason")}
    />
  );
}
