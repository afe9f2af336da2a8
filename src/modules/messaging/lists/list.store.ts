import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { Medium } from "../message.ts";
import type { PeopleList } from "./list.ts";

const COLUMNS = [
  "id",
  "unitId",
  "medium",
  "name",
  "ground",
  "until",
  "createdByName",
  "createdAt",
  "closedAt",
] as const;

export async function insertList(tx: Tx, list: Omit<PeopleList, "id" | "closedAt">): Promise<string> {
  return (await tx.insertInto("messageList").values(list).returning("id").executeTakeFirstOrThrow()).id;
}

export async function findList(db: Db, id: string): Promise<PeopleList | undefined> {
  return (await db.selectFrom("messageList").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | PeopleList
    | undefined;
}

export async function lockList(tx: Tx, id: string): Promise<PeopleList | undefined> {
  return (await tx.selectFrom("messageList").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | PeopleList
    | undefined;
}

export interface ListRow extends PeopleList {
  members: number;
}

/** Lists in use, newest first; `after` is the last row of the page before. */
export async function listPeopleLists(
  db: Db,
  filter: { unitIds: readonly string[]; words?: string },
  limit: number,
  after?: Pick<PeopleList, "createdAt" | "id">,
): Promise<ListRow[]> {
  const found = await sql<ListRow>`
    select l.id, l.unit_id, l.medium, l.name, l.ground, l.until, l.created_by_name, l.created_at, l.closed_at,
      (select count(*)::int from message_list_member m where m.list_id = l.id and m.removed_at is null) as members
    from message_list l where l.unit_id = any(${[...filter.unitIds]}::uuid[]) and l.closed_at is null
      ${filter.words ? sql`and unaccent(l.name) ilike unaccent(${containing(filter.words)})` : sql``}
      ${after ? sql`and (l.created_at, l.id) < (${after.createdAt}, ${after.id}::uuid)` : sql``}
    order by l.created_at desc, l.id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Puts people on a list; who was taken off is on it again. Answers how many were not on it. */
export async function addMembers(
  tx: Tx,
  listId: string,
  contactIds: readonly string[],
  by: { name: string; at: Date },
): Promise<number> {
  const made = await sql`
    insert into message_list_member (list_id, contact_id, added_at, added_by_name)
    select ${listId}, id, ${by.at}, ${by.name} from unnest(${[...contactIds]}::uuid[]) as one (id)
    on conflict (list_id, contact_id) do update set removed_at = null, added_at = excluded.added_at, added_by_name = excluded.added_by_name
    where message_list_member.removed_at is not null`.execute(tx);
  return Number(made.numAffectedRows ?? 0);
}

export interface Member {
  contactId: string;
  medium: Medium;
  sealed: string | null;
  addedAt: Date;
  addedByName: string;
  /** Campaigns do not reach who refused, whatever list he stands on. */
  hasRefused: boolean;
  isDead: boolean;
}

export async function listMembers(db: Db, listId: string, limit: number, after?: string): Promise<Member[]> {
  const found = await sql<Member>`
    select c.id as contact_id, c.medium, c.sealed, m.added_at, m.added_by_name, c.dead_at is not null as is_dead,
      exists (select 1 from message_refusal f where f.contact_id = c.id and f.ended_at is null) as has_refused
    from message_list_member m join message_contact c on c.id = m.contact_id
    where m.list_id = ${listId} and m.removed_at is null ${after ? sql`and c.id > ${after}::uuid` : sql``}
    order by c.id limit ${limit}`.execute(db);
  return found.rows;
}

export async function countMembers(db: Db, listId: string): Promise<number> {
  const row = await db
    .selectFrom("messageListMember")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("listId", "=", listId)
    .where("removedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function removeMember(tx: Tx, listId: string, contactId: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable("messageListMember")
    .set({ removedAt: at })
    .where("listId", "=", listId)
    .where("contactId", "=", contactId)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Nobody is written to over it any more; its people are taken off, and what nothing else holds is erased at night. */
export async function closeLists(tx: Tx, which: { id: string } | { untilBefore: string }, at: Date): Promise<string[]> {
  const chosen = "id" in which ? sql`id = ${which.id}` : sql`until < ${which.untilBefore}`;
  const closed = await sql<{ id: string }>`
    update message_list set closed_at = ${at} where closed_at is null and ${chosen} returning id`.execute(tx);
  const ids = closed.rows.map((row) => row.id);
  await sql`
    update message_list_member set removed_at = ${at} where removed_at is null and list_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return ids;
}
