import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Opinion } from "./opinion.ts";

const COLUMNS = [
  "questionId",
  "unitId",
  "outletUnitId",
  "outletName",
  "title",
  "url",
  "printedOn",
  "place",
  "enteredByName",
  "enteredAt",
  "publishedBy",
  "publishedByName",
  "publishedAt",
] as const;

/** What became confidential is read by the head and the inspectors alone, also where it was written down. */
const isOpen = sql<boolean>`not exists (select from confidential_question q where q.id = press_opinion.question_id)`;

export async function insertOpinion(
  tx: Tx,
  opinion: Omit<Opinion, "publishedBy" | "publishedByName" | "publishedAt">,
): Promise<void> {
  await tx.insertInto("pressOpinion").values(opinion).execute();
}

export async function findOpinion(db: Db, questionId: string): Promise<Opinion | undefined> {
  return db
    .selectFrom("pressOpinion")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .where(isOpen)
    .executeTakeFirst();
}

export async function lockOpinion(tx: Tx, questionId: string): Promise<Opinion | undefined> {
  return tx
    .selectFrom("pressOpinion")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveOpinion(
  tx: Tx,
  questionId: string,
  change: Pick<Opinion, "publishedBy" | "publishedByName" | "publishedAt">,
): Promise<void> {
  await tx.updateTable("pressOpinion").set(change).where("questionId", "=", questionId).execute();
}

/** The same article of the same outlet to the same unit: forwarded once. */
export async function hasSameArticle(tx: Tx, unitId: string, url: string): Promise<boolean> {
  const row = await tx
    .selectFrom("pressOpinion")
    .select("questionId")
    .where("unitId", "=", unitId)
    .where("url", "=", url)
    .executeTakeFirst();
  return row !== undefined;
}

export interface OpinionFilter {
  unitIds?: readonly string[] | undefined;
  outletUnitId?: string | undefined;
  isPublic?: boolean | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listOpinions(
  db: Db,
  filter: OpinionFilter,
  limit: number,
  after?: { enteredAt: Date; questionId: string },
): Promise<Opinion[]> {
  let query = db.selectFrom("pressOpinion").select(COLUMNS).where(isOpen);
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.outletUnitId) query = query.where("outletUnitId", "=", filter.outletUnitId);
  if (filter.isPublic) query = query.where("publishedAt", "is not", null);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', title, outlet_name, place)) ilike unaccent(${like})`);
  }
  if (after)
    query = query.where(
      sql<boolean>`(entered_at, question_id) < (${after.enteredAt}::timestamptz, ${after.questionId}::uuid)`,
    );
  return query.orderBy("enteredAt", "desc").orderBy("questionId", "desc").limit(limit).execute();
}
