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

export interface SignInCodeModel {
  ctx: ViewContext;
  words: Words;
  returnTo: string;
  errors: FieldError[];
  /** The password was too long ago; only starting again helps. */
  isOver: boolean;
}

export function SignInCodeView({ ctx, words, returnTo, errors, isOver }: SignInCodeModel) {
  const text = words.code;
  const startAgain = `/dang-nhap?ve=${encodeURIComponent(returnTo)}`;
  return (
    <PublicLayout
      ctx={ctx}
      title={text.title}
      hasErrors={errors.length > 0}
      noIndex
      notice={<ErrorSummary errors={isOver ? [] : errors} keepsNothing />}
    >
      <PageHeading title={text.title} lead={isOver ? errors[0]?.message : text.lead} />
      {isOver ? (
        <LinkButton href={startAgain}>{words.signIn.submit}</LinkButton>
      ) : (
        <Form action="/dang-nhap/ma">
          <input type="hidden" name="ve" value={returnTo} />
          <TextInput
            name="code"
            label={text.label}
            hint={text.hint}
            autocomplete="one-time-code"
            spellcheck={false}
            width={20}
            error={errorOf(errors, "code")}
          />
          <Button>{text.submit}</Button>
          <p class="govuk-body">
            <a href={startAgain}>{text.again}</a>
          </p>
        </Form>
      )}
    </PublicLayout>
  );
}
