import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { HamletMeeting } from "./meeting.ts";

export interface MeetingRow extends HamletMeeting {
  items: { id: string; title: string }[];
  questions: { body: string; code: string }[];
}

type New = Omit<HamletMeeting, "id" | "withdrawnAt" | "withdrawnByName" | "withdrawnReason"> & { recordedBy: string };

export async function insertMeeting(tx: Tx, meeting: New): Promise<string> {
  const row = await tx.insertInto("hamletMeeting").values(meeting).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function insertTold(
  tx: Tx,
  meetingId: string,
  items: readonly { itemId: string; version: number }[],
): Promise<void> {
  if (items.length > 0)
    await tx
      .insertInto("hamletMeetingItem")
      .values(items.map((one) => ({ ...one, meetingId })))
      .execute();
}

export async function insertAsked(
  tx: Tx,
  meetingId: string,
  questions: readonly { position: number; body: string; code: string }[],
): Promise<void> {
  if (questions.length > 0)
    await tx
      .insertInto("hamletMeetingQuestion")
      .values(questions.map((one) => ({ ...one, meetingId })))
      .execute();
}

export async function lockMeeting(tx: Tx, id: string): Promise<HamletMeeting | undefined> {
  const row = await tx.selectFrom("hamletMeeting").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as HamletMeeting | undefined;
}

export async function saveWithdrawn(
  tx: Tx,
  id: string,
  withdrawn: Pick<HamletMeeting, "withdrawnAt" | "withdrawnByName" | "withdrawnReason">,
): Promise<void> {
  await tx.updateTable("hamletMeeting").set(withdrawn).where("id", "=", id).execute();
}

export interface MeetingFilter {
  unitIds: readonly string[];
  /** First and last day. */
  from?: string | undefined;
  to?: string | undefined;
  host?: string | undefined;
}

const where = ({ unitIds, from, to, host }: MeetingFilter) => sql`
  m.unit_id = any(${[...unitIds]}::uuid[])
  ${from ? sql`and m.held_on >= ${from}::date` : sql``} ${to ? sql`and m.held_on <= ${to}::date` : sql``}
  ${host ? sql`and m.host = ${host}` : sql``}`;

/** Newest first, with what was told and asked. */
export async function listMeetings(
  db: Db,
  filter: MeetingFilter,
  limit: number,
  offset: number,
): Promise<MeetingRow[]> {
  const found = await sql<MeetingRow>`
    select m.id, m.unit_id, m.held_on, m.hamlet, m.host, m.attendance, m.speaker, m.note, m.recorded_by_name, m.recorded_at,
      m.withdrawn_at, m.withdrawn_by_name, m.withdrawn_reason,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.item_id, 'title', v.title) order by v.title)
        from hamlet_meeting_item i join item_version v on v.item_id = i.item_id and v.number = i.version
        where i.meeting_id = m.id), '[]') as items,
      coalesce((select jsonb_agg(jsonb_build_object('body', q.body, 'code', q.code) order by q.position)
        from hamlet_meeting_question q where q.meeting_id = m.id), '[]') as questions
    from hamlet_meeting m where ${where(filter)}
    order by m.held_on desc, m.id limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

/** Meetings that stand, and the people who came to them. */
export async function sumMeetings(db: Db, filter: MeetingFilter): Promise<{ meetings: number; people: number }> {
  const found = await sql<{ meetings: number; people: number }>`
    select count(*)::int as meetings, coalesce(sum(m.attendance), 0)::int as people
    from hamlet_meeting m where ${where(filter)} and m.withdrawn_at is null`.execute(db);
  return found.rows[0] ?? { meetings: 0, people: 0 };
}
