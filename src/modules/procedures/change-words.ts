import type { TextPart } from "./compare-texts.ts";
import type { Change, ItemChange, MethodChange } from "./compare-versions.ts";
import type { vi } from "./messages.vi.ts";
import { feeInWords, timeInWords } from "./procedure-facts.ts";
import type { Fee, FilingMethod, ProcedureLevel, TimeLimit } from "./procedure-record.ts";

type Words = typeof vi;

/** One change as a resident reads it: a sentence, and the words that went and came where there is more to see. */
export interface ToldChange {
  field: string;
  summary: string;
  removed: string[];
  added: string[];
  changed: ItemChange[];
  parts: TextPart[];
  /** Both texts whole, where hardly a sentence stayed: marked up they would be read by nobody. */
  rewritten?: { before: string; after: string };
}

const isRewritten = (parts: readonly TextPart[]): boolean => {
  const length = (ops: readonly string[]) =>
    parts.filter((part) => ops.includes(part.op)).reduce((sum, part) => sum + part.text.length, 0);
  return length(["same", "changed"]) * 10 < length(["removed", "added"]) && parts.some((part) => part.op === "removed");
};

/** What matters to who is about to file comes first: time and money, papers, place, who; documents and codes last. */
const FOR_RESIDENTS = [
  "methods",
  "papers",
  "agencies.receptionAddress",
  "agencies.implementing",
  "applicants",
  "applicantsNote",
  "conditions",
  "results",
  "steps",
  "name",
  "description",
];
export function forResidents(changes: readonly ToldChange[]): ToldChange[] {
  const rank = ({ field }: ToldChange): number => {
    const at = FOR_RESIDENTS.indexOf(field);
    return at === -1 ? FOR_RESIDENTS.length : at;
  };
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** Short texts are told whole in the sentence; only longer ones are worth showing sentence by sentence. */
const SHORT = 120;

export const tellChanges = (changes: readonly Change[], words: Words): ToldChange[] =>
  changes.flatMap((change) => tellChange(change, words));

/** The sentences of one change, as one line. */
export const summaryOf = (change: Change, words: Words): string =>
  tellChange(change, words)
    .map((one) => one.summary)
    .join(". ");

export function tellChange(change: Change, words: Words): ToldChange[] {
  const base = { field: change.field, removed: [], added: [], changed: [], parts: [] };
  switch (change.kind) {
    case "items":
      return tellItems(change, words);
    case "copies": {
      const count = (one: { originals: number | null; copies: number | null }): string =>
        words.copies(one.originals, one.copies) || words.change.nothing;
      const { paper, before, after } = change;
      return [{ ...base, summary: words.change.copies(shorten(paper), count(before), count(after)) }];
    }
    case "form": {
      const { paper, before, after } = change;
      if (after === null) return [{ ...base, summary: words.change.formGone(shorten(paper)) }];
      return [{ ...base, summary: words.change.form(shorten(paper), before, after) }];
    }
    case "formAddress":
      return [{ ...base, summary: words.change.formAddress(shorten(change.paper)) }];
    case "text": {
      const label = words.changedField[change.field] ?? change.field;
      const { before, after } = change;
      if (before.length <= SHORT && after.length <= SHORT && !after.includes("\n") && !before.includes("\n")) {
        if (before === "") return [{ ...base, summary: words.change.textAdded(label, after) }];
        if (after === "") return [{ ...base, summary: words.change.textRemoved(label, before) }];
        return [{ ...base, summary: words.change.textShort(label, before, after) }];
      }
      if (isRewritten(change.parts))
        return [{ ...base, summary: words.change.rewritten(label), rewritten: { before, after } }];
      return [{ ...base, summary: words.change.text(label), parts: change.parts }];
    }
    case "method":
      return [tellMethod(change, words)];
  }
}

const shorten = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, text.lastIndexOf(" ", SHORT))} …` : text;

function tellItems(change: Extract<Change, { kind: "items" }>, words: Words): ToldChange[] {
  const { field } = change;
  const label = words.changedField[field] ?? field;
  const say = (items: readonly string[]) =>
    field === "levels"
      ? items.map((one) => words.level[one as ProcedureLevel] ?? one)
      : field === "lifeEvents"
        ? items.map((one) => words.lifeEvent[one] ?? one)
        : [...items];
  const base = { field, removed: [], added: [], changed: [], parts: [] };
  const own = field === "papers" ? words.change.papers : words.change.items(label);
  const told: ToldChange[] = [];
  const list = (side: "removed" | "added"): void => {
    const items = say(change[side]);
    if (items.length === 0) return;
    const only = items.length === 1 && (items[0] as string).length <= SHORT ? (items[0] as string) : null;
    told.push(
      only === null
        ? { ...base, summary: own[side](items.length), [side]: items }
        : { ...base, summary: own[side === "added" ? "addedOne" : "removedOne"](only) },
    );
  };
  list("added");
  list("removed");
  if (change.changed.length > 0)
    told.push({ ...base, summary: own.changed(change.changed.length), changed: change.changed });
  return told;
}

function tellMethod(change: MethodChange, words: Words): ToldChange {
  const say = words.change;
  const base = { field: "methods", removed: [], added: [], changed: [], parts: [] };
  const channels = change.channels.map((one) => words.channelInSentence[one]);
  const where = [change.everywhere ? "" : say.whenFiled(channels), change.case ? say.inCase(change.case) : ""].join("");
  if (change.part === "whole") {
    const channel = channels[0] as string;
    return change.before === null
      ? { ...base, summary: say.methodAdded(channel), added: change.after ? [change.after] : [] }
      : { ...base, summary: say.methodRemoved(channel), removed: change.before ? [change.before] : [] };
  }
  if (change.part === "timeValue" || change.part === "feeValue")
    return { ...base, summary: tellFigures(change, where, words) };
  if (change.times) return { ...base, summary: tellTime(change.times.before, change.times.after, where, words) };
  const fees = change.fees ? tellFees(change.fees.before, change.fees.after, where, words) : null;
  if (fees !== null) return { ...base, summary: fees.join(". ") };
  const before = change.before === null || change.before === "" ? say.nothing : change.before;
  const after = change.after === null || change.after === "" ? say.nothing : change.after;
  if (change.part !== "note" && before.length <= SHORT && after.length <= SHORT)
    return { ...base, summary: say[change.part](where, before, after) };
  return {
    ...base,
    summary: change.part === "note" ? say.note(where) : say.longer[change.part](where),
    parts: change.parts,
  };
}

/** The official words stayed, what they come to in days or money is now another figure, or known at last, or no longer. */
function tellFigures({ part, figures }: MethodChange, where: string, words: Words): string {
  const say = words.change;
  const { before, after } = figures as { before: FilingMethod; after: FilingMethod };
  if (part === "timeValue") {
    if (before.time && after.time) return tellTime(before.time, after.time, where, words);
    return after.time || after.times ? say.timeClear(where, timeInWords(after, words)) : say.timeUnclear(where);
  }
  if (after.fees === null) return say.feeUnclear(where);
  const told = before.fees ? tellFees(before.fees, after.fees, where, words) : null;
  return told === null ? say.feeClear(where, feeInWords(after, words)) : told.join(". ");
}

const inSentence = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const HOURS: Record<TimeLimit["unit"], number> = { hour: 1, workingDay: 24, day: 24, month: 720 };

function tellTime(before: TimeLimit, after: TimeLimit, where: string, words: Words): string {
  const [a, b] = [inSentence(words.time(before)), inSentence(words.time(after))];
  if (a === b) return words.change.timeReworded(where, a);
  if (before.sameDay || after.sameDay) return words.change.timeNow(where, a, b);
  const hours = (time: TimeLimit): number => time.amount * HOURS[time.unit];
  // Five working days are at least five days, and may be nine: which is longer is said only where nobody can doubt it.
  const days = ["workingDay", "day"];
  const isMixed = before.unit !== after.unit && days.includes(before.unit) && days.includes(after.unit);
  const isCertain =
    !isMixed || (after.unit === "workingDay" ? after.amount > before.amount : after.amount < before.amount);
  if (!isCertain || hours(before) === hours(after)) return words.change.timeOther(where, a, b);
  return hours(after) < hours(before) ? words.change.timeShorter(where, a, b) : words.change.timeLonger(where, a, b);
}

/** Sentences per fee where both sides pair up by what they are paid for; null where they do not. */
function tellFees(before: readonly Fee[], after: readonly Fee[], where: string, words: Words): string[] | null {
  const say = words.change;
  if (after.length === 0) return before.length === 0 ? null : [say.feeNoMore(where, before.map(words.fee).join("; "))];
  if (before.length === 0) return [say.feeNew(where, after.map(words.fee).join("; "))];
  const key = (fee: Fee): string => `${fee.note ?? ""}|${fee.per ?? ""}`.toLowerCase();
  const only = before.length === 1 && after.length === 1 && before[0]?.per === after[0]?.per;
  const told: string[] = [];
  for (const [index, now] of after.entries()) {
    const old = only ? before[index] : before.find((one) => key(one) === key(now));
    if (!old) return null;
    if (old.amount === now.amount) continue;
    const name = say.feeName(now.kind, after.length > 1 ? now.note : null);
    const [a, b] = [words.fee(old), words.fee(now)];
    told.push(now.amount > old.amount ? say.feeUp(name, where, a, b) : say.feeDown(name, where, a, b));
  }
  if (before.length !== after.length || told.length === 0) return null;
  return told;
}
