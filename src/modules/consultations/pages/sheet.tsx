import { z } from "zod";
import { Fieldset, Heading, Paragraphs, Radios, TextArea, TextInput } from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { cleanText } from "../../../platform/i18n/index.ts";
import { type Answer, AUDIENCES, type Audience, CONSULTATION_LIMITS, type Point, STANCES } from "../consultation.ts";
import type { vi } from "../messages.vi.ts";

export interface ReadSheet {
  id: string;
  audience: Audience;
  organisation: string;
  answers: Answer[];
}

/** What a sheet says, and what is wrong with it; the fields are those of `SheetFields`. */
export function readSheet(
  typed: Typed,
  points: readonly Point[],
  words: typeof vi,
): { sheet: ReadSheet; errors: FormErrors } {
  const errors: FormErrors = {};
  const text = (name: string): string => ((typed[name] ?? "").isWellFormed() ? cleanText(typed[name] ?? "") : "");
  const audience = AUDIENCES.find((one) => one === typed.audience);
  if (!audience) errors.audience = words.errors.audience;
  const organisation = text("organisation").replace(/\n+/g, " ");
  if ([...organisation].length > CONSULTATION_LIMITS.organisation) errors.organisation = words.errors.organisationLong;
  const answers: Answer[] = [];
  for (const position of [...points.map((one) => one.position), 0]) {
    const asked = typed[`stance-${position}`] ?? "";
    const stance = STANCES.find((one) => one === asked) ?? null;
    if (asked !== "" && stance === null) errors[`stance-${position}`] = words.errors.stance;
    const said = text(`words-${position}`);
    if ([...said].length > CONSULTATION_LIMITS.words) errors[`words-${position}`] = words.errors.wordsLong;
    if ((position > 0 && stance) || said) answers.push({ position, stance: position > 0 ? stance : null, words: said });
  }
  if (answers.length === 0 && Object.keys(errors).every((field) => field === "audience"))
    errors["words-0"] = words.errors.nothing;
  const id = z.uuid().safeParse(typed.sheet);
  return {
    sheet: {
      id: id.success ? id.data : crypto.randomUUID(),
      audience: audience ?? "resident",
      organisation,
      answers,
    },
    errors,
  };
}

/** A sheet to fill in: each point with what one wants of it, words, and as what one speaks. */
export function SheetFields({
  words,
  points,
  typed,
  errors,
}: {
  words: typeof vi;
  points: readonly Point[];
  typed: Typed;
  errors: FormErrors;
}) {
  const said = words.public;
  const error = errorIn(errors);
  return (
    <>
      <input type="hidden" name="sheet" value={typed.sheet ?? ""} />
      {points.map((point) => (
        <Fieldset key={point.position} legend={`${point.position}. ${point.heading}`} legendSize="m">
          {point.body ? <Paragraphs text={point.body} /> : null}
          <Radios
            name={`stance-${point.position}`}
            label={said.stance}
            optional
            small
            value={typed[`stance-${point.position}`] ?? ""}
            options={STANCES.map((value) => ({ value, label: words.stances[value] }))}
            {...error(`stance-${point.position}`)}
          />
          <TextArea
            name={`words-${point.position}`}
            label={said.words}
            optional
            rows={3}
            value={typed[`words-${point.position}`] ?? ""}
            maxCharacters={CONSULTATION_LIMITS.words}
            {...error(`words-${point.position}`)}
          />
        </Fieldset>
      ))}
      <TextArea
        name="words-0"
        label={said.general}
        labelSize="m"
        optional
        rows={4}
        value={typed["words-0"] ?? ""}
        maxCharacters={CONSULTATION_LIMITS.words}
        {...error("words-0")}
      />
      <Radios
        name="audience"
        label={said.audience}
        labelSize="m"
        value={typed.audience ?? ""}
        options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
        {...error("audience")}
      />
      <TextInput
        name="organisation"
        label={said.organisation}
        hint={said.organisationHint}
        optional
        value={typed.organisation ?? ""}
        {...error("organisation")}
      />
    </>
  );
}

/** The points as everybody reads them where nothing can be filled in. */
export function PointList({ points, title }: { points: readonly Point[]; title: string }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {points.map((point) => (
        <section key={point.position}>
          <Heading level={3} size="s">
            {point.position}. {point.heading}
          </Heading>
          {point.body ? <Paragraphs text={point.body} /> : null}
        </section>
      ))}
    </>
  );
}
