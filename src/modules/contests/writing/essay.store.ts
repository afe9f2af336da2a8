import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { List } from "../contest.ts";
import type { Essay, Takes, WritingRules } from "./essay.ts";
import type { Criterion, ThirdRule } from "./marks.ts";

const RULES = [
  "topic",
  "rights",
  "leastWords",
  "mostWords",
  "perPerson",
  "takes",
  "threshold",
  "thirdRule",
  "likenessShare",
  "comparedAt",
] as const;

export async function saveRules(tx: Tx, contestId: string, rules: WritingRules): Promise<void> {
  await tx
    .insertInto("contestWriting")
    .values({ contestId, ...rules })
    .onConflict((conflict) => conflict.column("contestId").doUpdateSet({ ...rules }))
    .execute();
}

export async function findRules(
  db: Db,
  contestId: string,
): Promise<(WritingRules & { comparedAt: Date | null }) | undefined> {
  const row = await db.selectFrom("contestWriting").select(RULES).where("contestId", "=", contestId).executeTakeFirst();
  return (
    row && {
      ...row,
      takes: row.takes as Takes,
      thirdRule: row.thirdRule as ThirdRule,
      threshold: Number(row.threshold),
    }
  );
}

export async function saveCompared(tx: Tx, contestId: string, at: Date): Promise<void> {
  await tx.updateTable("contestWriting").set({ comparedAt: at }).where("contestId", "=", contestId).execute();
}

export async function replaceCriteria(tx: Tx, contestId: string, criteria: readonly Criterion[]): Promise<void> {
  await tx.deleteFrom("contestCriterion").where("contestId", "=", contestId).execute();
  if (criteria.length > 0)
    await tx
      .insertInto("contestCriterion")
      .values(criteria.map((one) => ({ contestId, ...one })))
      .execute();
}

export async function listCriteria(db: Db, contestId: string): Promise<Criterion[]> {
  const rows = await db
    .selectFrom("contestCriterion")
    .select(["part", "number", "name", "most"])
    .where("contestId", "=", contestId)
    .orderBy("part")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, most: Number(row.most) }));
}

const ESSAY = [
  "id",
  "contestId",
  "entrantId",
  "number",
  "blindCode",
  "form",
  "sealed",
  "words",
  "source",
  "receivedBy",
  "receivedByName",
  "receivedAt",
  "changedAt",
  "mayPublish",
  "withdrawnAt",
  "pagesCheckedByName",
  "pagesCheckedAt",
  "excludedReason",
  "excludedByName",
  "excludedAt",
  "shownTitle",
  "shownText",
  "shownByName",
  "shownAt",
] as const;

export type NewEssay = Pick<
  Essay,
  | "id"
  | "contestId"
  | "entrantId"
  | "blindCode"
  | "form"
  | "sealed"
  | "words"
  | "source"
  | "receivedBy"
  | "receivedByName"
  | "receivedAt"
  | "changedAt"
  | "mayPublish"
>;

