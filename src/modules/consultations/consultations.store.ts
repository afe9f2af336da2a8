import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { PlaceInList } from "../../platform/http/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type {
  Answer,
  Audience,
  Consultation,
  ConsultationFacts,
  Opinion,
  Outcome,
  Phase,
  Point,
  StanceCount,
} from "./consultation.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "procedureCode",
  "title",
  "lead",
  "body",
  "opensOn",
  "closesOn",
  "state",
  "edit",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
  "publishedAt",
  "closesMovedReason",
  "summary",
  "summaryState",
  "summaryBy",
  "summaryByName",
  "summaryDecidedByName",
  "summaryDecidedAt",
  "summaryNote",
] as const;

export interface ConsultationFilter {
  id?: string | undefined;
  unitIds?: readonly string[] | undefined;
  /** As everybody sees it on the day. */
  phase?: Phase | undefined;
  state?: Consultation["state"] | undefined;
  /** Its summary waits for a decision, was returned, or is owed because the last day is over. */
  need?: "approve" | "correct" | "summary" | undefined;
  notBy?: string | undefined;
  isPublic?: boolean | undefined;
  procedureCode?: string | undefined;
  q?: string | undefined;
  today: string;
}

const PHASE: Record<Phase, (today: string) => ReturnType<typeof sql<boolean>>> = {
  announced: (today) => sql<boolean>`state = 'approved' and summary_state <> 'approved' and opens_on > ${today}::date`,
  open: (today) =>
    sql<boolean>`state = 'approved' and summary_state <> 'approved' and ${today}::date between opens_on and closes_on`,
  closed: (today) => sql<boolean>`state = 'approved' and summary_state <> 'approved' and closes_on < ${today}::date`,
  summarised: () => sql<boolean>`state = 'approved' and summary_state = 'approved'`,
};

function filtered(db: Db, filter: ConsultationFilter) {
  let query = db.selectFrom("consultation");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.phase) query = query.where(PHASE[filter.phase](filter.today));
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.isPublic) query = query.where("state", "=", "approved");
  if (filter.procedureCode) query = query.where("procedureCode", "=", filter.procedureCode);
  if (filter.need === "approve")
    query = query.where(
      sql<boolean>`((state = 'submitted' and written_by is distinct from ${filter.notBy ?? null}::uuid)
        or (summary_state = 'submitted' and summary_by is distinct from ${filter.notBy ?? null}::uuid))`,
    );
  if (filter.need === "correct") query = query.where(sql<boolean>`(state = 'returned' or summary_state = 'returned')`);
  if (filter.need === "summary")
    query = query.where(
      sql<boolean>`state = 'approved' and summary_state = 'none' and closes_on < ${filter.today}::date`,
    );
  if (filter.q)
    for (const word of wordsToFind(filter.q)) query = query.where("searchKey", "like", containing(unmark(word)));
  return query;
}

/** Newest first, those behind a row of the list. */
export async function listConsultations(
  db: Db,
  filter: ConsultationFilter,
  limit: number,
  after?: PlaceInList,
): Promise<Consultation[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after) query = query.where(sql<boolean>`(written_at, id) < (${after.createdAt}, ${after.id}::uuid)`);
  return (await query.orderBy("writtenAt", "desc").orderBy("id", "desc").limit(limit).execute()) as Consultation[];
}

