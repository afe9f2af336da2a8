import type { Db } from "../../platform/db/index.ts";
import { sumByProcedure } from "./old-use.store.ts";

export interface OldUseForToday {
  code: string;
  name: string;
  isEnded: boolean;
  since: string;
  count: number;
  href: string;
}

/** What these units still tell of old versions, a row for each procedure, the last change first. */
export async function usesForToday(db: Db, unitIds: readonly string[], limit: number): Promise<OldUseForToday[]> {
  if (unitIds.length === 0) return [];
  return (await sumByProcedure(db, unitIds, limit)).map(({ procedureCode, procedureName, ...one }) => ({
    ...one,
    code: procedureCode,
    name: procedureName,
    href: `/can-bo/ban-cu?thutuc=${procedureCode}`,
  }));
}
