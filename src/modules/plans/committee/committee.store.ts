import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Committee, Meeting, MeetingChange, MeetingFacts, MeetingFile, Member } from "./committee.ts";

const COMMITTEE = ["id", "unitId", "name", "decisionNumber", "decisionOn", "decisionIssuer"] as const;
const MEMBER = ["id", "committeeId", "personName", "office", "role", "fromOn", "toOn", "personId"] as const;
const MEETING = [
  "m.id",
  "m.committeeId",
  "m.heldOn",
  "m.place",
  "m.title",
  "m.agenda",
  "m.state",
  "m.attendance",
  "m.minutes",
  "m.cancelledReason",
] as const;
const FILE = ["fileKey", "name", "contentType", "bytes"] as const;

/** Who enters, and when. */
interface Entered {
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
}

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Null where a committee of the same decision was entered before. */
export async function insertCommittee(tx: Tx, committee: Omit<Committee, "id"> & Entered): Promise<string | null> {
  const row = await tx
    .insertInto("committee")
    .values(committee)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findCommittee(db: Db, id: string): Promise<Committee | undefined> {
  return db.selectFrom("committee").select(COMMITTEE).where("id", "=", id).executeTakeFirst();
}

/** Those of the units, and those where the person sits on the day. */
export async function listCommittees(
  db: Db,
  of: { unitIds: readonly string[]; personId: string; day: string },
): Promise<Committee[]> {
  return db
    .selectFrom("committee")
    .select(COMMITTEE)
    .where((where) =>
      where.or([where("unitId", "=", inList(of.unitIds)), where("id", "in", committeesOf(db, of.personId, of.day))]),
    )
    .orderBy("decisionOn", "desc")
    .orderBy("id")
    .execute();
}

/** Where the person sits on the day. */
function committeesOf(db: Db, personId: string, day: string) {
  return db
    .selectFrom("committeeMember")
    .select("committeeId")
    .where("personId", "=", personId)
    .where("fromOn", "<=", day)
    .where((where) => where.or([where("toOn", "is", null), where("toOn", ">=", day)]));
}

export async function insertMember(tx: Tx, member: Omit<Member, "id"> & Omit<Entered, "createdBy">): Promise<string> {
  const { id } = await tx.insertInto("committeeMember").values(member).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveMemberEnd(tx: Tx, id: string, toOn: string): Promise<void> {
  await tx.updateTable("committeeMember").set({ toOn }).where("id", "=", id).execute();
}

export async function listMembers(db: Db, committeeIds: readonly string[]): Promise<Member[]> {
  const rows = await db
    .selectFrom("committeeMember")
    .select(MEMBER)
    .where("committeeId", "=", inList(committeeIds))
    .orderBy(sql`array_position(array['head', 'deputy', 'secretary', 'member'], role)`)
    .orderBy("fromOn")
    .orderBy("id")
    .execute();
  return rows as Member[];
}

export async function insertMeeting(
  tx: Tx,
  meeting: Pick<Meeting, "committeeId" | "heldOn" | "beginsAt" | "place" | "title" | "agenda"> & Entered,
  unitIds: readonly string[],
): Promise<string> {
  const { id } = await tx.insertInto("committeeMeeting").values(meeting).returning("id").executeTakeFirstOrThrow();
  await saveInvited(tx, id, unitIds);
  return id;
}

/** Exactly these units are bidden from now on. */
export async function saveInvited(tx: Tx, meetingId: string, unitIds: readonly string[]): Promise<void> {
  await tx.deleteFrom("committeeMeetingUnit").where("meetingId", "=", meetingId).execute();
  if (unitIds.length > 0)
    await tx
      .insertInto("committeeMeetingUnit")
      .values(unitIds.map((unitId) => ({ meetingId, unitId })))
      .execute();
}

export async function insertMeetingChange(
  tx: Tx,
  meetingId: string,
  { before, ...stamp }: MeetingChange & { changedBy: string | null },
): Promise<void> {
  await tx
    .insertInto("committeeMeetingChange")
    .values({ meetingId, before: JSON.stringify(before), ...stamp })
    .execute();
}

/** Newest first. */
export async function listMeetingChanges(db: Db, meetingId: string): Promise<MeetingChange[]> {
  const rows = await db
    .selectFrom("committeeMeetingChange")
    .select(["number", "before", "changedByName", "changedAt"])
    .where("meetingId", "=", meetingId)
    .orderBy("number", "desc")
    .execute();
  return rows as unknown as MeetingChange[];
}

export async function addMeetingFiles(tx: Tx, meetingId: string, files: readonly MeetingFile[]): Promise<void> {
  if (files.length === 0) return;
  const before = (await listMeetingFiles(tx, meetingId)).length;
  await tx
    .insertInto("committeeMeetingFile")
    .values(
      files.map(({ fileKey, name, contentType, bytes }, index) => ({
        meetingId,
        position: before + index,
        fileKey,
        name,
        contentType,
        bytes,
      })),
    )
    .execute();
}

export async function listMeetingFiles(db: Db, meetingId: string): Promise<MeetingFile[]> {
  return db
    .selectFrom("committeeMeetingFile")
    .select(FILE)
    .where("meetingId", "=", meetingId)
    .orderBy("position")
    .execute();
}

export async function saveMeeting(
  tx: Tx,
  id: string,
  change: Partial<MeetingFacts & Pick<Meeting, "state" | "attendance" | "minutes" | "cancelledReason">>,
): Promise<void> {
  await tx.updateTable("committeeMeeting").set(change).where("id", "=", id).execute();
}

export async function lockMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  await tx.selectFrom("committeeMeeting").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  return findMeeting(tx, id);
}

export async function findMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const [row] = await meetings(db).where("m.id", "=", id).execute();
  return row as Meeting | undefined;
}

