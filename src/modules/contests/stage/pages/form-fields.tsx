import { Radios, TextArea, TextInput } from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, fits, isText, type Typed } from "../../../../platform/http/index.ts";
import { type Round, readMoment, written } from "../../contest.ts";
import type { Criterion } from "../../writing/marks.ts";
import type { vi } from "../messages.vi.ts";
import { DROP_RULES, type Part, readMembers, readParts, STAGE_LIMITS, type StageRules, writeParts } from "../stage.ts";

export const freshStage: Typed = { minutesEach: "15", dropRule: "extremes" };

export const typedStage = (rules: StageRules, parts: readonly Part[], criteria: readonly Criterion[]): Typed => ({
  place: rules.place,
  startsAt: written(rules.startsAt),
  minutesEach: String(rules.minutesEach),
  dropRule: rules.dropRule,
  parts: writeParts(parts, criteria),
});

/** With the times of registration, before which nobody performs. */
export function readStage(
  typed: Typed,
  rounds: readonly Round[],
  words: typeof vi,
): { rules: StageRules; parts: Part[]; criteria: Criterion[]; errors: FormErrors } {
  const said = words.form.errors;
  const errors: FormErrors = {};
  const startsAt = readMoment(typed.startsAt ?? "");
  const minutes = /^\d{1,3}$/.test(typed.minutesEach ?? "") ? Number(typed.minutesEach) : 0;
  const dropRule = DROP_RULES.find((one) => one === typed.dropRule);
  const read = readParts(typed.parts ?? "");
  const closesAt = rounds.at(-1)?.closesAt;
  if (!isText(typed.place, STAGE_LIMITS.place)) errors.place = said.place;
  if (!startsAt || (closesAt && startsAt < closesAt)) errors.startsAt = said.startsAt;
  if (minutes < 1 || minutes > 240) errors.minutesEach = said.minutesEach;
  if ("fault" in read) errors.parts = said.parts(read.fault);
  else if (read.criteria.length === 0) errors.parts = said.noParts;
  if (!dropRule) errors.dropRule = said.dropRule;
  return {
    rules: {
      place: typed.place ?? "",
      startsAt: startsAt ?? new Date(0),
      minutesEach: minutes,
      dropRule: dropRule ?? "none",
    },
    ...("fault" in read ? { parts: [], criteria: [] } : read),
    errors,
  };
}

/** What a contest on stage asks besides what every contest does. */
export function StageFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const said = words.form;
  const error = errorIn(errors);
  const field = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <>
      <TextInput {...field("place")} label={said.place} />
      <TextInput {...field("startsAt")} label={said.startsAt} hint={said.startsHint} width={20} />
      <TextInput {...field("minutesEach")} label={said.minutesEach} inputmode="numeric" width={3} />
      <TextArea {...field("parts")} label={said.parts} hint={said.partsHint} rows={6} />
      <Radios
        {...field("dropRule")}
        label={said.dropRule}
        small
        options={DROP_RULES.map((value) => ({ value, label: said.dropRules[value] }))}
      />
    </>
  );
}

/** The team somebody registers, or what is wrong with it. */
export function readTeam(
  typed: Typed,
  words: typeof vi,
): { team: { name: string; members: string[] }; errors: FormErrors } {
  const errors: FormErrors = {};
  const name = (typed.team ?? "").replace(/\s+/g, " ").trim();
  const members = readMembers(typed.members ?? "");
  if (!isText(name, STAGE_LIMITS.team)) errors.team = words.team.errors.team;
  if (!members || !fits(typed.members, 10_000)) errors.members = words.team.errors.members;
  return { team: { name, members: members ?? [] }, errors };
}

export function TeamFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const said = words.team;
  const error = errorIn(errors);
  return (
    <>
      <TextInput name="team" label={said.name} value={typed.team ?? ""} {...error("team")} />
      <TextArea
        name="members"
        label={said.members}
        hint={said.membersHint}
        rows={6}
        value={typed.members ?? ""}
        {...error("members")}
      />
    </>
  );
}
