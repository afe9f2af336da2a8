import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, subtreeIds } from "../../../organisations/index.ts";
import { AREAS, AUDIENCES, TOLD_LANGUAGES } from "../../../topics/index.ts";
import type { CoverageRow } from "../../coverage.ts";
import { loadCoverage } from "../../load-coverage.ts";

/** What can be asked for, as a key of the grid shows it. */
export const STATES = ["never", "silent", "fading", "wide", "told"] as const;

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  doituong: z.enum(AUDIENCES).optional().catch(undefined),
  tieng: z.enum(TOLD_LANGUAGES).optional().catch(undefined),
  linhvuc: z.enum(AREAS).optional().catch(undefined),
  muc: z.enum(STATES).optional().catch(undefined),
});
export type CoverageQuery = z.infer<typeof Query>;

export interface Asked {
  query: CoverageQuery;
  rows: CoverageRow[];
  /** Units whose doings are asked for. */
  unitIds: string[];
  units: { id: string; name: string }[];
}

/** The rows a person may see, by the conditions in the address. A chosen area or state asks whether the row has such a cell. */
export async function askCoverage(rq: Rq): Promise<Asked> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const below = query.donvi ? new Set(await subtreeIds(db, query.donvi, today)) : null;
  const unitIds = below ? reach.filter((id) => below.has(id)) : reach;
  const rows = await loadCoverage(db, unitIds, rq.now);
  const choices =
    rows.length === 0 && !below
      ? []
      : await listUnitChoices(db, offeredUnits(reach, unitsWhere(actorOf(rq), "plans.read")), today);
  return { query, rows: rows.filter((row) => isAsked(row, query)), unitIds, units: choices };
}

export function isAsked(row: CoverageRow, query: CoverageQuery): boolean {
  if (query.doituong && row.need.audience !== query.doituong) return false;
  if (query.tieng && row.need.language !== query.tieng) return false;
  if (!query.muc) return true;
  return (query.linhvuc ? [query.linhvuc] : AREAS).some((topic) => row.cells[topic].state === query.muc);
}

/** The conditions as they stand in an address. */
export function queryText(query: CoverageQuery, more: Record<string, string> = {}): string {
  const all = new URLSearchParams([
    ...Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
    ...Object.entries(more),
  ]);
  return all.size > 0 ? `?${all}` : "";
}

/** A name that begins a line, inside one: "Tiếng Khmer" becomes "tiếng Khmer". */
export function inSentence(name: string): string {
  return name.startsWith("Tiếng ") ? `t${name.slice(1)}` : name;
}
