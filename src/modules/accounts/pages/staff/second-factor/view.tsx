import {
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  QrFigure,
  StaffLayout,
  State,
  Steps,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../forms.ts";

const PATH = "/can-bo/tai-khoan/hai-buoc";

export interface SecondFactorModel {
  ctx: ViewContext;
  words: Words;
  errors: FieldError[];
  email: string;
  confirmedAt: Date | null;
  codesLeft: number;
  /** What the telephone is to be told, while it is being set up. */
  setup: { address: string; key: string } | null;
}

export function SecondFactorView(model: SecondFactorModel) {
  const { words, errors } = model;
  const text = words.secondFactor;
  return (
    <StaffLayout
      ctx={model.ctx}
      title={text.title}
      breadcrumbs={[{ text: words.account.title, href: "/can-bo/tai-khoan" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} keepsNothing />}
      islands={model.setup ? ["copy"] : []}
    >
      <PageHeading
        title={text.title}
        lead={model.confirmedAt ? undefined : text.what}
        state={model.confirmedAt ? <State tone="good">{text.onTitle}</State> : undefined}
      />
      {model.confirmedAt ? (
        <SwitchedOn {...model} confirmedAt={model.confirmedAt} />
      ) : model.setup ? (
        <Setup {...model} setup={model.setup} />
      ) : (
        <>
          <p class="govuk-body">{text.need}</p>
          <PasswordForm action={`${PATH}/bat-dau`} field="password" model={model}>
            <Button>{text.start}</Button>
          </PasswordForm>
        </>
      )}
    </StaffLayout>
  );
}

function Setup({ words, errors, email, setup }: SecondFactorModel & { setup: { address: string; key: string } }) {
  const text = words.secondFactor;
  return (
    <>
      <Heading level={2}>{text.startTitle}</Heading>
      <Steps
        steps={[
          {
            title: text.scanTitle,
            children: (
              <>
                <QrFigure text={setup.address} caption={text.scanCaption(email)} size={220} />
                <CopyBox label={text.key} value={setup.key} />
              </>
            ),
          },
          {
            title: text.confirmTitle,
            children: (
              <Form action={`${PATH}/xac-nhan`}>
                <TextInput
                  name="code"
                  label={text.code}
                  inputmode="numeric"
                  autocomplete="one-time-code"
                  spellcheck={false}
                  width={10}
                  error={errorOf(errors, "code")}
                />
                <Button>{text.confirm}</Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  );
}

function SwitchedOn(model: SecondFactorModel & { confirmedAt: Date }) {
  const { words, errors } = model;
  const text = words.secondFactor;
  return (
    <>
      <p class="govuk-body">{text.onText(formatDate(model.confirmedAt), model.codesLeft)}</p>
      {model.codesLeft < 3 ? <WarningText>{text.fewCodes}</WarningText> : null}
      <Details summary={text.newCodesTitle} open={errorOf(errors, "renew-password") !== undefined}>
        <p>{text.newCodesText}</p>
        <PasswordForm action={`${PATH}/ma-du-phong`} field="renew-password" model={model}>
          <Button>{text.newCodes}</Button>
        </PasswordForm>
      </Details>
      <Details summary={text.offTitle} open={errorOf(errors, "off-password") !== undefined}>
        <p>{text.offText}</p>
        <PasswordForm action={`${PATH}/tat`} field="off-password" model={model}>
          <Button variant="warning">{text.off}</Button>
        </PasswordForm>
      </Details>
    </>
  );
}

function PasswordForm(props: {
  action: string;
  field: string;
  model: SecondFactorModel;
  children: preact.ComponentChildren;
}) {
  const { words, errors } = props.model;
  return (
    <Form action={props.action}>
      <TextInput
        name={props.field}
        label={words.secondFactor.password}
        hint={words.secondFactor.passwordWhy}
        type="password"
        autocomplete="current-password"
        error={errorOf(errors, props.field)}
      />
      {props.children}
    </Form>
  );
}

export function RecoveryCodesView(model: { ctx: ViewContext; words: Words; codes: string[]; isFirst: boolean }) {
  const text = model.words.secondFactor;
  const title = model.isFirst ? text.codesOn : text.codesNew;
  return (
    <StaffLayout
      ctx={model.ctx}
      title={title}
      breadcrumbs={[{ text: model.words.account.title, href: "/can-bo/tai-khoan" }]}
    >
      <PageHeading title={title} state={<State tone="good">{text.onTitle}</State>} />
      <Heading level={2}>{text.codesTitle}</Heading>
      <WarningText>{text.codesLead}</WarningText>
      <ul class="govuk-list">
        {model.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <LinkButton href="/can-bo/tai-khoan">{text.codesBack}</LinkButton>
    </StaffLayout>
  );
}
