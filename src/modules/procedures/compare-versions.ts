import { formatDate } from "../../platform/i18n/format.ts";
import { compareTexts, compareWords, fold, likeness, type TextPart, type WordPart } from "./compare-texts.ts";
import { ordered } from "./procedure.ts";
import {
  type Fee,
  type FilingMethod,
  fieldsOf,
  type Paper,
  type ProcedureRecord,
  type TimeLimit,
} from "./procedure-record.ts";

type Channel = FilingMethod["channel"];

/** One item of a list that was reworded. */
export interface ItemChange {
  before: string;
  after: string;
  words: WordPart[];
}

/** One difference between two versions. Which words a resident reads for it is decided by the messages. */
export type Change =
  | { field: string; kind: "text"; before: string; after: string; parts: TextPart[] }
  | { field: string; kind: "items"; removed: string[]; added: string[]; changed: ItemChange[] }
  | {
      field: "papers";
      kind: "copies";
      paper: string;
      before: { originals: number | null; copies: number | null };
      after: { originals: number | null; copies: number | null };
    }
  | { field: "papers"; kind: "form"; paper: string; before: string | null; after: string | null }
  | { field: "papers"; kind: "formAddress"; paper: string; before: string | null; after: string | null }
  | MethodChange;

export interface MethodChange {
  field: "methods";
  kind: "method";
  channel: Channel;
  /** Every way of filing in which this same change was made. */
  channels: Channel[];
  /** In all ways of filing there are, so that it need not be told which. */
  everywhere: boolean;
  case: string | null;
  /** `timeValue` and `feeValue`: the official words are the same, the figure read of them is another. */
  part: "time" | "fee" | "note" | "whole" | "timeValue" | "feeValue";
  before: string | null;
  after: string | null;
  /** What was read of it with certainty, where it was. */
  times?: { before: TimeLimit; after: TimeLimit };
  fees?: { before: Fee[]; after: Fee[] };
  /** The ways of filing whose figures differ, for `timeValue` and `feeValue`. */
  figures?: { before: FilingMethod; after: FilingMethod };
  parts: TextPart[];
}

const AGENCIES = ["implementing", "competent", "delegated", "coordinating", "receptionAddress"] as const;

/** What changed from one version to the next, part by part in the order of the page; long texts sentence by sentence. */
export function compareVersions(before: ProcedureRecord, after: ProcedureRecord): Change[] {
  const changes: Change[] = [];
  const text = (field: string, a: string | null, b: string | null): void => {
    if (fold(a ?? "") === fold(b ?? "")) return;
    changes.push({ field, kind: "text", before: a ?? "", after: b ?? "", parts: compareTexts(a ?? "", b ?? "") });
  };
  const items = (field: string, a: readonly string[], b: readonly string[]): void => {
    const change = compareItems(a, b);
    if (change) changes.push({ field, kind: "items", ...change });
  };
  for (const field of ["name", "kind"] as const) text(field, before[field], after[field]);
  text("field", fieldsOf(before).join("; "), fieldsOf(after).join("; "));
  text("issuer", before.issuer, after.issuer);
  text("decision", ...apart(before.decision, after.decision));
  items("levels", before.levels, after.levels);
  items("applicants", before.applicants, after.applicants);
  text("applicantsNote", before.applicantsNote ?? "", after.applicantsNote ?? "");
  for (const key of AGENCIES) text(`agencies.${key}`, before.agencies[key], after.agencies[key]);
  for (const key of ["implementing", "competent"] as const)
    text(`agencyNotes.${key}`, before.agencyNotes?.[key] ?? "", after.agencyNotes?.[key] ?? "");
  text("steps", before.steps, after.steps);
  changes.push(...compareMethods(before.methods, after.methods));
  changes.push(...comparePapers(before, after));
  for (const field of ["conditions", "keywords", "description"] as const) text(field, before[field], after[field]);
  items("results", before.results, after.results);
  items(
    "legalBases",
    before.legalBases.map((one) => one.text),
    after.legalBases.map((one) => one.text),
  );
  for (const now of after.legalBases) {
    const then = before.legalBases.find((one) => fold(one.text) === fold(now.text));
    if (then && !sameValue(then, now)) text("legalBases", told(then), told(now));
  }
  items("related", relatedOf(before), relatedOf(after));
  items("lifeEvents", before.lifeEvents, after.lifeEvents);
  items("agencyUnits", unitsOf(before), unitsOf(after));
  items("codes", codesOf(before), codesOf(after));
  text("sourceUrl", before.sourceUrl, after.sourceUrl);
  return changes;
}

