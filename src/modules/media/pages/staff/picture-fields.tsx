import { vietnamDay } from "../../../../platform/clock/index.ts";
import { DateInput, Radios, TextArea, TextInput } from "../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  isText,
  type Typed,
  type TypedForm,
  typedDay,
} from "../../../../platform/http/index.ts";
import type { vi } from "../../messages.vi.ts";
import { LIMITS, type Picture, type PictureText, SAID_CONSENTS } from "../../picture.ts";

/** What belongs to a picture, as typed when it was saved. A consent taken back is said anew. */
export const typedOf = (picture: Picture): Typed => ({
  alt: picture.alt,
  caption: picture.caption,
  credit: picture.credit,
  place: picture.place,
  people: "",
  consent: picture.consent === "withdrawn" ? "" : picture.consent,
  consentPaper: picture.consentPaper,
  basedOn: String(picture.version),
  ...typedDay("takenOn", picture.takenOn),
});

/** Reads the fields; each fault has its sentence. */
export function readFields(
  form: TypedForm,
  words: typeof vi,
  now: Date,
  kept: { hasNames: boolean } = { hasNames: false },
): { text: PictureText | null; errors: FormErrors } {
  const { typed } = form;
  const errors: FormErrors = {};
  if (!isText(typed.alt, LIMITS.alt)) errors.alt = words.errors.alt;
  if (!fits(typed.caption, LIMITS.caption)) errors.caption = words.errors.caption;
  if (!isText(typed.credit, LIMITS.credit)) errors.credit = words.errors.credit;
  if (!fits(typed.place, LIMITS.place)) errors.place = words.errors.place;
  if (!fits(typed.people, LIMITS.people)) errors.people = words.errors.people;
  const takenOn = form.dayOf("takenOn");
  if (takenOn === null) errors.takenOn = words.errors.takenOn;
  else if (takenOn !== undefined && takenOn > vietnamDay(now)) errors.takenOn = words.errors.takenLater;
  const consent = SAID_CONSENTS.find((one) => one === typed.consent);
  if (!consent) errors.consent = words.errors.consent;
  if (consent === "given") {
    if (!typed.people && !kept.hasNames) errors.people = words.errors.peopleMissing;
    if (!isText(typed.consentPaper, LIMITS.consentPaper)) errors.consentPaper = words.errors.consentPaper;
  } else if (!fits(typed.consentPaper, LIMITS.consentPaper)) errors.consentPaper = words.errors.consentPaper;
  if (!consent || Object.keys(errors).length > 0) return { text: null, errors };
  const { alt = "", caption = "", credit = "", place = "", people = "", consentPaper = "" } = typed;
  // Left empty, the names written down stay, unless nobody can be recognised.
  const names = people === "" && kept.hasNames && consent !== "nobody" ? null : people;
  return {
    text: { alt, caption, credit, place, people: names, consent, consentPaper, takenOn: takenOn ?? null },
    errors,
  };
}

interface Props {
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
  /** Names written down already, by their first letters. */
  masked?: string;
}

export function PictureFields({ words, typed, errors, masked = "" }: Props) {
  const error = errorIn(errors);
  return (
    <>
      <TextArea name="alt" label={words.alt} hint={words.altHint} value={typed.alt ?? ""} rows={2} {...error("alt")} />
      <TextArea
        name="caption"
        label={words.caption}
        hint={words.captionHint}
        optional
        value={typed.caption ?? ""}
        rows={2}
        {...error("caption")}
      />
      <TextInput
        name="credit"
        label={words.credit}
        hint={words.creditHint}
        value={typed.credit ?? ""}
        {...error("credit")}
      />
      <TextInput
        name="place"
        label={words.place}
        hint={words.placeHint}
        optional
        value={typed.place ?? ""}
        {...error("place")}
      />
      <DateInput name="takenOn" label={words.takenOn} optional value={dayIn(typed, "takenOn")} {...error("takenOn")} />
      <TextArea
        name="people"
        label={words.people}
        hint={masked === "" ? words.peopleHint : words.peopleKept(masked)}
        optional
        value={typed.people ?? ""}
        rows={2}
        {...error("people")}
      />
      <Radios
        name="consent"
        label={words.consent}
        value={typed.consent ?? ""}
        options={SAID_CONSENTS.map((one) => ({
          value: one,
          label: words.consents[one],
          hint: words.consentHints[one],
          ...(one === "given"
            ? {
                conditional: (
                  <TextInput
                    name="consentPaper"
                    label={words.consentPaper}
                    hint={words.consentPaperHint}
                    value={typed.consentPaper ?? ""}
                    {...error("consentPaper")}
                  />
                ),
              }
            : {}),
        }))}
        {...error("consent")}
      />
    </>
  );
}