/** Newest first; from the meeting `from` on, where a page of the list begins with it. */
export async function listMeetings(
  db: Db,
  committeeId: string,
  limit: number,
  from?: string | undefined,
): Promise<Meeting[]> {
  let query = meetings(db).where("m.committeeId", "=", committeeId);
  if (from)
    query = query.where(
      sql<boolean>`(m.held_on, m.begins_at, m.id) <=
        (select f.held_on, f.begins_at, f.id from committee_meeting f where f.id = ${from} and f.committee_id = m.committee_id)`,
    );
  const rows = await query
    .orderBy("m.heldOn", "desc")
    .orderBy("m.beginsAt", "desc")
    .orderBy("m.id", "desc")
    .limit(limit)
    .execute();
  return rows as Meeting[];
}

export async function findNextMeeting(db: Db, committeeId: string, today: string): Promise<Meeting | undefined> {
  const row = await meetings(db)
    .where("m.committeeId", "=", committeeId)
    .where("m.state", "=", "planned")
    .where("m.heldOn", ">=", today)
    .orderBy("m.heldOn")
    .orderBy("m.beginsAt")
    .orderBy("m.id")
    .limit(1)
    .executeTakeFirst();
  return row as Meeting | undefined;
}

const meetings = (db: Db) =>
  db
    .selectFrom("committeeMeeting as m")
    .select(MEETING)
    .select(sql<string>`to_char(m.begins_at, 'HH24:MI')`.as("beginsAt"));

export interface MeetingToCome extends Meeting {
  committeeName: string;
  createdAt: Date;
  /** When it was moved, changed or cancelled last. */
  changedAt: Date | null;
}

/** Meetings within the days: all, also cancelled ones, or those not cancelled to which the person or one of the units is bidden. */
export async function listMeetingsIn(
  db: Db,
  days: { from: string; to: string },
  whose?: { personId: string; unitIds: readonly string[] },
): Promise<MeetingToCome[]> {
  let query = meetings(db)
    .innerJoin("committee as c", "c.id", "m.committeeId")
    .select(["c.name as committeeName", "m.createdAt"])
    .select(
      sql<Date | null>`(select max(h.changed_at) from committee_meeting_change h where h.meeting_id = m.id)`.as(
        "changedAt",
      ),
    )
    .where("m.heldOn", ">=", days.from)
    .where("m.heldOn", "<=", days.to);
  if (whose)
    query = query
      .where("m.state", "<>", "cancelled")
      .where((where) =>
        where.or([
          where("m.committeeId", "in", committeesOf(db, whose.personId, days.from)),
          where.exists(
            where
              .selectFrom("committeeMeetingUnit as u")
              .select("u.unitId")
              .whereRef("u.meetingId", "=", "m.id")
              .where("u.unitId", "=", inList(whose.unitIds)),
          ),
        ]),
      );
  const rows = await query.orderBy("m.heldOn").orderBy("m.beginsAt").limit(1_000).execute();
  return rows as MeetingToCome[];
}

export async function listInvited(
  db: Db,
  meetingIds: readonly string[],
): Promise<{ meetingId: string; unitId: string }[]> {
  return db
    .selectFrom("committeeMeetingUnit")
    .select(["meetingId", "unitId"])
    .where("meetingId", "=", inList(meetingIds))
    .execute();
}

export interface CommitteeConclusion {
  taskId: string;
  noticeId: string;
  planId: string;
  number: string;
  meetingId: string;
}

/** Conclusions of the committee's meetings, newest meeting first. */
export async function listConclusionsOf(db: Db, committeeId: string): Promise<CommitteeConclusion[]> {
  return db
    .selectFrom("planConclusion as c")
    .innerJoin("planNotice as n", "n.id", "c.noticeId")
    .innerJoin("committeeMeeting as m", "m.id", "n.meetingId")
    .select(["c.taskId", "c.noticeId", "n.planId", "n.number", "m.id as meetingId"])
    .where("m.committeeId", "=", committeeId)
    .orderBy("m.heldOn", "desc")
    .orderBy("c.createdAt")
    .execute();
}

export async function listNoticesOfMeeting(
  db: Db,
  meetingId: string,
): Promise<{ id: string; planId: string; number: string }[]> {
  return db.selectFrom("planNotice").select(["id", "planId", "number"]).where("meetingId", "=", meetingId).execute();
}
