import {
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  LinkButton,
  PageHeading,
  PublicLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Words } from "../../../forms.ts";

export interface ForgotPasswordModel {
  ctx: ViewContext;
  words: Words;
  email: string;
  errors: FieldError[];
  isSent: boolean;
}

export function ForgotPasswordView({ ctx, words, email, errors, isSent }: ForgotPasswordModel) {
  const text = words.forgot;
  const crumbs = [{ text: words.signIn.title, href: "/dang-nhap" }];
  if (isSent) {
    return (
      <PublicLayout ctx={ctx} title={text.sentTitle} breadcrumbs={crumbs} noIndex>
        <PageHeading title={text.sentTitle} lead={text.sentText} />
        <p class="govuk-body">{text.sentHelp}</p>
        <LinkButton href="/dang-nhap" variant="secondary">
          {text.back}
        </LinkButton>
      </PublicLayout>
    );
  }
  return (
    <PublicLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={crumbs}
      hasErrors={errors.length > 0}
      noIndex
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action="/quen-mat-khau">
        <TextInput
          name="email"
          label={words.signIn.email}
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={errorOf(errors, "email")}
        />
        <Button>{text.submit}</Button>
      </Form>
    </PublicLayout>
  );
}
