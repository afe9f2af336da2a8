import {
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  LinkButton,
  PageHeading,
  PublicLayout,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { LinkRefused } from "../../../accounts.errors.ts";
import type { Words } from "../../../forms.ts";
import type { LinkKind } from "../../../people/one-time-link.ts";

export interface NewPasswordModel {
  ctx: ViewContext;
  words: Words;
  kind: LinkKind;
  action: string;
  errors: FieldError[];
  person: { name: string; email: string; unitName: string; roles: string[] };
}

export function NewPasswordView({ ctx, words, kind, action, errors, person }: NewPasswordModel) {
  const text = words.newPassword;
  const isInvitation = kind === "invitation";
  const title = isInvitation ? text.inviteTitle : text.resetTitle;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      hasErrors={errors.length > 0}
      noIndex
      notice={<ErrorSummary errors={errors} keepsNothing />}
    >
      <PageHeading title={title} lead={isInvitation ? text.inviteLead(person.name) : undefined} />
      <SummaryList
        rows={[
          { key: text.email, value: person.email },
          ...(isInvitation
            ? [
                { key: text.unit, value: person.unitName },
                ...(person.roles.length > 0 ? [{ key: text.roles, value: <Lines lines={person.roles} /> }] : []),
              ]
            : []),
        ]}
      />
      <Form action={action}>
        {/* For password managers: which account the new password belongs to. */}
        <input type="hidden" name="username" autocomplete="username" value={person.email} />
        <NewPasswordFields words={words} errors={errors} />
        <Button>{isInvitation ? text.inviteSubmit : text.resetSubmit}</Button>
      </Form>
    </PublicLayout>
  );
}

export function NewPasswordFields({ words, errors }: { words: Words; errors: FieldError[] }) {
  const text = words.newPassword;
  return (
    <>
      <TextInput
        name="password"
        label={text.password}
        hint={text.hint}
        type="password"
        autocomplete="new-password"
        error={errorOf(errors, "password")}
      />
      <TextInput
        name="repeat"
        label={text.repeat}
        type="password"
        autocomplete="new-password"
        error={errorOf(errors, "repeat")}
      />
    </>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  );
}

export function DeadLinkView(props: { ctx: ViewContext; words: Words; kind: LinkKind; reason: LinkRefused["code"] }) {
  const { words, kind, reason } = props;
  const fault = words.linkFaults[reason];
  return (
    <PublicLayout ctx={props.ctx} title={fault.title} noIndex>
      <PageHeading title={fault.title} lead={fault.text} />
      {kind === "invitation" && reason !== "used" ? <p class="govuk-body">{words.linkNext.invitation}</p> : null}
      {kind === "reset" && reason !== "used" ? (
        <LinkButton href="/quen-mat-khau">{words.linkNext.reset}</LinkButton>
      ) : (
        <LinkButton href="/dang-nhap" variant="secondary">
          {words.linkNext.signIn}
        </LinkButton>
      )}
    </PublicLayout>
  );
}
