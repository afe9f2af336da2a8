import { casesOf, computeFee, type FeeBasis, type FeeSheet } from "../fees/index.ts";
import { type FilingMethod, feesOn, type ProcedureRecord } from "../procedures/index.ts";
import { reliefKey } from "./locality.ts";

/** What one procedure costs as far as it is known in numbers. */
export interface Cost {
  /** null where no way of filing says an amount for certain. */
  known: { from: number; to: number } | null;
  /** The amount holds for a case, or for one way of filing only; others may pay something else. */
  isOpen: boolean;
  /** The case the amount holds for. */
  onlyFor: string | null;
  /** Documents the amounts come from, each once. */
  bases?: FeeBasis[];
  /** The relief that was taken off somewhere. */
  relief?: { who: string; basis: FeeBasis } | null;
}

/**
 * What a procedure costs at a place: the sum of each way of filing and each case the documents tell apart, the least and
 * the most of them. Where the documents leave it open, what the record's own text says counts, and stays open.
 */
export function costAt(record: ProcedureRecord, sheet: FeeSheet, relief: string | null, on: string): Cost {
  const channels = [...new Set(record.methods.map((method) => method.channel))];
  const sums: { total: number; caseName: string | null }[] = [];
  const bases = new Map<string, FeeBasis>();
  let isOpen = false;
  let taken: Cost["relief"] = null;
  for (const channel of channels.length > 0 ? channels : [undefined]) {
    const reliefId = sheet.reliefs.find(
      (one) =>
        relief !== null &&
        reliefKey(one.who) === relief &&
        (one.channels === null || channel === undefined || one.channels.includes(channel)),
    )?.id;
    const cases = casesOf(sheet, channel);
    for (const caseName of cases.length > 0 ? cases : [null]) {
      const answer = computeFee(sheet, { channel, caseName, reliefId });
      if (answer.total === null) {
        isOpen = true;
        continue;
      }
      sums.push({ total: answer.total, caseName });
      for (const line of answer.lines) {
        bases.set(JSON.stringify([line.rate.basis.title, line.rate.basis.validFrom]), line.rate.basis);
        if (line.relief) taken = { who: line.relief.relief.who, basis: line.relief.relief.basis };
      }
    }
  }
  if (sums.length === 0) {
    const own = costOf(record, on);
    return own.known ? { ...own, isOpen: true } : own;
  }
  const totals = sums.map((one) => one.total);
  const only = new Set(sums.map((one) => one.caseName));
  const [onlyFor = null] = only.size === 1 ? only : [];
  return {
    known: { from: Math.min(...totals), to: Math.max(...totals) },
    isOpen: isOpen || onlyFor !== null,
    onlyFor,
    bases: [...bases.values()],
    relief: taken,
  };
}

/**
 * The same from the text of the record alone: amounts that hold for everybody add up; amounts with a note hold for a case,
 * so the smallest and the largest of them are the ends. A way of filing without an amount leaves the sum open.
 */
export function costOf(record: ProcedureRecord, on: string): Cost {
  const ranges = record.methods.flatMap((method) =>
    method.fees === null ? [] : [rangeOf(feesOn(method.fees, on).fees)],
  );
  const [first] = ranges;
  if (!first) return { known: null, isOpen: false, onlyFor: null };
  const from = Math.min(...ranges.map((one) => one.from));
  const to = Math.max(...ranges.map((one) => one.to));
  const onlyFor = ranges.every((one) => one.onlyFor !== null) ? first.onlyFor : null;
  return { known: { from, to }, isOpen: onlyFor !== null || ranges.length < record.methods.length, onlyFor };
}

function rangeOf(fees: NonNullable<FilingMethod["fees"]>): { from: number; to: number; onlyFor: string | null } {
  const always = fees.filter((fee) => fee.note === null);
  const cases = fees.filter((fee) => fee.note !== null).map((fee) => fee.amount);
  const base = always.reduce((sum, fee) => sum + fee.amount, 0);
  const least = cases.length === 0 || always.length > 0 ? 0 : Math.min(...cases);
  const most = cases.length === 0 ? 0 : Math.max(...cases);
  const only = always.length === 0 && fees.length === 1 ? (fees[0]?.note ?? null) : null;
  return { from: base + least, to: base + most, onlyFor: only };
}
