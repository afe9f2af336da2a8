import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { List } from "../contest.ts";
import type { DropRule, Part, StageRules } from "./stage.ts";

export async function saveStage(tx: Tx, contestId: string, rules: StageRules): Promise<void> {
  await tx
    .insertInto("contestStage")
    .values({ contestId, ...rules })
    .onConflict((conflict) => conflict.column("contestId").doUpdateSet({ ...rules }))
    .execute();
}

export async function findStage(
  db: Db,
  contestId: string,
): Promise<(StageRules & { orderedAt: Date | null }) | undefined> {
  const row = await db
    .selectFrom("contestStage")
    .select(["place", "startsAt", "minutesEach", "dropRule", "orderedAt"])
    .where("contestId", "=", contestId)
    .executeTakeFirst();
  return row && { ...row, dropRule: row.dropRule as DropRule };
}

export async function saveOrdered(tx: Tx, contestId: string, at: Date): Promise<void> {
  await tx.updateTable("contestStage").set({ orderedAt: at }).where("contestId", "=", contestId).execute();
}

export async function replaceParts(tx: Tx, contestId: string, parts: readonly Part[]): Promise<void> {
  await tx.deleteFrom("contestPart").where("contestId", "=", contestId).execute();
  if (parts.length > 0)
    await tx
      .insertInto("contestPart")
      .values(parts.map((one) => ({ contestId, ...one })))
      .execute();
}

export async function listParts(db: Db, contestId: string): Promise<Part[]> {
  return db
    .selectFrom("contestPart")
    .select(["number", "name"])
    .where("contestId", "=", contestId)
    .orderBy("number")
    .execute();
}

export interface Team {
  entrantId: string;
  contestId: string;
  /** The number in draws. */
  number: number;
  unitId: string;
  list: List;
  name: string;
  membersSealed: string | null;
  members: number;
  appears: number | null;
  performsAt: Date | null;
  videoUrl: string | null;
  withdrawnAt: Date | null;
  scoresByName: string | null;
  scoresAt: Date | null;
}

/** False where a team of this name takes part already. */
export async function insertTeam(
  tx: Tx,
  team: Pick<Team, "entrantId" | "contestId" | "name" | "membersSealed" | "members">,
): Promise<boolean> {
  const row = await tx
    .insertInto("contestTeam")
    .values(team)
    .onConflict((conflict) => conflict.columns(["contestId", "name"]).doNothing())
    .returning("entrantId")
    .executeTakeFirst();
  return row !== undefined;
}

const teamRows = (db: Db) =>
  db
    .selectFrom("contestTeam as g")
    .innerJoin("contestEntrant as t", "t.id", "g.entrantId")
    .select([
      "g.entrantId",
      "g.contestId",
      "t.number",
      "t.unitId",
      "t.list",
      "g.name",
      "g.membersSealed",
      "g.members",
      "g.appears",
      "g.performsAt",
      "g.videoUrl",
      "g.withdrawnAt",
      "g.scoresByName",
      "g.scoresAt",
    ]);

/** In the order of appearance; before it is drawn, in the order they registered. */
export async function listTeams(db: Db, contestId: string): Promise<Team[]> {
  const rows = await teamRows(db)
    .where("g.contestId", "=", contestId)
    .orderBy("g.appears", (order) => order.asc().nullsLast())
    .orderBy("t.number")
    .execute();
  return rows as Team[];
}

export async function findTeam(db: Db, entrantId: string): Promise<Team | undefined> {
  const row = await teamRows(db).where("g.entrantId", "=", entrantId).executeTakeFirst();
  return row as Team | undefined;
}

export async function saveTeam(
  tx: Tx,
  entrantId: string,
  change: Partial<Pick<Team, "appears" | "performsAt" | "videoUrl" | "withdrawnAt" | "scoresByName" | "scoresAt">> & {
    scoresBy?: string | null;
  },
): Promise<void> {
  await tx.updateTable("contestTeam").set(change).where("entrantId", "=", entrantId).execute();
}

export interface TeamSheet {
  id: string;
  contestId: string;
  teamId: string;
  markerId: string;
  marker: string;
  personId: string | null;
  marks: number[] | null;
  total: number | null;
  handedInAt: Date | null;
  source: "own" | "paper";
  typedBy: string | null;
  typedByName: string | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
}

