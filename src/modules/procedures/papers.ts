import type { AppContext } from "../../platform/app-context.ts";
import { type CatalogueItem, catalogueOf } from "./catalogue.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

type Source = Pick<AppContext, "db" | "clock" | "notifications" | "log">;

export interface ProcedureChoice {
  /** null: whatever the level. */
  level: ProcedureLevel | null;
  field: string | null;
  /** Words to search by; best first then, else in the order of the catalogue. */
  q: string;
}

/** Procedures with full texts in force today, for lists to choose from. Names alone make no paper. */
export async function chooseProcedures(app: Source, choice: ProcedureChoice): Promise<CatalogueItem[]> {
  const catalogue = catalogueOf(app);
  const filter = { level: choice.level ?? undefined, field: choice.field ?? undefined, nameOnly: false };
  const all = { offset: 0, limit: MOST };
  const answer =
    choice.q.trim() === "" ? await catalogue.list(filter, all) : await catalogue.search(choice.q, filter, all);
  return answer.items;
}

const MOST = 20_000;

/** Fields that have procedures with full texts at a level, in Vietnamese order. */
export async function listProcedureFields(
  app: Source,
  level: ProcedureLevel | null,
): Promise<{ field: string; count: number }[]> {
  return (await catalogueOf(app).facets({ level: level ?? undefined, nameOnly: false })).fields;
}
