import {
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  PageHeading,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Words } from "../../../forms.ts";
import { NewPasswordFields } from "../../public/new-password/view.tsx";

export function ChangePasswordView(model: { ctx: ViewContext; words: Words; email: string; errors: FieldError[] }) {
  const { words, errors } = model;
  const text = words.changePassword;
  return (
    <StaffLayout
      ctx={model.ctx}
      title={text.title}
      breadcrumbs={[{ text: words.account.title, href: "/can-bo/tai-khoan" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} keepsNothing />}
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action="/can-bo/tai-khoan/mat-khau">
        <input type="hidden" name="username" autocomplete="username" value={model.email} />
        <TextInput
          name="current"
          label={text.current}
          type="password"
          autocomplete="current-password"
          error={errorOf(errors, "current")}
        />
        <NewPasswordFields words={words} errors={errors} />
        <Button>{text.submit}</Button>
      </Form>
    </StaffLayout>
  );
}
