import { DateInput, Radios, TextArea, TextInput } from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  isText,
  type Typed,
  type TypedForm,
} from "../../../platform/http/index.ts";
import { TOPICS, type Topic, TopicSelect } from "../../topics/index.ts";
import type { vi } from "../messages.vi.ts";
import { OUTCOMES, PROBLEM_LIMITS, type ProblemText, personalNumberIn } from "../problem.ts";

/** Area and title: they may change until something is public. */
export function HeadFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const error = errorIn(errors);
  return (
    <>
      <TopicSelect label={words.topic} placeholder={words.errors.topic} value={typed.topic} {...error("topic")} />
      <TextInput
        name="title"
        label={words.form.title}
        hint={words.form.titleHint}
        value={typed.title ?? ""}
        {...error("title")}
      />
    </>
  );
}

export function TextFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const said = words.form;
  const error = errorIn(errors);
  return (
    <>
      <Radios
        name="outcome"
        label={said.outcome}
        small
        value={typed.outcome ?? ""}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: said.outcomes[outcome] }))}
        {...error("outcome")}
      />
      <TextArea
        name="situation"
        label={said.situation}
        hint={said.situationHint}
        rows={5}
        maxCharacters={PROBLEM_LIMITS.text}
        value={typed.situation ?? ""}
        {...error("situation")}
      />
      <TextArea
        name="cause"
        label={said.cause}
        optional
        rows={3}
        maxCharacters={PROBLEM_LIMITS.text}
        value={typed.cause ?? ""}
        {...error("cause")}
      />
      <TextArea
        name="doing"
        label={said.doing}
        hint={said.doingHint}
        rows={4}
        maxCharacters={PROBLEM_LIMITS.text}
        value={typed.doing ?? ""}
        {...error("doing")}
      />
      <DateInput
        name="dueOn"
        label={said.due}
        hint={said.dueHint}
        optional
        value={dayIn(typed, "dueOn")}
        {...error("dueOn")}
      />
    </>
  );
}

export function readHead(typed: Typed, words: typeof vi): { title: string; topic: Topic; errors: FormErrors } {
  const errors: FormErrors = {};
  const topic = TOPICS.find((one) => one === typed.topic);
  if (!topic) errors.topic = words.errors.topic;
  if (!isText(typed.title, PROBLEM_LIMITS.title)) errors.title = words.errors.title;
  const found = personalNumberIn(typed.title ?? "");
  if (found) errors.title = words.errors.personal(found);
  return { title: typed.title ?? "", topic: topic ?? "procedures", errors };
}

export function readText({ typed, dayOf }: TypedForm, words: typeof vi): { text: ProblemText; errors: FormErrors } {
  const said = words.errors;
  const errors: FormErrors = {};
  const outcome = OUTCOMES.find((one) => one === typed.outcome);
  const due = dayOf("dueOn");
  if (!outcome) errors.outcome = said.outcome;
  const personal = (field: string): string | null => {
    const found = personalNumberIn(typed[field] ?? "");
    return found && said.personal(found);
  };
  const faults: FormErrors = {
    situation: isText(typed.situation, PROBLEM_LIMITS.text) ? undefined : said.situation,
    cause: !fits(typed.cause, PROBLEM_LIMITS.text)
      ? said.cause
      : outcome === "unsolved" && !typed.cause
        ? said.causeMissing
        : undefined,
    doing: fits(typed.doing, PROBLEM_LIMITS.text) && (outcome !== "open" || typed.doing) ? undefined : said.doing,
  };
  for (const [field, fault] of Object.entries(faults)) {
    const message = fault ?? personal(field);
    if (message) errors[field] = message;
  }
  if (due === null) errors.dueOn = said.due;
  return {
    text: {
      outcome: outcome ?? "open",
      situation: typed.situation ?? "",
      cause: typed.cause || null,
      doing: typed.doing || null,
      // A day is promised for what is still to be done.
      dueOn: outcome === "open" ? (due ?? null) : null,
    },
    errors,
  };
}

/** At which field a refusal is told. */
export const FIELD_OF = { "day-in-the-past": "dueOn", "no-right-here": "unitId" } as Record<string, string | undefined>;