export async function findConsultation(db: Db, id: string): Promise<Consultation | undefined> {
  return (await db.selectFrom("consultation").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | Consultation
    | undefined;
}

export async function lockConsultation(tx: Tx, id: string): Promise<Consultation | undefined> {
  return (await tx.selectFrom("consultation").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Consultation
    | undefined;
}

export async function insertConsultation(
  tx: Tx,
  of: ConsultationFacts & { writtenBy: string; writtenByName: string; writtenAt: Date },
): Promise<string> {
  const searchKey = unmark(`${of.title} ${of.lead}`);
  const { id } = await tx
    .insertInto("consultation")
    .values({ ...of, searchKey })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveConsultation(
  tx: Tx,
  id: string,
  change: Partial<Omit<Consultation, "id" | "edit"> & { decidedBy: string; summaryAt: Date; summaryDecidedBy: string }>,
): Promise<void> {
  await tx
    .updateTable("consultation")
    .set({
      ...change,
      ...(change.title && change.lead ? { searchKey: unmark(`${change.title} ${change.lead}`) } : {}),
      edit: sql<number>`edit + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export async function savePoints(tx: Tx, id: string, points: readonly Point[]): Promise<void> {
  await tx.deleteFrom("consultationPoint").where("consultationId", "=", id).execute();
  await tx
    .insertInto("consultationPoint")
    .values(points.map((one) => ({ consultationId: id, ...one })))
    .execute();
}

export async function listPoints(db: Db, id: string): Promise<Point[]> {
  return db
    .selectFrom("consultationPoint")
    .select(["position", "heading", "body"])
    .where("consultationId", "=", id)
    .orderBy("position")
    .execute();
}

/** False where a sheet of this id was taken before. */
export async function insertResponse(
  tx: Tx,
  response: {
    id: string;
    consultationId: string;
    audience: Audience;
    organisation: string;
    source: "page" | "paper";
    enteredByName: string | null;
    receivedAt: Date;
  },
  answers: readonly Answer[],
): Promise<boolean> {
  const made = await tx
    .insertInto("consultationResponse")
    .values(response)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return false;
  await tx
    .insertInto("consultationAnswer")
    .values(answers.map((one) => ({ responseId: response.id, ...one })))
    .execute();
  return true;
}

export async function countByAudience(db: Db, id: string): Promise<Map<Audience, number>> {
  const rows = await db
    .selectFrom("consultationResponse")
    .select((one) => ["audience", one.fn.countAll<number>().as("count")])
    .where("consultationId", "=", id)
    .groupBy("audience")
    .execute();
  return new Map(rows.map((row) => [row.audience as Audience, Number(row.count)]));
}

export async function countStances(db: Db, id: string): Promise<StanceCount[]> {
  const { rows } = await sql<StanceCount>`
    select a.position, r.audience, a.stance, count(*)::int as count
    from consultation_answer a join consultation_response r on r.id = a.response_id
    where r.consultation_id = ${id} and a.stance is not null
    group by a.position, r.audience, a.stance`.execute(db);
  return rows;
}

/** How many sheets each of these consultations has. */
export async function countResponses(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select consultation_id::text as id, count(*)::int as count from consultation_response
    where consultation_id = any(${[...ids]}::uuid[]) group by consultation_id`.execute(db);
  return new Map(rows.map((row) => [row.id, row.count]));
}

export interface Said extends Answer {
  responseId: string;
  audience: Audience;
  organisation: string;
  source: "page" | "paper";
  receivedAt: Date;
  opinionId: string | null;
}

export interface SaidFilter {
  consultationId: string;
  position?: number | undefined;
  audience?: Audience | undefined;
  isPlaced?: boolean | undefined;
  /** Only what has words. */
  hasWords?: boolean | undefined;
}

const said = (filter: SaidFilter) => sql`
  from consultation_answer a join consultation_response r on r.id = a.response_id
  where r.consultation_id = ${filter.consultationId}
    ${filter.hasWords ? sql`and a.words <> ''` : sql``}
    ${filter.position === undefined ? sql`` : sql`and a.position = ${filter.position}`}
    ${filter.audience ? sql`and r.audience = ${filter.audience}` : sql``}
    ${filter.isPlaced === undefined ? sql`` : filter.isPlaced ? sql`and a.opinion_id is not null` : sql`and a.opinion_id is null`}`;

/** What was said, in the order it came. */
export async function listSaid(db: Db, filter: SaidFilter, limit: number, offset = 0): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select a.response_id::text, a.position, a.stance, a.words, a.opinion_id::text, r.audience, r.organisation, r.source, r.received_at
    ${said(filter)} order by r.received_at, r.id, a.position limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countSaid(db: Db, filter: SaidFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${said(filter)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function listOpinions(db: Db, consultationId: string): Promise<Opinion[]> {
  const { rows } = await sql<Opinion>`
    select o.id::text, o.position, o.text, o.outcome, o.explanation,
      (select count(*)::int from consultation_answer a where a.opinion_id = o.id) as count
    from consultation_opinion o where o.consultation_id = ${consultationId}
    order by o.position = 0, o.position, count desc, o.id`.execute(db);
  return rows;
}

export async function insertOpinion(
  tx: Tx,
  opinion: { consultationId: string; position: number; text: string; outcome: Outcome; explanation: string },
): Promise<void> {
  await tx.insertInto("consultationOpinion").values(opinion).execute();
}

export async function saveOpinion(
  tx: Tx,
  of: { id: string; consultationId: string },
  change: { text: string; outcome: Outcome; explanation: string },
): Promise<boolean> {
  const done = await tx
    .updateTable("consultationOpinion")
    .set(change)
    .where("id", "=", of.id)
    .where("consultationId", "=", of.consultationId)
    .returning("id")
    .executeTakeFirst();
  return done !== undefined;
}

/** False where something was put to it. */
export async function deleteOpinion(tx: Tx, of: { id: string; consultationId: string }): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from consultation_opinion o where o.id = ${of.id} and o.consultation_id = ${of.consultationId}
      and not exists (select from consultation_answer a where a.opinion_id = o.id) returning id`.execute(tx);
  return rows.length > 0;
}

/** Puts what was said of a point to an opinion of the same point, or takes it back. False where there is no such pair. */
export async function placeAnswer(
  tx: Tx,
  of: { consultationId: string; responseId: string; position: number; opinionId: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update consultation_answer a set opinion_id = ${of.opinionId}::uuid
    where a.response_id = ${of.responseId} and a.position = ${of.position}
      and exists (select from consultation_response r where r.id = a.response_id and r.consultation_id = ${of.consultationId})
      and (${of.opinionId}::uuid is null or exists (select from consultation_opinion o
        where o.id = ${of.opinionId}::uuid and o.consultation_id = ${of.consultationId} and o.position = a.position))
    returning a.response_id`.execute(tx);
  return rows.length > 0;
}

/** Units that ask anything: publicly, or within a reach. */
export async function listConsultationUnits(
  db: Db,
  of: { isPublic?: boolean; reach?: readonly string[] },
): Promise<string[]> {
  let query = db.selectFrom("consultation").select("unitId").distinct();
  if (of.isPublic) query = query.where("state", "=", "approved");
  if (of.reach) query = query.where("unitId", "=", sql<string>`any(${[...of.reach]}::uuid[])`);
  return (await query.execute()).map((row) => row.unitId);
}
