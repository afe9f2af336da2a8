import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { QUESTION_COLUMNS, type Question } from "../feedback.store.ts";
import { mayRead, type Viewer } from "./viewer.ts";

export const FINDINGS = ["verified", "unfounded"] as const;
export type Finding = (typeof FINDINGS)[number];

/** A message about the conduct of a person, as those may read it who may. */
export interface Conduct extends Question {
  aboutUnitId: string | null;
  forInspectors: boolean;
  namedSealed: string | null;
  finding: Finding | null;
  findingNote: string | null;
  findingByName: string | null;
  findingAt: Date | null;
}

const COLUMNS = [
  ...QUESTION_COLUMNS,
  "aboutUnitId",
  "forInspectors",
  "namedSealed",
  "finding",
  "findingNote",
  "findingByName",
  "findingAt",
] as const;

export interface ConductFilter {
  state?: "received" | "answered" | "closed";
  /** Not answered and due before this day. */
  lateOn?: string;
  finding?: Finding | "none";
  unitId?: string;
  words?: string;
}

function filtered(db: Db, viewer: Viewer, filter: ConductFilter) {
  let query = db.selectFrom("question").where(mayRead(viewer));
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.lateOn) query = query.where("state", "=", "received").where("dueOn", "<", filter.lateOn);
  if (filter.finding === "none") query = query.where("finding", "is", null);
  else if (filter.finding) query = query.where("finding", "=", filter.finding);
  if (filter.unitId) query = query.where(sql<string>`coalesce(about_unit_id, unit_id)`, "=", filter.unitId);
  for (const word of wordsToFind(filter.words)) query = query.where("searchKey", "like", containing(unmark(word)));
  return query;
}

export async function listConduct(
  db: Db,
  viewer: Viewer,
  filter: ConductFilter,
  limit: number,
  offset = 0,
): Promise<Conduct[]> {
  return (await filtered(db, viewer, filter)
    .select(COLUMNS)
    .orderBy(sql`state <> 'received'`)
    .orderBy("dueOn")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute()) as Conduct[];
}

export interface ConductCounts {
  all: number;
  received: number;
  late: number;
  verified: number;
  unfounded: number;
}

export async function countConduct(
  db: Db,
  viewer: Viewer,
  filter: ConductFilter,
  today: string,
): Promise<ConductCounts> {
  return filtered(db, viewer, filter)
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`(count(*) filter (where state = 'received'))::int`.as("received"),
      sql<number>`(count(*) filter (where state = 'received' and due_on < ${today}::date))::int`.as("late"),
      sql<number>`(count(*) filter (where finding = 'verified'))::int`.as("verified"),
      sql<number>`(count(*) filter (where finding = 'unfounded'))::int`.as("unfounded"),
    ])
    .executeTakeFirstOrThrow();
}

export async function findConduct(db: Db, viewer: Viewer, id: string): Promise<Conduct | undefined> {
  return (await db
    .selectFrom("question")
    .select(COLUMNS)
    .where(mayRead(viewer))
    .where("id", "=", id)
    .executeTakeFirst()) as Conduct | undefined;
}

export async function lockConduct(tx: Tx, viewer: Viewer, id: string): Promise<Conduct | undefined> {
  return (await tx
    .selectFrom("question")
    .select(COLUMNS)
    .where(mayRead(viewer))
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as Conduct | undefined;
}

export async function saveConduct(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      Conduct,
      | "unitId"
      | "aboutUnitId"
      | "forInspectors"
      | "namedSealed"
      | "finding"
      | "findingNote"
      | "findingByName"
      | "findingAt"
      | "category"
    >
  > & { isConfidential?: boolean; findingBy?: string },
): Promise<void> {
  await tx.updateTable("question").set(change).where("id", "=", id).execute();
}

export async function insertConcerned(
  tx: Tx,
  questionId: string,
  concerned: { personIds: readonly string[]; digests: readonly string[] },
  by: { name: string; at: Date },
): Promise<void> {
  const base = { questionId, markedByName: by.name, markedAt: by.at };
  const rows = [
    ...concerned.personIds.map((personId) => ({ ...base, personId, nameDigest: null })),
    ...concerned.digests.map((nameDigest) => ({ ...base, personId: null, nameDigest })),
  ];
  if (rows.length > 0) await tx.insertInto("questionConcerned").values(rows).execute();
}

export async function countConcernedPeople(db: Db, questionId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person_id)::int as n from question_concerned where question_id = ${questionId}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What was found to be so, by the unit it is about: the only figure of these messages that counts for a unit. */
export async function countVerifiedConduct(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; before: Date },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; n: number }>`
    select coalesce(about_unit_id, unit_id)::text as unit_id, count(*)::int as n from question
    where is_confidential and finding = 'verified' and finding_at >= ${of.from} and finding_at < ${of.before}
      and coalesce(about_unit_id, unit_id) = any(${[...of.unitIds]}::uuid[])
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.unitId, row.n]));
}