const sheetRows = (db: Db) =>
  db
    .selectFrom("contestSheet as s")
    .innerJoin("contestMarker as m", "m.id", "s.markerId")
    .select([
      "s.id",
      "s.contestId",
      "s.teamId",
      "s.markerId",
      "m.name as marker",
      "m.personId",
      "s.marks",
      "s.total",
      "s.handedInAt",
      "s.source",
      "s.typedBy",
      "s.typedByName",
      "s.confirmedByName",
      "s.confirmedAt",
    ])
    .where("s.teamId", "is not", null);

const asSheet = (row: { total: string | number | null }): TeamSheet =>
  ({ ...row, total: row.total === null ? null : Number(row.total) }) as unknown as TeamSheet;

/** Jurors in the order they were named. */
export async function listTeamSheets(db: Db, contestId: string): Promise<TeamSheet[]> {
  const rows = await sheetRows(db).where("s.contestId", "=", contestId).orderBy("m.number").execute();
  return rows.map(asSheet);
}

export async function findTeamSheet(db: Db, id: string): Promise<TeamSheet | undefined> {
  const row = await sheetRows(db).where("s.id", "=", id).executeTakeFirst();
  return row && asSheet(row);
}

/** One sheet for each juror and team; what is there stays. */
export async function insertTeamSheets(tx: Tx, contestId: string, at: Date): Promise<void> {
  await sql`
    insert into contest_sheet (contest_id, marker_id, team_id, drawn_at)
    select g.contest_id, m.id, g.entrant_id, ${at} from contest_team g
    join contest_marker m on m.contest_id = g.contest_id and m.removed_at is null
    where g.contest_id = ${contestId} and g.withdrawn_at is null and g.appears is not null
    on conflict (team_id, marker_id) do nothing`.execute(tx);
}

export async function saveTeamSheet(
  tx: Tx,
  id: string,
  change: {
    marks: readonly number[] | null;
    total: number | null;
    handedInAt: Date | null;
    source: "own" | "paper";
    typedBy: string | null;
    typedByName: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("contestSheet")
    .set({
      ...change,
      marks: change.marks === null ? null : JSON.stringify(change.marks),
      confirmedAt: null,
      confirmedByName: null,
    })
    .where("id", "=", id)
    .execute();
}

export async function saveConfirmed(tx: Tx, id: string, of: { byName: string; at: Date }): Promise<void> {
  await tx
    .updateTable("contestSheet")
    .set({ confirmedByName: of.byName, confirmedAt: of.at })
    .where("id", "=", id)
    .execute();
}

export interface OwnTeamSheet {
  id: string;
  title: string;
  team: string;
  appears: number | null;
  total: number | null;
  handedInAt: Date | null;
}

/** What one juror has to judge and has judged, in the order of appearance. */
export async function listOwnTeamSheets(db: Db, personId: string): Promise<OwnTeamSheet[]> {
  const rows = await db
    .selectFrom("contestSheet as s")
    .innerJoin("contestMarker as m", "m.id", "s.markerId")
    .innerJoin("contestTeam as g", "g.entrantId", "s.teamId")
    .innerJoin("contest as c", "c.id", "s.contestId")
    .select(["s.id", "c.title", "g.name as team", "g.appears", "s.total", "s.handedInAt"])
    .where("m.personId", "=", personId)
    .where("m.removedAt", "is", null)
    .where("c.state", "=", "approved")
    .where("c.resultsAt", "is", null)
    .where("g.withdrawnAt", "is", null)
    .orderBy("c.id")
    .orderBy("g.appears")
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, total: row.total === null ? null : Number(row.total) }));
}

/** How many sheets a juror has not handed in yet. */
export async function countOpenTeamSheets(db: Db, personId: string): Promise<number> {
  return (await listOwnTeamSheets(db, personId)).filter((one) => one.handedInAt === null).length;
}

/** Members of teams are gone with the names of others who took part. */
export async function eraseMembers(tx: Tx, before: Date): Promise<void> {
  await sql`update contest_team set members_sealed = null where members_sealed is not null
    and contest_id in (select id from contest where results_at < ${before})`.execute(tx);
}
