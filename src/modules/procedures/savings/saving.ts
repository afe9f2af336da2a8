import { nfc } from "../../../platform/i18n/index.ts";
import type { FilingMethod, ProcedureRecord, TimeLimit } from "../procedure-record.ts";

/**
 * What a text asks of people compared with the one before it (đơn giản hóa thủ tục). A side is counted only where both
 * texts say it for certain and for the same case; what cannot be compared is null, never guessed.
 */
export interface Saving {
  /** Amounts of the same unit. */
  time: { unit: TimeLimit["unit"]; before: number; after: number } | null;
  /** How many different papers are asked for in the cases both texts have. */
  papers: { before: number; after: number } | null;
  /** Integer đồng, where there is one amount or none on each side. */
  fee: { before: number; after: number } | null;
}

export function countSaving(before: ProcedureRecord, after: ProcedureRecord): Saving {
  const pair = pairOf(before.methods, after.methods);
  return {
    time: pair === null ? null : timeOf(pair[0].time, pair[1].time),
    papers: papersOf(before, after),
    fee: pair === null ? null : feeOf(pair[0], pair[1]),
  };
}

/** Handing in at the counter is what everybody can do; where it is missing, the first way both have. */
function pairOf(before: readonly FilingMethod[], after: readonly FilingMethod[]): [FilingMethod, FilingMethod] | null {
  for (const channel of ["inPerson", "online", "post"] as const) {
    const of = (list: readonly FilingMethod[]) => list.filter((one) => one.channel === channel);
    const [x, y] = [of(before), of(after)];
    // Several entries are several cases; which is the usual one nobody says.
    if (x.length === 1 && y.length === 1 && x[0] && y[0] && x[0].case === y[0].case) return [x[0], y[0]];
  }
  return null;
}

function timeOf(before: TimeLimit | null, after: TimeLimit | null): Saving["time"] {
  if (!before || !after || before.unit !== after.unit) return null;
  const amount = (time: TimeLimit): number => (time.sameDay ? Math.min(time.amount, 0.5) : time.amount);
  return { unit: before.unit, before: amount(before), after: amount(after) };
}

function papersOf(before: ProcedureRecord, after: ProcedureRecord): Saving["papers"] {
  const [a, b] = [namesByCase(before), namesByCase(after)];
  const shared = [...a.keys()].filter((title) => b.has(title));
  if (shared.length === 0) return null;
  const sum = (cases: Map<string, Set<string>>) =>
    shared.reduce((count, title) => count + (cases.get(title)?.size ?? 0), 0);
  const [had, has] = [sum(a), sum(b)];
  // A text whose list could not be read asks for nothing on paper only.
  return had === 0 || has === 0 ? null : { before: had, after: has };
}

function namesByCase(record: ProcedureRecord): Map<string, Set<string>> {
  const cases = new Map<string, Set<string>>();
  for (const group of record.papers) {
    const title = fold(group.title ?? "");
    const names = cases.get(title) ?? new Set<string>();
    for (const paper of group.papers) names.add(fold(paper.name));
    cases.set(title, names);
  }
  return cases;
}

function feeOf(before: FilingMethod, after: FilingMethod): Saving["fee"] {
  const [x, y] = [before.fees, after.fees];
  if (!x || !y || x.length > 1 || y.length > 1) return null;
  const [had, has] = [x[0], y[0]];
  if (had && has && (had.per ?? "") !== (has.per ?? "")) return null;
  // A fee with days of its own is another one on other days.
  if ([had, has].some((fee) => fee?.from !== undefined || fee?.until !== undefined)) return null;
  return { before: had?.amount ?? 0, after: has?.amount ?? 0 };
}

const fold = (text: string): string =>
  nfc(text)
    .toLowerCase()
    .replace(/[\s.;,:]+/g, " ")
    .trim();
