import {
  ActWithReason,
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { CONTACT_ROLES, type ContactPerson, contactState, type PressContact } from "../../../contacts/contact.ts";
import type { vi } from "../../../contacts/messages.vi.ts";
import { CONTACT_TONES, CONTACTS } from "../contact-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** The entry that is looked at; null for a new one. */
  contact: PressContact | null;
  /** Masked unless revealed; null once erased. */
  person: ContactPerson | null;
  isRevealed: boolean;
  today: string;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  saved: boolean;
}

export function ContactFormView(props: Props) {
  const { ctx, words, contact, person, today, errors } = props;
  const said = words.form;
  const list = summaryOf(errors);
  const title = contact?.outletName ?? said.newTitle;
  const state = contact ? contactState(contact, today) : null;
  const isKept = contact !== null && contact.personSealed !== null && contact.endedAt === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.listTitle, href: CONTACTS }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.saved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={contact ? words.roles[contact.role] : undefined}
        state={state ? <State tone={CONTACT_TONES[state]}>{words.states[state]}</State> : undefined}
      />
      {contact ? (
        <SummaryList
          compact
          rows={[
            {
              key: words.person,
              value: person ? [person.name, person.phone, person.email].filter(Boolean).join(" · ") : words.erased,
            },
            { key: said.consentOn, value: `${formatDate(contact.consentOn)}, ${contact.consentHow}` },
            { key: words.expires, value: formatDate(contact.expiresOn) },
            { key: words.state, value: said.by(contact.writtenByName, contact.writtenAt) },
          ]}
        />
      ) : null}
      {contact?.endedReason ? <InsetText>{contact.endedReason}</InsetText> : null}
      {isKept && !props.isRevealed ? <Reveal {...props} contact={contact} /> : null}
      {contact === null ? <Fields {...props} /> : null}
      {isKept ? (
        <>
          <Details
            summary={said.edit}
            open={Object.keys(errors).some((field) => field !== "reason" && field !== "endReason")}
          >
            <p class="govuk-body">{said.editHelp}</p>
            <Fields {...props} />
          </Details>
          <End {...props} contact={contact} />
        </>
      ) : null}
    </StaffLayout>
  );
}

function Reveal({ words, contact, typed, errors }: Props & { contact: PressContact }) {
  const said = words.form;
  return (
    <ActWithReason
      summary={said.reveal}
      variant="secondary"
      action={`${CONTACTS}/${contact.id}/xem`}
      label={said.revealReason}
      hint={said.revealHint}
      value={typed.reason ?? ""}
      {...errorIn(errors)("reason")}
    />
  );
}

function End({ words, contact, typed, errors }: Props & { contact: PressContact }) {
  const said = words.form;
  return (
    <ActWithReason
      summary={said.end}
      variant="warning"
      action={`${CONTACTS}/${contact.id}/thoi`}
      help={said.endHelp}
      name="endReason"
      label={said.endReason}
      value={typed.endReason ?? ""}
      {...errorIn(errors)("endReason")}
    />
  );
}

function Fields({ words, contact, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <Form action={contact ? `${CONTACTS}/${contact.id}/sua` : `${CONTACTS}/moi`}>
      {contact ? (
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(contact.version)} />
      ) : (
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
      )}
      <TextInput {...text("outletName")} label={words.outlet} hint={said.outletHint} />
      <Select
        {...text("role")}
        label={words.role}
        placeholder={words.errors.role}
        options={CONTACT_ROLES.map((value) => ({ value, label: words.roles[value] }))}
      />
      <TextInput {...text("name")} label={said.name} autocomplete="off" />
      <TextInput {...text("phone")} label={said.phone} type="tel" width={20} autocomplete="off" optional />
      <TextInput {...text("email")} label={said.email} hint={said.emailHint} type="email" autocomplete="off" optional />
      <Checkboxes
        name="wantsKits"
        label={words.wants}
        values={typed.wantsKits === "1" ? ["1"] : []}
        options={[{ value: "1", label: words.wantsKits }]}
        {...error("wantsKits")}
      />
      <Checkboxes
        name="wantsInvitations"
        label={words.wantsInvitations}
        values={typed.wantsInvitations === "1" ? ["1"] : []}
        options={[{ value: "1", label: words.wantsInvitations }]}
      />
      <DateInput name="consentOn" label={said.consentOn} value={dayIn(typed, "consentOn")} {...error("consentOn")} />
      <TextInput {...text("consentHow")} label={said.consentHow} hint={said.consentHint} />
      <DateInput
        name="expiresOn"
        label={said.expiresOn}
        hint={said.expiresHint}
        value={dayIn(typed, "expiresOn")}
        {...error("expiresOn")}
      />
      <Button>{said.save}</Button>
    </Form>
  );
}
