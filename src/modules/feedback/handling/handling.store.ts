import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { QUESTION_COLUMNS, type Question } from "../feedback.store.ts";

export type StepAct = "transfer" | "extend" | "refuse" | "forward";

/** What a sender reads of the way of a message. */
export interface QuestionStep {
  at: Date;
  act: StepAct;
  reason: string;
  fromUnitId: string | null;
  toUnitId: string | null;
  dueOn: string | null;
  isLate: boolean;
}

export async function insertStep(tx: Tx, questionId: string, step: QuestionStep): Promise<void> {
  await tx
    .insertInto("questionStep")
    .values({ questionId, ...step })
    .execute();
}

/** Newest first. */
export async function listSteps(db: Db, questionId: string): Promise<QuestionStep[]> {
  const rows = await db
    .selectFrom("questionStep")
    .select(["at", "act", "reason", "fromUnitId", "toUnitId", "dueOn", "isLate"])
    .where("questionId", "=", questionId)
    .orderBy("id", "desc")
    .execute();
  return rows as QuestionStep[];
}

/** Those that wait for the answer of this one, locked. */
export async function lockJoined(tx: Tx, id: string): Promise<Question[]> {
  return (await tx
    .selectFrom("question")
    .select(QUESTION_COLUMNS)
    .where("joinedTo", "=", id)
    .where("isConfidential", "=", false)
    .orderBy("id")
    .forUpdate()
    .execute()) as Question[];
}

export async function listJoined(db: Db, id: string): Promise<{ id: string; code: string; body: string }[]> {
  return db
    .selectFrom("question")
    .select(["id", "code", "body"])
    .where("joinedTo", "=", id)
    .where("isConfidential", "=", false)
    .orderBy("receivedAt")
    .limit(200)
    .execute();
}

export interface Duplicate {
  id: string;
  code: string;
  body: string;
  state: string;
  receivedAt: Date;
  likeness: number;
}

/** From this likeness of their words on two messages are offered as one; measured in duplicates.test.ts. */
export const ALIKE = 0.34;
const WITHIN_DAYS = 90;

/** Messages of the same unit in words near to these, the nearest first. */
export async function listDuplicates(
  db: Db,
  of: { id: string; unitId: string; words: string; receivedAt: Date },
  limit = 5,
): Promise<Duplicate[]> {
  const { rows } = await sql<Duplicate>`
    select id, code, body, state, received_at, similarity(search_key, ${of.words}) as likeness from question
    where unit_id = ${of.unitId} and id <> ${of.id} and joined_to is null and not is_confidential and closed_as is null
      and received_at between ${new Date(of.receivedAt.getTime() - WITHIN_DAYS * 86_400_000)} and ${new Date(of.receivedAt.getTime() + WITHIN_DAYS * 86_400_000)}
      and search_key % ${of.words} and similarity(search_key, ${of.words}) >= ${ALIKE}
    order by likeness desc, received_at limit ${limit}`.execute(db);
  return rows;
}

/** So many of the newest answers are looked at: of a province, some weeks. */
const LATEST = 2_000;

/** Units that answered messages in words near to these of late. */
export async function listUnitsThatAnswered(
  db: Db,
  of: { id: string; words: string; since: Date },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select unit_id::text as unit_id from (
      select unit_id, similarity(search_key, ${of.words}) as likeness from (
        select unit_id, search_key from question
        where id <> ${of.id} and state = 'answered' and not is_confidential and received_at >= ${of.since}
        order by received_at desc limit ${LATEST}
      ) latest order by likeness desc limit 50
    ) near where likeness >= ${ALIKE} group by unit_id order by max(likeness) desc limit ${limit}`.execute(db);
  return rows.map((row) => row.unitId);
}

export interface Settings {
  /** Working days before the day on which the head of the unit is told. */
  soon: number;
  /** Working days after it on which the unit above is told. */
  above: number;
  /** Working days an office has to reply to a remark of the Front. */
  front: number;
}

export async function loadSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom("feedbackSetting").select(["name", "value"]).execute();
  const of = (name: string, usual: number): number => rows.find((row) => row.name === name)?.value ?? usual;
  return { soon: of("soon", 2), above: of("above", 3), front: of("front", 5) };
}

export async function saveSetting(
  tx: Tx,
  name: keyof Settings,
  value: number,
  by: { name: string; at: Date },
): Promise<void> {
  const change = { value, changedByName: by.name, changedAt: by.at };
  await tx
    .insertInto("feedbackSetting")
    .values({ name, ...change })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(change))
    .execute();
}

export interface Waiting {
  id: string;
  code: string;
  body: string;
  dueOn: string;
  unitId: string;
}

/** What waits at these units and was due by the day, first what was due first. */
export async function listWaiting(
  db: Db,
  of: { unitIds: readonly string[]; dueBy: string },
  limit: number,
): Promise<Waiting[]> {
  if (of.unitIds.length === 0) return [];
  return db
    .selectFrom("question")
    .select(["id", "code", "body", "dueOn", "unitId"])
    .where("state", "=", "received")
    .where("isConfidential", "=", false)
    .where("joinedTo", "is", null)
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .where("dueOn", "<=", of.dueBy)
    .orderBy("dueOn")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Of these messages those that wait for an answer of their own within the reach, first what is due first. */
export async function listWaitingByIds(
  db: Db,
  ids: readonly string[],
  unitIds: readonly string[],
): Promise<Question[]> {
  if (ids.length === 0 || unitIds.length === 0) return [];
  return (await db
    .selectFrom("question")
    .select(QUESTION_COLUMNS)
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("state", "=", "received")
    .where("isConfidential", "=", false)
    .where("joinedTo", "is", null)
    .orderBy("dueOn")
    .orderBy("id")
    .execute()) as Question[];
}
