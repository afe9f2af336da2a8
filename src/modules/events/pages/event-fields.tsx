import { DateInput, Radios, Select, TextArea, TextInput } from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  isText,
  type Typed,
  type TypedForm,
  typedDay,
} from "../../../platform/http/index.ts";
import { readHour } from "../../../platform/i18n/index.ts";
import { EVENT_KINDS, EVENT_LIMITS, EVENT_OUTCOMES, type EventOutcome, type EventText } from "../event.ts";
import type { EventRefusal } from "../events.errors.ts";
import type { vi } from "../messages.vi.ts";

/** The field a refusal is told at. */
export const FIELD_OF: Partial<Record<EventRefusal, string>> = {
  "no-right-here": "unitId",
  "day-in-the-past": "day",
  "not-held-yet": "day",
  "not-moved": "day",
  "outcome-not-now": "outcome",
};

interface FieldsProps {
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
  /** What may be told now; with one only nobody is asked. */
  outcomes: readonly EventOutcome[];
}

export function EventFields({ words, typed, errors, outcomes }: FieldsProps) {
  const said = words.form;
  const error = errorIn(errors);
  const value = (name: string): string => typed[name] ?? "";
  const mayChange = outcomes.some((one) => one === "moved" || one === "cancelled");
  return (
    <>
      {outcomes.length > 1 ? (
        <Radios
          name="outcome"
          label={said.outcome}
          small
          value={value("outcome")}
          options={outcomes.map((one) => ({ value: one, label: said.outcomes[one] }))}
          {...error("outcome")}
        />
      ) : (
        <input type="hidden" name="outcome" value={outcomes[0]} />
      )}
      {mayChange ? (
        <TextArea name="reason" label={said.reason} optional rows={2} value={value("reason")} {...error("reason")} />
      ) : null}
      <Select
        name="kind"
        label={words.kind}
        value={value("kind")}
        placeholder={words.errors.kind}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        {...error("kind")}
      />
      <TextInput name="title" label={said.title} hint={said.titleHint} value={value("title")} {...error("title")} />
      <DateInput name="day" label={said.day} value={dayIn(typed, "day")} {...error("day")} />
      <TextInput
        name="beginsAt"
        label={said.begins}
        hint={said.beginsHint}
        width={5}
        value={value("beginsAt")}
        {...error("beginsAt")}
      />
      <TextInput name="endsAt" label={said.ends} optional width={5} value={value("endsAt")} {...error("endsAt")} />
      <TextInput name="place" label={said.place} hint={said.placeHint} value={value("place")} {...error("place")} />
      <TextInput name="who" label={said.who} hint={said.whoHint} value={value("who")} {...error("who")} />
      <TextArea
        name="how"
        label={said.how}
        hint={said.howHint}
        optional
        rows={3}
        value={value("how")}
        {...error("how")}
      />
      <TextArea name="about" label={said.about} optional rows={4} value={value("about")} {...error("about")} />
      {outcomes.includes("held") ? (
        <>
          <TextArea
            name="result"
            label={said.result}
            hint={said.resultHint}
            optional
            rows={5}
            maxCharacters={EVENT_LIMITS.text}
            value={value("result")}
            {...error("result")}
          />
          <TextInput
            name="attendance"
            label={said.attendance}
            optional
            width={5}
            inputmode="numeric"
            value={value("attendance")}
            {...error("attendance")}
          />
        </>
      ) : null}
    </>
  );
}

/** The words that stand, as the form shows them. */
export const typedOf = (text: EventText | undefined): Typed =>
  text
    ? {
        outcome: text.outcome,
        reason: text.reason ?? "",
        kind: text.kind,
        title: text.title,
        ...typedDay("day", text.day),
        beginsAt: text.beginsAt,
        endsAt: text.endsAt ?? "",
        place: text.place,
        who: text.who,
        how: text.how ?? "",
        about: text.about ?? "",
        result: text.result ?? "",
        attendance: text.attendance === null ? "" : String(text.attendance),
      }
    : { outcome: "planned" };

export function readText({ typed, dayOf }: TypedForm, words: typeof vi): { text: EventText; errors: FormErrors } {
  const said = words.errors;
  const value = (name: string): string => typed[name] ?? "";
  const outcome = EVENT_OUTCOMES.find((one) => one === typed.outcome);
  const kind = EVENT_KINDS.find((one) => one === typed.kind);
  const day = dayOf("day");
  const beginsAt = readHour(value("beginsAt"));
  const endsAt = value("endsAt") === "" ? null : readHour(value("endsAt"));
  const needsReason = outcome === "moved" || outcome === "cancelled";
  const isHeld = outcome === "held";
  const attendance = value("attendance").replace(/[.\s]/g, "");
  const faults: Record<string, string | false> = {
    outcome: outcome === undefined && said.outcome,
    reason:
      ((needsReason && !isText(typed.reason, EVENT_LIMITS.note)) || !fits(typed.reason, EVENT_LIMITS.note)) &&
      said.reason,
    kind: kind === undefined && said.kind,
    title: !isText(typed.title, EVENT_LIMITS.title) && said.title,
    day: (!day || day < "2000" || day > "2100") && said.day,
    beginsAt: beginsAt === null && said.begins,
    endsAt: value("endsAt") !== "" && (endsAt === null || (beginsAt !== null && endsAt <= beginsAt)) && said.ends,
    place: !isText(typed.place, EVENT_LIMITS.short) && said.place,
    who: !isText(typed.who, EVENT_LIMITS.short) && said.who,
    how: !fits(typed.how, EVENT_LIMITS.text) && said.long,
    about: !fits(typed.about, EVENT_LIMITS.text) && said.long,
    result: !fits(typed.result, EVENT_LIMITS.text) && said.long,
    attendance:
      attendance !== "" &&
      (!/^\d{1,7}$/.test(attendance) || Number(attendance) > EVENT_LIMITS.attendance) &&
      said.attendance,
  };
  const errors: FormErrors = Object.fromEntries(
    Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== false),
  );
  return {
    errors,
    text: {
      outcome: outcome ?? "planned",
      kind: kind ?? "other",
      title: value("title"),
      day: day ?? "",
      beginsAt: beginsAt ?? "",
      endsAt,
      place: value("place"),
      who: value("who"),
      how: value("how") || null,
      about: value("about") || null,
      reason: needsReason ? value("reason") : null,
      result: isHeld ? value("result") || null : null,
      attendance: isHeld && attendance !== "" ? Number(attendance) : null,
    },
  };
}
