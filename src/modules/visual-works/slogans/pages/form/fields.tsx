import { Checkboxes, DateInput, Radios, TextArea, type ViewContext } from "../../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  isText,
  type Typed,
  type TypedForm,
} from "../../../../../platform/http/index.ts";
import { AUDIENCES, audienceNames, TOPICS, TopicSelect } from "../../../../topics/index.ts";
import { countWords } from "../../../artwork/fit-slogan.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { SLOGAN_KINDS, SLOGAN_LIMITS, type SloganText } from "../../slogan.ts";

export function SloganFields({
  ctx,
  words,
  shared,
  typed,
  audiences,
  errors,
  mostWords,
}: {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof sharedVi;
  typed: Typed;
  audiences: readonly string[];
  errors: FormErrors;
  mostWords: number;
}) {
  const error = errorIn(errors);
  return (
    <>
      <Radios
        name="kind"
        label={words.kind}
        small
        value={typed.kind ?? ""}
        options={SLOGAN_KINDS.map((value) => ({ value, label: words.kinds[value], hint: words.kindHints[value] }))}
        {...error("kind")}
      />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint(mostWords)}
        rows={3}
        maxCharacters={SLOGAN_LIMITS.text}
        value={typed.text ?? ""}
        {...error("text")}
      />
      <TopicSelect label={shared.topic} placeholder={shared.errors.topic} value={typed.topic} {...error("topic")} />
      <Checkboxes
        name="audiences"
        label={shared.audiences}
        small
        values={[...audiences]}
        options={AUDIENCES.map((value) => ({ value, label: audienceNames(ctx.lang)[value] }))}
        {...error("audiences")}
      />
      <DateInput
        name="until"
        label={words.until}
        hint={words.untilHint}
        optional
        value={dayIn(typed, "until")}
        {...error("until")}
      />
    </>
  );
}

export function readSlogan(
  { typed, dayOf }: TypedForm,
  audiences: readonly string[],
  words: typeof vi,
  shared: typeof sharedVi,
): { text: SloganText; errors: FormErrors } {
  const errors: FormErrors = {};
  const kind = SLOGAN_KINDS.find((one) => one === typed.kind);
  const topic = TOPICS.find((one) => one === typed.topic);
  const said = AUDIENCES.filter((one) => audiences.includes(one));
  const count = countWords(typed.text ?? "");
  const until = dayOf("until");
  if (!kind) errors.kind = words.errors.kind;
  if (count > SLOGAN_LIMITS.words) errors.text = words.errors.tooLong(count);
  else if (!isText(typed.text, SLOGAN_LIMITS.text)) errors.text = words.errors.text;
  if (!topic) errors.topic = shared.errors.topic;
  if (said.length === 0) errors.audiences = shared.errors.audiences;
  if (until === null) errors.until = shared.errors.day;
  return {
    text: {
      kind: kind ?? "slogan",
      text: (typed.text ?? "").replace(/\s+/g, " "),
      topic: topic ?? "procedures",
      audiences: said,
      until: until ?? null,
    },
    errors,
  };
}
