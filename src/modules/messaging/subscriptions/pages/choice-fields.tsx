import { Select, TextInput, type ViewContext } from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../../platform/http/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../topics/index.ts";
import type { vi } from "../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** null where it is not known yet of which unit. */
  hamlets: readonly string[] | null;
  typed: Typed;
  errors: FormErrors;
}

/** What somebody may say about himself, and need not: the language to be told in, and the hamlet. */
export function ChoiceFields({ ctx, words, hamlets, typed, errors }: Props) {
  const names = languageNames(ctx.lang);
  const error = errorIn(errors);
  return (
    <>
      <Select
        name="language"
        label={words.language}
        hint={words.languageHint}
        optional
        placeholder={names.vi}
        value={typed.language ?? ""}
        options={TOLD_LANGUAGES.filter((one) => one !== "vi").map((value) => ({ value, label: names[value] }))}
        {...error("language")}
      />
      {hamlets === null ? (
        <TextInput
          name="hamlet"
          label={words.hamlet}
          hint={words.hamletTyped}
          optional
          width={20}
          value={typed.hamlet ?? ""}
          {...error("hamlet")}
        />
      ) : hamlets.length > 0 ? (
        <Select
          name="hamlet"
          label={words.hamlet}
          hint={words.hamletHint}
          optional
          placeholder={words.hamletNone}
          value={typed.hamlet ?? ""}
          options={hamlets.map((value) => ({ value, label: value }))}
          {...error("hamlet")}
        />
      ) : null}
    </>
  );
}
