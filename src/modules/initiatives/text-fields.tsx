import { TextArea, TextInput } from "../../platform/html/index.ts";
import type { Typed } from "../../platform/http/index.ts";
import { TopicSelect } from "../topics/index.ts";
import { INITIATIVE_LIMITS } from "./initiative.ts";
import type { vi } from "./messages.vi.ts";

/** The fields of an idea, the same for residents and units. */
export function TextFields({
  words,
  typed,
  error,
  procedure,
}: {
  words: typeof vi;
  typed: Typed;
  error(field: string): { error?: string };
  /** The procedure the form was opened for: its code is not asked. */
  procedure: { code: string; name: string } | null;
}) {
  const said = words.send;
  return (
    <>
      {procedure ? (
        <input type="hidden" name="procedureCode" value={procedure.code} />
      ) : (
        <TextInput
          name="procedureCode"
          label={said.procedure}
          hint={said.procedureHint}
          optional
          width={10}
          value={typed.procedureCode ?? ""}
          {...error("procedureCode")}
        />
      )}
      <TextInput name="title" label={said.name} hint={said.nameHint} value={typed.title ?? ""} {...error("title")} />
      <TextArea
        name="problem"
        label={said.problem}
        hint={said.problemHint}
        rows={4}
        maxCharacters={INITIATIVE_LIMITS.problem}
        value={typed.problem ?? ""}
        {...error("problem")}
      />
      <TextArea
        name="solution"
        label={said.solution}
        rows={4}
        maxCharacters={INITIATIVE_LIMITS.solution}
        value={typed.solution ?? ""}
        {...error("solution")}
      />
      <TextArea
        name="effect"
        label={said.effect}
        hint={said.effectHint}
        optional
        rows={2}
        maxCharacters={INITIATIVE_LIMITS.effect}
        value={typed.effect ?? ""}
        {...error("effect")}
      />
      {procedure ? null : <TopicSelect label={words.topic} placeholder={said.topicNone} value={typed.topic} />}
    </>
  );
}