type Document = { number: string | null; date: string | null; issuer: string | null };

const told = (one: Document | null): string =>
  one === null ? "" : [one.number, one.date && formatDate(one.date), one.issuer].filter((part) => part).join(", ");

/** Two documents by their numbers; of one number, with what else is told of it. */
const apart = (a: Document | null, b: Document | null): [string, string] =>
  fold(a?.number ?? "") === fold(b?.number ?? "") ? [told(a), told(b)] : [a?.number ?? "", b?.number ?? ""];

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

const unitsOf = (record: ProcedureRecord): string[] =>
  (record.agencyUnits ?? []).map((one) => `${one.code} ${one.name}`.trim());

const codesOf = (record: ProcedureRecord): string[] =>
  [
    record.codes?.field ?? "",
    ...(record.codes?.moreFields ?? []),
    record.codes?.issuer ?? "",
    ...(record.codes?.results ?? []).map((one) => `${one.code} ${one.name}`),
  ].filter((code) => code !== "");

const relatedOf = (record: ProcedureRecord): string[] =>
  (record.related ?? []).map((one) => [one.code ?? "", one.name].filter((part) => part !== "").join(" "));

/** Items that went and came; one that went and one that came in nearly the same words are one reworded item. */
function compareItems(
  a: readonly string[],
  b: readonly string[],
): { removed: string[]; added: string[]; changed: ItemChange[] } | null {
  const folded = (list: readonly string[]) => new Set(list.map(fold));
  const [had, has] = [folded(a), folded(b)];
  const added = b.filter((one) => !had.has(fold(one)));
  const removed: string[] = [];
  const changed: ItemChange[] = [];
  for (const before of a.filter((one) => !has.has(fold(one)))) {
    let best: { index: number; words: WordPart[]; share: number } | null = null;
    for (const [index, after] of added.slice(0, 200).entries()) {
      const words = compareWords(before, after);
      const share = words === null ? 0 : likeness(words);
      if (words !== null && share >= REWORDED && share > (best?.share ?? 0)) best = { index, words, share };
    }
    if (best === null) removed.push(before);
    else changed.push({ before, after: added.splice(best.index, 1)[0] as string, words: best.words });
  }
  return removed.length + added.length + changed.length > 0 ? { removed, added, changed } : null;
}

/** Names of papers and documents are short; half the words in common is still another paper. */
const REWORDED = 0.7;

function comparePapers(before: ProcedureRecord, after: ProcedureRecord): Change[] {
  const changes: Change[] = [];
  const [a, b] = [papersOf(before), papersOf(after)];
  const items = compareItems([...a.keys()], [...b.keys()]);
  if (items) changes.push({ field: "papers", kind: "items", ...items });
  const same = [...b.keys()].filter((name) => a.has(name)).map((name) => [name, name] as const);
  const reworded = (items?.changed ?? []).map((one) => [one.before, one.after] as const);
  for (const [old, now] of [...same, ...reworded]) {
    const [x, y] = [a.get(old), b.get(now)];
    if (!x || !y) continue;
    const counts = (paper: Paper) => ({ originals: paper.originals, copies: paper.copies });
    if ((x.originals ?? 0) !== (y.originals ?? 0) || (x.copies ?? 0) !== (y.copies ?? 0))
      changes.push({ field: "papers", kind: "copies", paper: now, before: counts(x), after: counts(y) });
    if ((x.form?.name ?? null) !== (y.form?.name ?? null))
      changes.push({
        field: "papers",
        kind: "form",
        paper: now,
        before: x.form?.name ?? null,
        after: y.form?.name ?? null,
      });
    else if ((x.form?.url ?? null) !== (y.form?.url ?? null))
      changes.push({
        field: "papers",
        kind: "formAddress",
        paper: now,
        before: x.form?.url ?? null,
        after: y.form?.url ?? null,
      });
  }
  return changes;
}

/** "* Giấy tờ phải nộp:" without the marks a list needs. */
const titleOf = (title: string): string => title.replace(/^[\s*+•-]+|[\s:;.]+$/gu, "") || title;

