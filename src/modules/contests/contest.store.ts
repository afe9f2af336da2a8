import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Contest, ContestFacts, List, Prize, Rank, Round } from "./contest.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "title",
  "lead",
  "rules",
  "audience",
  "state",
  "seedSealed",
  "seedCommitment",
  "seedShown",
  "withdrawnReason",
  "basedOn",
  "createdBy",
  "createdByName",
  "createdAt",
  "approvedByName",
  "approvedAt",
  "resultsByName",
  "resultsAt",
] as const;

export async function insertContest(
  tx: Tx,
  contest: ContestFacts & Pick<Contest, "kind" | "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("contest").values(contest).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findContest(db: Db, id: string): Promise<Contest | undefined> {
  const row = await db.selectFrom("contest").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Contest | undefined;
}

export async function lockContest(
  tx: Tx,
  id: string,
  how: "update" | "share" = "update",
): Promise<Contest | undefined> {
  const query = tx.selectFrom("contest").select(COLUMNS).where("id", "=", id);
  const row = await (how === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst();
  return row as Contest | undefined;
}

export async function saveContest(
  tx: Tx,
  id: string,
  change: Partial<Omit<Contest, "id" | "basedOn" | "createdAt">> & {
    approvedBy?: string | null;
    resultsBy?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("contest")
    .set({ ...change, basedOn: sql<number>`based_on + 1` })
    .where("id", "=", id)
    .execute();
}

export interface ContestFilter {
  reach?: readonly string[];
  state?: Contest["state"] | undefined;
  kind?: Contest["kind"] | undefined;
  q?: string | undefined;
}

/** Newest first. */
export async function listContests(db: Db, filter: ContestFilter, limit: number, offset = 0): Promise<Contest[]> {
  let query = db.selectFrom("contest").select(COLUMNS);
  if (filter.reach) query = query.where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(word)})`);
  const rows = await query.orderBy("createdAt", "desc").orderBy("id").limit(limit).offset(offset).execute();
  return rows as Contest[];
}

export async function replaceRounds(tx: Tx, contestId: string, rounds: readonly Round[]): Promise<void> {
  await tx.deleteFrom("contestRound").where("contestId", "=", contestId).execute();
  await tx
    .insertInto("contestRound")
    .values(rounds.map((one) => ({ contestId, ...one })))
    .execute();
}

export async function listRounds(db: Db, contestIds: readonly string[]): Promise<(Round & { contestId: string })[]> {
  return db
    .selectFrom("contestRound")
    .select(["contestId", "number", "opensAt", "closesAt"])
    .where("contestId", "=", sql<string>`any(${[...contestIds]}::uuid[])`)
    .orderBy("number")
    .execute();
}

export async function replacePrizes(tx: Tx, contestId: string, prizes: readonly Prize[]): Promise<void> {
  await tx.deleteFrom("contestPrize").where("contestId", "=", contestId).execute();
  if (prizes.length > 0)
    await tx
      .insertInto("contestPrize")
      .values(prizes.map((one) => ({ contestId, ...one })))
      .execute();
}

export async function listPrizes(db: Db, contestId: string): Promise<Prize[]> {
  const rows = await db
    .selectFrom("contestPrize")
    .select(["rank", "count", "amount"])
    .where("contestId", "=", contestId)
    .execute();
  return rows.map((row) => ({ rank: row.rank as Rank, count: row.count, amount: Number(row.amount) }));
}

export interface Ceiling {
  whom: "person" | "team";
  rank: Rank;
  amount: number;
  source: string;
  validFrom: string;
  enteredByName: string;
}

/** Newest first by rank. */
export async function listCeilings(db: Db): Promise<Ceiling[]> {
  const rows = await db
    .selectFrom("contestPrizeCeiling")
    .select(["whom", "rank", "amount", "source", "validFrom", "enteredByName"])
    .orderBy("whom")
    .orderBy("rank")
    .orderBy("validFrom", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    whom: row.whom as Ceiling["whom"],
    rank: row.rank as Rank,
    amount: Number(row.amount),
  }));
}

/** False where one of this rank and day is there. */
export async function insertCeiling(tx: Tx, one: Ceiling & { enteredAt: Date }): Promise<boolean> {
  const row = await tx
    .insertInto("contestPrizeCeiling")
    .values(one)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface Entrant {
  id: string;
  contestId: string;
  number: number;
  code: string;
  list: List;
  unitId: string;
  sealed: string | null;
  phoneDigest: string | null;
  shown: string;
  source: "page" | "paper" | "phone";
  registeredByName: string | null;
  createdAt: Date;
}

const ENTRANT = [
  "id",
  "contestId",
  "number",
  "code",
  "list",
  "unitId",
  "sealed",
  "phoneDigest",
  "shown",
  "source",
  "registeredByName",
  "createdAt",
] as const;

/** Numbers are given one after the other: the contest is locked meanwhile. Null where the telephone takes part already. */
export async function insertEntrant(tx: Tx, entrant: Omit<Entrant, "number">): Promise<number | null> {
  const row = await tx
    .insertInto("contestEntrant")
    .values((from) => ({
      ...entrant,
      number: from
        .selectFrom("contestEntrant")
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
        .where("contestId", "=", entrant.contestId),
    }))
    .onConflict((conflict) => conflict.columns(["contestId", "phoneDigest"]).doNothing())
    .returning("number")
    .executeTakeFirst();
  return row?.number ?? null;
}

export async function findEntrant(db: Db, of: { id: string } | { code: string }): Promise<Entrant | undefined> {
  const query = db.selectFrom("contestEntrant").select(ENTRANT);
  const row = await ("id" in of ? query.where("id", "=", of.id) : query.where("code", "=", of.code)).executeTakeFirst();
  return row as Entrant | undefined;
}

export async function findEntrantByPhone(
  db: Db,
  of: { contestId: string; phoneDigest: string },
): Promise<Entrant | undefined> {
  const row = await db
    .selectFrom("contestEntrant")
    .select(ENTRANT)
    .where("contestId", "=", of.contestId)
    .where("phoneDigest", "=", of.phoneDigest)
    .executeTakeFirst();
  return row as Entrant | undefined;
}

export interface Entry {
  contestId: string;
  round: number;
  entrantId: string;
  prediction: number;
  beganAt: Date;
  rightCount: number | null;
  counted: number | null;
  tookMs: number | null;
  finishedAt: Date | null;
  suspicion: "quick" | null;
  decision: "kept" | "excluded" | null;
  decidedByName: string | null;
  reason: string | null;
}

const ENTRY = [
  "contestId",
  "round",
  "entrantId",
  "prediction",
  "beganAt",
  "rightCount",
  "counted",
  "tookMs",
  "finishedAt",
  "suspicion",
  "decision",
  "decidedByName",
  "reason",
] as const;

/** The prediction counts as it was first made. */
export async function insertEntry(
  tx: Tx,
  entry: Pick<Entry, "contestId" | "round" | "entrantId" | "prediction" | "beganAt">,
): Promise<void> {
  await tx
    .insertInto("contestEntry")
    .values(entry)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listEntriesOf(db: Db, entrantId: string): Promise<Entry[]> {
  const rows = await db.selectFrom("contestEntry").select(ENTRY).where("entrantId", "=", entrantId).execute();
  return rows as Entry[];
}

/** Keeps the best attempt of the round: more right, then less time. */
export async function keepBest(
  tx: Tx,
  of: { contestId: string; round: number; entrantId: string },
  fastest: number,
): Promise<void> {
  await sql`
    update contest_entry e set right_count = b.right_count, counted = b.counted, took_ms = b.took_ms,
      finished_at = b.finished_at,
      suspicion = case when b.took_ms < b.counted * ${fastest} then 'quick' end
    from (
      select right_count, counted, took_ms, finished_at from quiz_result
      where subject_kind = 'contest' and subject_id = ${of.contestId} and subject_version = ${of.round}
        and taker = ${of.entrantId}::text and counted > 0
      order by right_count desc, took_ms limit 1
    ) b
    where e.contest_id = ${of.contestId} and e.round = ${of.round} and e.entrant_id = ${of.entrantId}`.execute(tx);
}

export interface RankedEntry {
  entrantId: string;
  number: number;
  list: List;
  unitId: string;
  shown: string;
  right: number;
  counted: number;
  tookMs: number;
  prediction: number;
  suspicion: "quick" | null;
  decision: "kept" | "excluded" | null;
  reason: string | null;
}

const rankedRows = (db: Db, contestId: string) =>
  db
    .selectFrom("contestEntry as e")
    .innerJoin("contestEntrant as t", "t.id", "e.entrantId")
    .select([
      "e.entrantId",
      "t.number",
      "t.list",
      "t.unitId",
      "t.shown",
      "e.rightCount as right",
      "e.counted",
      "e.tookMs",
      "e.prediction",
      "e.suspicion",
      "e.decision",
      "e.reason",
    ])
    .where("e.contestId", "=", contestId)
    .where("e.finishedAt", "is not", null);

/** Finished entries of a round, whatever was decided about them. */
export async function listFinished(db: Db, of: { contestId: string; round: number }): Promise<RankedEntry[]> {
  const rows = await rankedRows(db, of.contestId).where("e.round", "=", of.round).execute();
  return rows as RankedEntry[];
}

/** What somebody has to look at, or has looked at. */
export async function listSuspect(
  db: Db,
  contestId: string,
  limit: number,
): Promise<(RankedEntry & { round: number })[]> {
  const rows = await rankedRows(db, contestId)
    .select("e.round")
    .where("e.suspicion", "is not", null)
    .orderBy(sql`e.decision is not null`)
    .orderBy("e.round")
    .orderBy("e.tookMs")
    .limit(limit)
    .execute();
  return rows as (RankedEntry & { round: number })[];
}

export async function countUndecided(db: Db, contestId: string): Promise<number> {
  const row = await db
    .selectFrom("contestEntry")
    .select((one) => one.fn.countAll<number>().as("n"))
    .where("contestId", "=", contestId)
    .where("suspicion", "is not", null)
    .where("decision", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** False where it was decided before. */
export async function saveDecision(
  tx: Tx,
  of: { contestId: string; round: number; entrantId: string },
  decision: { decision: "kept" | "excluded"; reason: string; decidedByName: string; decidedAt: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable("contestEntry")
    .set(decision)
    .where("contestId", "=", of.contestId)
    .where("round", "=", of.round)
    .where("entrantId", "=", of.entrantId)
    .where("suspicion", "is not", null)
    .where("decision", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

export interface Participation {
  unitId: string;
  entrants: number;
  finished: number;
}

/** Who registered, and who finished at least one round or sent something, by unit; most first. */
export async function countParticipation(db: Db, contestId: string): Promise<Participation[]> {
  const { rows } = await sql<Participation>`
    select t.unit_id, count(*)::int as entrants, (count(*) filter (where exists (
      select from contest_entry e where e.contest_id = t.contest_id and e.entrant_id = t.id and e.finished_at is not null
    ) or exists (
      select from contest_essay w where w.entrant_id = t.id and w.withdrawn_at is null
    )))::int as finished
    from contest_entrant t where t.contest_id = ${contestId} group by t.unit_id order by 2 desc, 1`.execute(db);
  return rows;
}

/** Names and telephones of contests whose results are older than the moment are gone for good. */
export async function eraseEntrants(db: Db, before: Date): Promise<number> {
  const done = await db
    .updateTable("contestEntrant")
    .set({ sealed: null, phoneDigest: null })
    .where("sealed", "is not", null)
    .where(sql<boolean>`contest_id in (select id from contest where results_at < ${before})`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface ContestStep {
  at: Date;
  act: string;
  personName: string;
  note: string | null;
}

export async function insertStep(
  tx: Tx,
  step: ContestStep & { contestId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("contestStep").values(step).execute();
}

export async function listSteps(db: Db, contestId: string): Promise<ContestStep[]> {
  return db
    .selectFrom("contestStep")
    .select(["at", "act", "personName", "note"])
    .where("contestId", "=", contestId)
    .orderBy("id", "desc")
    .execute();
}

/** How many registered, by contest. */
export async function countEntrants(db: Db, contestIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("contestEntrant")
    .select(["contestId", sql<number>`count(*)::int`.as("n")])
    .where("contestId", "=", sql<string>`any(${[...contestIds]}::uuid[])`)
    .groupBy("contestId")
    .execute();
  return new Map(rows.map((row) => [row.contestId, row.n]));
}
