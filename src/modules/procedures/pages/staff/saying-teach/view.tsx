import {
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../asked/messages.vi.ts";
import type { CatalogueItem } from "../../../catalogue.ts";

/** Chosen where the procedure is none of those proposed. */
export const OTHER = "other";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  typed: { saying: string; choice: string; code: string };
  errors: FieldError[];
  suggestions: CatalogueItem[];
}

export function SayingTeachView({ ctx, words, typed, errors, suggestions }: Props) {
  return (
    <StaffLayout
      ctx={ctx}
      title={words.teachTitle}
      breadcrumbs={[
        { text: words.back, href: "/can-bo/thu-tuc" },
        { text: words.title, href: "/can-bo/thu-tuc/cau-hoi" },
      ]}
      notice={<ErrorSummary errors={errors} />}
      hasErrors={errors.length > 0}
    >
      <PageHeading title={words.teachTitle} lead={words.teachLead} />
      <Form action="/can-bo/thu-tuc/cau-hoi/day">
        <TextInput
          name="saying"
          label={words.saying}
          hint={words.sayingHint}
          value={typed.saying}
          maxLength={100}
          error={errorOf(errors, "saying")}
        />
        <Radios
          name="choice"
          label={words.suggestions}
          hint={words.codeHint}
          value={typed.choice}
          error={errorOf(errors, "choice")}
          options={[
            ...suggestions.map((item) => ({
              value: item.code,
              label: item.plainName ?? item.name,
              hint: item.plainName ? `${item.code} · ${item.name}` : item.code,
            })),
            {
              value: OTHER,
              label: words.other,
              conditional: (
                <TextInput
                  name="code"
                  label={words.otherCode}
                  value={typed.code}
                  width={10}
                  inputmode="decimal"
                  error={errorOf(errors, "code")}
                />
              ),
            },
          ]}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
