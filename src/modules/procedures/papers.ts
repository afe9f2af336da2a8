import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { type CatalogueItem, catalogueOf } from "./catalogue.ts";
import { tellChange } from "./change-words.ts";
import { compareVersions } from "./compare-versions.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { findVersionByNumber } from "./procedure.store.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

type Source = Pick<AppContext, "db" | "clock" | "notifications" | "log">;

export interface ProcedureChoice {
  /** null: whatever the level. */
  level: ProcedureLevel | null;
  field: string | null;
  /** Words to search by; best first then, else in the order of the catalogue. */
  q: string;
  /** Also those of which only the name is known: they make no paper of their own, but belong on every list. */
  withNames: boolean;
}

/** Procedures in force today, for lists to choose from. */
export async function chooseProcedures(app: Source, choice: ProcedureChoice): Promise<CatalogueItem[]> {
  const catalogue = catalogueOf(app);
  const filter = {
    level: choice.level ?? undefined,
    field: choice.field ?? undefined,
    ...(choice.withNames ? {} : { nameOnly: false }),
  };
  const all = { offset: 0, limit: MOST };
  const answer =
    choice.q.trim() === "" ? await catalogue.list(filter, all) : await catalogue.search(choice.q, filter, all);
  return answer.items;
}

const MOST = 20_000;

/** Fields that have procedures at a level, in Vietnamese order. */
export async function listProcedureFields(
  app: Source,
  level: ProcedureLevel | null,
): Promise<{ field: string; count: number }[]> {
  return (await catalogueOf(app).facets({ level: level ?? undefined })).fields;
}

/** What changed between two versions, a sentence for each change; nothing where one of them is unknown. */
export async function tellVersionChanges(
  db: Db,
  code: string,
  from: number,
  to: number,
  lang: Lang,
): Promise<string[]> {
  const [before, after] = await Promise.all([findVersionByNumber(db, code, from), findVersionByNumber(db, code, to)]);
  if (!before || !after) return [];
  const words = pick(lang, vi, en);
  return compareVersions(before.record, after.record).flatMap((change) =>
    tellChange(change, words).map((one) => one.summary),
  );
}
