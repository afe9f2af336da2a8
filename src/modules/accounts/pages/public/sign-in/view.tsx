import {
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { DemoLogin } from "../../../demo-logins.ts";
import type { Words } from "../../../forms.ts";

export interface SignInModel {
  ctx: ViewContext;
  words: Words;
  email: string;
  /** Filled in for a demonstration account only. */
  password: string;
  returnTo: string | null;
  errors: FieldError[];
  done: keyof Words["signIn"]["done"] | null;
  demo: { logins: DemoLogin[]; password: string; chosenName: string | null } | null;
}

export function SignInView(model: SignInModel) {
  const { ctx, words, errors, demo } = model;
  const text = words.signIn;
  const form = (
    <Form action="/dang-nhap">
      {model.returnTo ? <input type="hidden" name="ve" value={model.returnTo} /> : null}
      <TextInput
        name="email"
        label={text.email}
        type="email"
        autocomplete="username"
        spellcheck={false}
        value={model.email}
        error={errorOf(errors, "email")}
      />
      <TextInput
        name="password"
        label={text.password}
        type="password"
        autocomplete="current-password"
        value={model.password}
        error={errorOf(errors, "password")}
      />
      <Button>{text.submit}</Button>
      <p class="govuk-body">
        <a href="/quen-mat-khau">{text.forgot}</a>
      </p>
      <p class="govuk-hint">{text.noAccount}</p>
    </Form>
  );
  return (
    <PublicLayout
      ctx={ctx}
      title={text.title}
      hasErrors={errors.length > 0}
      noIndex
      notice={
        <>
          <ErrorSummary errors={errors} keepsNothing />
          {model.done ? (
            <NotificationBanner tone="success" heading={text.done[model.done]} />
          ) : demo?.chosenName ? (
            <NotificationBanner heading={text.demoFilled(demo.chosenName)} />
          ) : null}
        </>
      }
    >
      <PageHeading title={text.title} lead={text.lead} />
      {form}
      {demo ? <DemoLogins {...demo} words={words} returnTo={model.returnTo} /> : null}
    </PublicLayout>
  );
}

function DemoLogins(props: { logins: DemoLogin[]; password: string; words: Words; returnTo: string | null }) {
  const text = props.words.signIn;
  const back = props.returnTo ? `&ve=${encodeURIComponent(props.returnTo)}` : "";
  return (
    <section>
      <Heading level={2}>{text.demoTitle}</Heading>
      <p class="govuk-body">{text.demoLead(props.password)}</p>
      <Table
        caption={text.demoCaption}
        captionHidden
        phone="cards"
        dense
        rows={props.logins}
        columns={[
          {
            key: "role",
            header: text.demoRole,
            rowHeader: true,
            nowrap: true,
            cell: (login) => props.words.roles[login.role],
          },
          { key: "work", header: text.demoWork, wide: true, cell: (login) => props.words.roleWork[login.role] },
          {
            key: "person",
            header: text.demoPerson,
            cell: (login) => (
              <>
                {login.name}
                <br />
                <span class="govuk-hint">{login.unitName}</span>
              </>
            ),
          },
          {
            key: "use",
            header: text.demoAct,
            nowrap: true,
            cell: (login) => (
              <a href={`/dang-nhap?tk=${login.role}${back}`}>
                {text.demoUse}
                <span class="govuk-visually-hidden">{text.demoUseOf(props.words.roles[login.role])}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
