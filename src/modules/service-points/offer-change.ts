import { createHash } from "node:crypto";
import type { OfferRow } from "./offer.store.ts";

export const OFFER_ACTS = ["offer", "withdraw", "byRule"] as const;
/** `byRule` takes exceptions back, so that the general rule holds again. */
export type OfferAct = (typeof OFFER_ACTS)[number];

/** What somebody wants to say of one unit and one procedure. */
export interface OfferLine {
  unitId: string;
  code: string;
  act: OfferAct;
  from: string;
  /** First day on which what held before holds again; null for good. */
  until: string | null;
  note: string | null;
}

export interface OfferStep {
  line: OfferLine;
  /** `same`: it is said already, in these very words. */
  kind: "change" | "same";
  /** What is said on the first day of the line; null where the rule decides. */
  before: boolean | null;
  /** Exceptions that end or are shortened by it. */
  ends: number;
}

export interface OfferPlan {
  steps: OfferStep[];
  /** Rows to close, by the day on which they end. */
  closing: Map<string, number[]>;
  fresh: OfferRow[];
  /** Of the lines and what stood; another mark means that somebody was faster. */
  mark: string;
}

type Standing = OfferRow & { id: number };

/** What becomes of exceptions when lines are written over them. Pure; of one unit and procedure one line may change. */
export function planOffers(lines: readonly OfferLine[], standing: readonly Standing[]): OfferPlan {
  const rows = new Map<string, Standing[]>();
  for (const row of standing) {
    const key = `${row.unitId} ${row.procedureCode}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const plan: OfferPlan = { steps: [], closing: new Map(), fresh: [], mark: "" };
  const seen = createHash("sha256");
  for (const line of lines) {
    const mine = (rows.get(`${line.unitId} ${line.code}`) ?? []).filter(
      (row) => (row.validTo === null || row.validTo > line.from) && (line.until === null || row.validFrom < line.until),
    );
    seen.update(JSON.stringify([line, mine.map((row) => [row.id, row.validTo])]));
    const before = mine.find((row) => row.validFrom <= line.from)?.isOffered ?? null;
    if (isSaid(line, mine)) {
      plan.steps.push({ line, kind: "same", before, ends: 0 });
      continue;
    }
    plan.steps.push({ line, kind: "change", before, ends: mine.length });
    if (mine.length > 0) {
      const ids = plan.closing.get(line.from) ?? [];
      plan.closing.set(line.from, ids);
      ids.push(...mine.map((row) => row.id));
    }
    plan.fresh.push(...freshRows(line, mine));
  }
  plan.mark = seen.digest("hex").slice(0, 32);
  return plan;
}

function isSaid(line: OfferLine, mine: readonly Standing[]): boolean {
  if (line.act === "byRule") return mine.length === 0;
  const [only, other] = mine;
  return (
    only !== undefined &&
    other === undefined &&
    only.validFrom <= line.from &&
    only.isOffered === (line.act === "offer") &&
    only.validTo === line.until &&
    only.note === line.note
  );
}

function freshRows(line: OfferLine, mine: readonly Standing[]): OfferRow[] {
  const { unitId, code: procedureCode, act, from: validFrom, until: validTo, note } = line;
  const fresh: OfferRow[] =
    act === "byRule" ? [] : [{ unitId, procedureCode, isOffered: act === "offer", validFrom, validTo, note }];
  if (validTo === null) return fresh;
  // What was said before goes on after a change for a time.
  for (const { id: _, ...row } of mine) {
    if (row.validTo !== null && row.validTo <= validTo) continue;
    fresh.push({ ...row, validFrom: validTo });
  }
  return fresh;
}

/** Lines that say the same of the same procedures, whatever the number of units. */
export interface OfferGroup {
  said: Omit<OfferLine, "unitId" | "code">;
  codes: string[];
  units: string[];
}

export function foldOffers(lines: readonly OfferLine[]): OfferGroup[] {
  const byUnit = new Map<string, Map<string, string[]>>();
  for (const { unitId, code, ...said } of lines) {
    const key = JSON.stringify(said);
    const units = byUnit.get(key) ?? new Map<string, string[]>();
    byUnit.set(key, units.set(unitId, [...(units.get(unitId) ?? []), code]));
  }
  const groups: OfferGroup[] = [];
  for (const [key, units] of byUnit) {
    const sets = new Map<string, string[]>();
    for (const [unitId, codes] of units) {
      const set = codes.sort().join(" ");
      sets.set(set, [...(sets.get(set) ?? []), unitId]);
    }
    for (const [codes, ids] of sets) groups.push({ said: JSON.parse(key), codes: codes.split(" "), units: ids });
  }
  return groups;
}

export function unfoldOffers(groups: readonly OfferGroup[]): OfferLine[] {
  return groups.flatMap(({ said, codes, units }) =>
    units.flatMap((unitId) => codes.map((code) => ({ unitId, code, ...said }))),
  );
}
