import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Content, Questionnaire, QuestionnaireState } from "./questionnaire.ts";

const COLUMNS = [
  "id",
  "seriesId",
  "number",
  "unitId",
  "name",
  "content",
  "state",
  "basedOn",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "approvedByName",
  "approvedAt",
] as const;

export async function insertQuestionnaire(
  tx: Tx,
  one: Pick<
    Questionnaire,
    "seriesId" | "number" | "unitId" | "name" | "content" | "writtenBy" | "writtenByName" | "writtenAt"
  >,
): Promise<string> {
  const { id } = await tx
    .insertInto("surveyQuestionnaire")
    .values({ ...one, content: JSON.stringify(one.content) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findQuestionnaire(db: Db, id: string): Promise<Questionnaire | undefined> {
  const row = await db.selectFrom("surveyQuestionnaire").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Questionnaire | undefined;
}

export async function lockQuestionnaire(tx: Tx, id: string): Promise<Questionnaire | undefined> {
  const row = await tx
    .selectFrom("surveyQuestionnaire")
    .select(COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Questionnaire | undefined;
}

export async function saveQuestionnaire(
  tx: Tx,
  id: string,
  change: Partial<Omit<Questionnaire, "id" | "content" | "basedOn">> & {
    content?: Content;
    approvedBy?: string | null;
  },
): Promise<void> {
  const { content, ...rest } = change;
  await tx
    .updateTable("surveyQuestionnaire")
    .set({
      ...rest,
      ...(content ? { content: JSON.stringify(content) } : {}),
      basedOn: sql<number>`based_on + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export async function nextNumber(tx: Tx, seriesId: string): Promise<number> {
  const row = await tx
    .selectFrom("surveyQuestionnaire")
    .select(sql<number>`max(number) + 1`.as("number"))
    .where("seriesId", "=", seriesId)
    .executeTakeFirstOrThrow();
  return row.number;
}

export interface QuestionnaireFilter {
  reach?: readonly string[];
  states?: readonly QuestionnaireState[];
  seriesId?: string;
  q?: string | undefined;
}

/** Newest first. */
export async function listQuestionnaires(
  db: Db,
  filter: QuestionnaireFilter,
  limit: number,
  offset = 0,
): Promise<Questionnaire[]> {
  let query = db.selectFrom("surveyQuestionnaire").select(COLUMNS);
  if (filter.reach) query = query.where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  if (filter.seriesId) query = query.where("seriesId", "=", filter.seriesId);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(name) ilike unaccent(${containing(word)})`);
  const rows = await query.orderBy("writtenAt", "desc").orderBy("id").limit(limit).offset(offset).execute();
  return rows as unknown as Questionnaire[];
}