/** Papers by what they are called within their case; a name that stands twice counts once. */
function papersOf(record: ProcedureRecord): Map<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const group of record.papers) {
    for (const paper of group.papers) {
      const name = fold(group.title === null ? paper.name : `${titleOf(group.title)}: ${paper.name}`);
      if (!papers.has(name)) papers.set(name, paper);
    }
  }
  return papers;
}

function compareMethods(before: readonly FilingMethod[], after: readonly FilingMethod[]): MethodChange[] {
  const changes: MethodChange[] = [];
  for (const channel of ["inPerson", "online", "post"] as const) {
    const of = (list: readonly FilingMethod[]) => list.filter((one) => one.channel === channel);
    for (const [x, y] of pairMethods(of(before), of(after))) {
      const base = { field: "methods", kind: "method", channel, channels: [channel], everywhere: false } as const;
      if (!x || !y) {
        changes.push({
          ...base,
          channels: [channel],
          case: (x ?? y)?.case ?? null,
          part: "whole",
          before: x ? whole(x) : null,
          after: y ? whole(y) : null,
          parts: [],
        });
        continue;
      }
      const pairs = [
        ["time", x.timeText, y.timeText],
        ["fee", x.feeText, y.feeText],
        ["note", x.note, y.note],
      ] as const;
      for (const [part, old, now] of pairs) {
        if (fold(old).toLowerCase() === fold(now).toLowerCase()) continue;
        changes.push({
          ...base,
          channels: [channel],
          case: y.case ?? null,
          part,
          before: old,
          after: now,
          ...(part === "time" && x.time && y.time ? { times: { before: x.time, after: y.time } } : {}),
          ...(part === "fee" && x.fees && y.fees ? { fees: { before: x.fees, after: y.fees } } : {}),
          parts: compareTexts(old, now),
        });
      }
      const values = [
        ["timeValue", x.timeText, y.timeText, [x.time, x.times ?? []], [y.time, y.times ?? []]],
        ["feeValue", x.feeText, y.feeText, x.fees, y.fees],
      ] as const;
      for (const [part, oldText, nowText, old, now] of values) {
        if (fold(oldText).toLowerCase() !== fold(nowText).toLowerCase() || sameValue(old, now)) continue;
        changes.push({
          ...base,
          channels: [channel],
          case: y.case ?? null,
          part,
          before: JSON.stringify(ordered(old)),
          after: JSON.stringify(ordered(now)),
          figures: { before: x, after: y },
          parts: [],
        });
      }
    }
  }
  return together(changes, new Set(after.map((one) => one.channel)).size);
}

/** Entries of one channel: equal ones first, then those of one case, then in order. */
function pairMethods(
  a: readonly FilingMethod[],
  b: readonly FilingMethod[],
): [FilingMethod | undefined, FilingMethod | undefined][] {
  const [left, right] = [[...a], [...b]];
  const take = (isPair: (x: FilingMethod, y: FilingMethod) => boolean): [FilingMethod, FilingMethod][] => {
    const pairs: [FilingMethod, FilingMethod][] = [];
    for (const x of [...left]) {
      const y = right.find((one) => isPair(x, one));
      if (!y) continue;
      left.splice(left.indexOf(x), 1);
      right.splice(right.indexOf(y), 1);
      pairs.push([x, y]);
    }
    return pairs;
  };
  const pairs: [FilingMethod | undefined, FilingMethod | undefined][] = take((x, y) => whole(x) === whole(y));
  pairs.push(...take((x, y) => x.case !== undefined && x.case === y.case));
  for (let index = 0; index < Math.max(left.length, right.length); index++) pairs.push([left[index], right[index]]);
  return pairs;
}

/** The same change in several ways of filing is told once. */
function together(changes: readonly MethodChange[], channels: number): MethodChange[] {
  const merged: MethodChange[] = [];
  for (const change of changes) {
    const same =
      change.part === "whole"
        ? undefined
        : merged.find(
            (one) =>
              one.part === change.part &&
              one.case === change.case &&
              fold(one.before ?? "") === fold(change.before ?? "") &&
              fold(one.after ?? "") === fold(change.after ?? ""),
          );
    if (!same) merged.push({ ...change, channels: [...change.channels] });
    else if (!same.channels.includes(change.channel)) same.channels.push(change.channel);
  }
  for (const one of merged) one.everywhere = one.part !== "whole" && one.channels.length === channels;
  return merged;
}

const whole = (method: FilingMethod): string =>
  [method.case ?? "", method.timeText, method.feeText, method.note].filter((text) => text !== "").join(" · ");