/** Numbers are given one after the other: the contest is locked meanwhile. */
export async function insertEssay(tx: Tx, essay: NewEssay): Promise<number> {
  const { number } = await tx
    .insertInto("contestEssay")
    .values((from) => ({
      ...essay,
      rightsAccepted: true,
      number: from
        .selectFrom("contestEssay")
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
        .where("contestId", "=", essay.contestId),
    }))
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

export async function saveEssay(tx: Tx, id: string, change: Partial<Omit<Essay, "id" | "contestId">>): Promise<void> {
  await tx.updateTable("contestEssay").set(change).where("id", "=", id).execute();
}

export async function findEssay(db: Db, id: string): Promise<Essay | undefined> {
  const row = await db.selectFrom("contestEssay").select(ESSAY).where("id", "=", id).executeTakeFirst();
  return row as Essay | undefined;
}

export async function listEssaysOf(db: Db, entrantId: string): Promise<Essay[]> {
  const rows = await db
    .selectFrom("contestEssay")
    .select(ESSAY)
    .where("entrantId", "=", entrantId)
    .orderBy("number")
    .execute();
  return rows as Essay[];
}

export interface EssayOfUnit extends Essay {
  unitId: string;
  list: List;
  shown: string;
}

/** All essays of a contest, in the order they came. */
export async function listEssays(db: Db, contestId: string): Promise<EssayOfUnit[]> {
  const rows = await db
    .selectFrom("contestEssay as e")
    .innerJoin("contestEntrant as t", "t.id", "e.entrantId")
    .select(ESSAY.map((name) => `e.${name}` as const))
    .select(["t.unitId", "t.list", "t.shown"])
    .where("e.contestId", "=", contestId)
    .orderBy("e.number")
    .execute();
  return rows as EssayOfUnit[];
}

export interface EssayPage {
  essayId: string;
  number: number;
  id: string;
  fileKey: string;
  hideTop: number;
  hideBottom: number;
}

/** Returns the keys of files that are needed no more. */
export async function replacePages(
  tx: Tx,
  essayId: string,
  pages: readonly Pick<EssayPage, "number" | "id" | "fileKey">[],
): Promise<string[]> {
  const old = await tx.deleteFrom("contestEssayPage").where("essayId", "=", essayId).returning("fileKey").execute();
  if (pages.length > 0)
    await tx
      .insertInto("contestEssayPage")
      .values(pages.map((one) => ({ essayId, ...one })))
      .execute();
  return old.map((one) => one.fileKey);
}

export async function listPages(db: Db, essayId: string): Promise<EssayPage[]> {
  return db
    .selectFrom("contestEssayPage")
    .select(["essayId", "number", "id", "fileKey", "hideTop", "hideBottom"])
    .where("essayId", "=", essayId)
    .orderBy("number")
    .execute();
}

export async function savePageCover(
  tx: Tx,
  of: { essayId: string; number: number; hideTop: number; hideBottom: number },
): Promise<void> {
  await tx
    .updateTable("contestEssayPage")
    .set({ hideTop: of.hideTop, hideBottom: of.hideBottom })
    .where("essayId", "=", of.essayId)
    .where("number", "=", of.number)
    .execute();
}

/** Essays everybody may read, newest let through first. */
export async function listShown(
  db: Db,
  contestId: string,
  of: { limit: number; offset: number },
): Promise<Pick<EssayOfUnit, "id" | "blindCode" | "shownTitle" | "shown" | "unitId">[]> {
  return db
    .selectFrom("contestEssay as e")
    .innerJoin("contestEntrant as t", "t.id", "e.entrantId")
    .select(["e.id", "e.blindCode", "e.shownTitle", "t.shown", "t.unitId"])
    .where("e.contestId", "=", contestId)
    .where("e.shownAt", "is not", null)
    .orderBy("e.number")
    .limit(of.limit)
    .offset(of.offset)
    .execute();
}

export async function findShown(
  db: Db,
  of: { contestId: string; blindCode: string },
): Promise<EssayOfUnit | undefined> {
  const row = await db
    .selectFrom("contestEssay as e")
    .innerJoin("contestEntrant as t", "t.id", "e.entrantId")
    .select(ESSAY.map((name) => `e.${name}` as const))
    .select(["t.unitId", "t.list", "t.shown"])
    .where("e.contestId", "=", of.contestId)
    .where("e.blindCode", "=", of.blindCode)
    .where("e.shownAt", "is not", null)
    .executeTakeFirst();
  return row as EssayOfUnit | undefined;
}

/** Essays that are not public are gone with the names of who wrote them. Returns the keys of their pages. */
export async function eraseEssays(tx: Tx, before: Date): Promise<string[]> {
  const old = sql`select e.id from contest_essay e join contest c on c.id = e.contest_id
    where c.results_at < ${before} and e.shown_at is null`;
  await sql`update contest_essay set sealed = null where sealed is not null and id in (${old})`.execute(tx);
  const { rows } = await sql<{ fileKey: string }>`
    delete from contest_essay_page where essay_id in (${old}) returning file_key`.execute(tx);
  return rows.map((one) => one.fileKey);
}
