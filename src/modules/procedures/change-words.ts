import type { Change, TextPart } from "./compare-versions.ts";
import type { vi } from "./messages.vi.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

type Words = typeof vi;

/** One change as a resident reads it: a sentence, and the words that went and came where there is more to see. */
export interface ToldChange {
  field: string;
  summary: string;
  removed: string[];
  added: string[];
  parts: TextPart[];
}

/** Short texts are told whole in the sentence; only longer ones are worth showing sentence by sentence. */
const SHORT = 120;

export function tellChange(change: Change, words: Words): ToldChange {
  const label = words.changedField[change.field] ?? change.field;
  if (change.kind === "items") {
    const say = (items: string[]) =>
      change.field === "levels" ? items.map((one) => words.level[one as ProcedureLevel] ?? one) : items;
    const { addedItems, removedItems } = words.change;
    const summary = [
      change.removed.length > 0 ? removedItems(label) : "",
      change.added.length > 0 ? addedItems(label) : "",
    ].filter((part) => part !== "");
    return {
      field: change.field,
      summary: summary.join(". "),
      removed: say(change.removed),
      added: say(change.added),
      parts: [],
    };
  }
  if (change.kind === "text")
    return { field: change.field, summary: words.change.text(label), removed: [], added: [], parts: change.parts };
  const channel = words.channelInSentence[change.channel];
  const before = change.before === null || change.before === "" ? words.change.nothing : change.before;
  const after = change.after === null || change.after === "" ? words.change.nothing : change.after;
  const base = { field: "methods", removed: [], added: [], parts: [] };
  if (change.part === "whole") {
    return change.before === null
      ? { ...base, summary: words.change.methodAdded(channel), added: change.after ? [change.after] : [] }
      : { ...base, summary: words.change.methodRemoved(channel), removed: change.before ? [change.before] : [] };
  }
  if (change.part !== "note" && before.length <= SHORT && after.length <= SHORT) {
    return { ...base, summary: words.change[change.part](channel, before, after) };
  }
  return {
    ...base,
    summary: change.part === "note" ? words.change.note(channel) : words.change.text(label),
    parts: change.parts,
  };
}
