import type { Db } from "../../../platform/db/index.ts";
import { matchUnitByName } from "../../organisations/index.ts";
import { type OfferedFilter, offeredFilterOf } from "./offered-filter.ts";

export interface UnitFilter {
  /** What the named unit offers; undefined where none was named, or not one alone. */
  offered: OfferedFilter | undefined;
  error: "unitUnknown" | "unitSeveral" | null;
}

/** The unit named in a filter of a staff list; its name is typed, because there are thousands. */
export async function readUnitFilter(db: Db, typed: string, on: string): Promise<UnitFilter> {
  if (typed === "") return { offered: undefined, error: null };
  const [found, ...more] = await matchUnitByName(db, typed, on);
  if (!found) return { offered: undefined, error: "unitUnknown" };
  if (more.length > 0) return { offered: undefined, error: "unitSeveral" };
  return { offered: await offeredFilterOf(db, found.unit, on), error: null };
}
