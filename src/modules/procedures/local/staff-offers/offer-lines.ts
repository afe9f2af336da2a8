import { unmark } from "../../../../platform/i18n/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import type { OfferAct, OfferLine } from "../../../service-points/index.ts";
import { codeIn, type LineFault, readCellDay } from "../bulk/cells.ts";

export type OfferFault =
  | "unitMissing"
  | "unitUnknown"
  | "unitAmbiguous"
  | "codeUnknown"
  | "act"
  | "from"
  | "until"
  | "note"
  | "twice"
  | "past";

/** Words for an act, read without marks and capitals. */
const ACTS: Record<string, OfferAct> = {
  nhan: "offer",
  co: "offer",
  x: "offer",
  offer: "offer",
  received: "offer",
  yes: "offer",
  "khong nhan": "withdraw",
  khong: "withdraw",
  withdraw: "withdraw",
  "not received": "withdraw",
  no: "withdraw",
  "theo quy tac": "byRule",
  "quy tac": "byRule",
  "by rule": "byRule",
};

export function readOfferAct(text: string): OfferAct | null {
  return ACTS[unmark(text).trim()] ?? null;
}

export type UnitFinder = (text: string) => Unit | "unknown" | "ambiguous";

/** Finds units by code, address or name; a name that two units bear is ambiguous. */
export function unitFinder(units: readonly Unit[]): UnitFinder {
  const exact = new Map<string, Unit>();
  const names = new Map<string, Unit | "ambiguous">();
  for (const unit of units) {
    for (const key of [unit.id, unit.code, unit.slug]) if (key) exact.set(key.toLowerCase(), unit);
    for (const name of new Set([unmark(unit.name), unmark(unit.shortName)])) {
      const known = names.get(name);
      names.set(name, known && known !== unit ? "ambiguous" : unit);
    }
  }
  return (text) => {
    const key = text.trim().toLowerCase();
    return exact.get(key) ?? names.get(unmark(text.trim())) ?? "unknown";
  };
}

/**
 * Lines of a file: code of the unit, its name, code of the procedure, its name, act, from, until, note. Either of the first
 * two is enough; the name of the procedure is for people only.
 */
export function readOfferCells(
  rows: readonly (readonly string[])[],
  findUnit: UnitFinder,
  today: string,
): { lines: OfferLine[]; at: number[]; faults: LineFault<OfferFault>[] } {
  const lines: OfferLine[] = [];
  const at: number[] = [];
  const faults: LineFault<OfferFault>[] = [];
  const seen = new Map<string, OfferLine[]>();
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === "")) continue;
    const [unitCode = "", unitName = "", codeText = "", , actText = "", fromText = "", untilText = "", note = ""] = row;
    const code = codeIn(codeText);
    // A line of headings names no procedure and stands on top.
    if (index === 0 && code === null) continue;
    const fail = (fault: OfferFault, given: string): void => void faults.push({ line: index + 1, fault, given });
    const before = faults.length;
    const byCode = unitCode === "" ? "unknown" : findUnit(unitCode);
    const unit = byCode === "unknown" && unitName !== "" ? findUnit(unitName) : byCode;
    if (unitCode === "" && unitName === "") fail("unitMissing", "");
    else if (unit === "unknown") fail("unitUnknown", unitName || unitCode);
    else if (unit === "ambiguous") fail("unitAmbiguous", unitName || unitCode);
    if (code === null) fail("codeUnknown", codeText);
    const act = readOfferAct(actText);
    if (act === null) fail("act", actText);
    const from = fromText === "" ? today : readCellDay(fromText);
    if (!from) fail("from", fromText);
    const until = readCellDay(untilText);
    if (until === undefined || (until !== null && from && until <= from)) fail("until", untilText);
    if (note.length > 500) fail("note", "");
    if (faults.length > before || typeof unit === "string" || !code || !act || !from || until === undefined) continue;
    const key = `${unit.id} ${code}`;
    const line = { unitId: unit.id, code, act, from, until, note: note || null };
    const earlier = seen.get(key) ?? [];
    if (earlier.some((one) => overlap(one, line))) {
      fail("twice", code);
      continue;
    }
    seen.set(key, [...earlier, line]);
    lines.push(line);
    at.push(index + 1);
  }
  return { lines, at, faults };
}

const overlap = (a: OfferLine, b: OfferLine): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
