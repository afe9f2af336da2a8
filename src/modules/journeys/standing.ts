import type { Db } from "../../platform/db/index.ts";
import { findProcedureOn, type ProcedureOnDay, type ProcedureRecord } from "../procedures/index.ts";

/** How a procedure a journey names stands on a day, and what to follow where it ended. */
export interface Standing {
  /** As the journey names it. */
  code: string;
  state: "inForce" | "followed" | "ended" | "unknown";
  /** What counts on that day: itself, or the one that came after it. null where nothing does. */
  current: { code: string; version: number; validFrom: string; record: ProcedureRecord } | null;
  name: string;
  ends: { code: string; on: string; kind: "repealed" | "replaced" | "moved"; decision: string | null }[];
  /** Several came after it: the reader, or an editor, has to choose. */
  successors: { code: string; name: string | null }[];
}

/** Chains of successors are followed this far; a longer one is a mistake in the data. */
const LONGEST_CHAIN = 6;

/** @idempotent Looks each code up as of a day, following ended ones to the single procedure that came after. */
export async function standingsOn(db: Db, codes: readonly string[], on: string): Promise<Map<string, Standing>> {
  const found = await Promise.all(codes.map((code) => standingOn(db, code, on)));
  return new Map(found.map((standing) => [standing.code, standing]));
}

async function standingOn(db: Db, code: string, on: string): Promise<Standing> {
  const ends: Standing["ends"] = [];
  const seen = new Set<string>();
  let name = code;
  let at = code;
  let last: ProcedureOnDay | undefined;
  while (seen.size < LONGEST_CHAIN && !seen.has(at)) {
    seen.add(at);
    last = await findProcedureOn(db, at, on);
    if (!last) break;
    const { version, end } = last;
    if (at === code) name = nameOf(version.record);
    if (end === null) {
      const current = { code: at, version: version.number, validFrom: version.validFrom, record: version.record };
      return { code, state: at === code ? "inForce" : "followed", current, name, ends, successors: [] };
    }
    ends.push({ code: at, on: end.on, kind: end.kind, decision: end.decision });
    const [next, another] = end.successors;
    if (!next || another) return { code, state: "ended", current: null, name, ends, successors: end.successors };
    at = next.code;
  }
  return { code, state: ends.length > 0 ? "ended" : "unknown", current: null, name, ends, successors: [] };
}

export const nameOf = (record: ProcedureRecord): string => record.plain?.name ?? record.name;
