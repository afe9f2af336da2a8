import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Board, Posting, PostingEnd } from "./board.ts";

const BOARD = ["id", "unitId", "name", "kind", "hamlet", "address", "size", "isPermanent", "closedOn"] as const;

const POSTING = [
  "id",
  "boardId",
  "short",
  "unitId",
  "recordKind",
  "recordId",
  "recordVersion",
  "purpose",
  "title",
  "postedOn",
  "until",
  "postedByName",
  "photoKey",
  "takenDownOn",
  "takenDownByName",
  "endKind",
] as const;

export async function insertBoard(
  tx: Tx,
  board: Omit<Board, "id" | "closedOn"> & { createdBy: string; createdAt: Date },
): Promise<string> {
  const row = await tx.insertInto("board").values(board).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function saveBoard(tx: Tx, id: string, change: Partial<Omit<Board, "id" | "unitId">>): Promise<void> {
  await tx.updateTable("board").set(change).where("id", "=", id).execute();
}

export async function findBoard(db: Db, id: string): Promise<Board | undefined> {
  return (await db.selectFrom("board").select(BOARD).where("id", "=", id).executeTakeFirst()) as Board | undefined;
}

export async function lockBoard(tx: Tx, id: string): Promise<Board | undefined> {
  return (await tx.selectFrom("board").select(BOARD).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Board
    | undefined;
}

export async function findBoardByName(db: Db, unitId: string, name: string): Promise<Board | undefined> {
  return (await db
    .selectFrom("board")
    .select(BOARD)
    .where("unitId", "=", unitId)
    .where("name", "=", name)
    .executeTakeFirst()) as Board | undefined;
}

export async function listBoardsById(db: Db, ids: readonly string[]): Promise<Board[]> {
  if (ids.length === 0) return [];
  return (await db
    .selectFrom("board")
    .select(BOARD)
    .where("id", "in", [...ids])
    .execute()) as Board[];
}

export interface BoardRow extends Board {
  /** Papers hanging there today. */
  standing: number;
}

/** Boards of these units that are in use, by unit and name; the next page begins after the board given. */
export async function listBoards(
  db: Db,
  unitIds: readonly string[],
  limit: number,
  after?: { name: string; id: string },
): Promise<BoardRow[]> {
  let query = db
    .selectFrom("board")
    .select(BOARD)
    .select((one) =>
      one
        .selectFrom("posting")
        .whereRef("posting.boardId", "=", "board.id")
        .where("posting.takenDownOn", "is", null)
        .select((count) => count.fn.countAll<number>().as("standing"))
        .as("standing"),
    )
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("closedOn", "is", null)
    .orderBy("name")
    .orderBy("id");
  if (after) {
    query = query.where((is) =>
      is.or([is("name", ">", after.name), is.and([is("name", "=", after.name), is("id", ">", after.id)])]),
    );
  }
  return (await query.limit(limit).execute()) as unknown as BoardRow[];
}

export async function insertPosting(
  tx: Tx,
  posting: Omit<Posting, "id" | "takenDownOn" | "takenDownByName" | "endKind"> & { postedBy: string; createdAt: Date },
): Promise<string> {
  const row = await tx.insertInto("posting").values(posting).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function findPosting(db: Db, id: string): Promise<Posting | undefined> {
  return (await db.selectFrom("posting").select(POSTING).where("id", "=", id).executeTakeFirst()) as
    | Posting
    | undefined;
}

export async function lockPosting(tx: Tx, id: string): Promise<Posting | undefined> {
  return (await tx.selectFrom("posting").select(POSTING).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Posting
    | undefined;
}

/** What hangs on a board of this record in this form; a new paper takes its place. */
export async function lockStanding(
  tx: Tx,
  place: { boardId: string; recordKind: string; recordId: string; purpose: string },
): Promise<Posting | undefined> {
  return (await tx
    .selectFrom("posting")
    .select(POSTING)
    .where("boardId", "=", place.boardId)
    .where("recordKind", "=", place.recordKind)
    .where("recordId", "=", place.recordId)
    .where("purpose", "=", place.purpose)
    .where("takenDownOn", "is", null)
    .forUpdate()
    .executeTakeFirst()) as Posting | undefined;
}

export async function savePostingEnd(
  tx: Tx,
  id: string,
  end: { on: string; by: string; kind: PostingEnd },
): Promise<void> {
  await tx
    .updateTable("posting")
    .set({ takenDownOn: end.on, takenDownByName: end.by, endKind: end.kind })
    .where("id", "=", id)
    .where("takenDownOn", "is", null)
    .execute();
}

export interface PostingFilter {
  unitIds?: readonly string[];
  boardId?: string;
  short?: string;
  standing?: boolean;
  /** Hung at any time in this range of days, both included. */
  from?: string;
  to?: string;
}

/** Newest first; the next page begins after the posting given. */
export async function listPostings(
  db: Db,
  filter: PostingFilter,
  limit: number,
  after?: { postedOn: string; id: string },
): Promise<(Posting & { boardName: string })[]> {
  let query = db
    .selectFrom("posting")
    .innerJoin("board", "board.id", "posting.boardId")
    .select(POSTING.map((name) => `posting.${name}` as const))
    .select("board.name as boardName")
    .orderBy("posting.postedOn", "desc")
    .orderBy("posting.id");
  if (filter.unitIds) query = query.where("posting.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.boardId) query = query.where("posting.boardId", "=", filter.boardId);
  if (filter.short) query = query.where("posting.short", "=", filter.short);
  if (filter.standing) query = query.where("posting.takenDownOn", "is", null);
  if (filter.to) query = query.where("posting.postedOn", "<=", filter.to);
  if (filter.from) {
    const from = filter.from;
    query = query.where((is) => is.or([is("posting.takenDownOn", "is", null), is("posting.takenDownOn", ">=", from)]));
  }
  if (after) {
    query = query.where((is) =>
      is.or([
        is("posting.postedOn", "<", after.postedOn),
        is.and([is("posting.postedOn", "=", after.postedOn), is("posting.id", ">", after.id)]),
      ]),
    );
  }
  return (await query.limit(limit).execute()) as unknown as (Posting & { boardName: string })[];
}

/** Papers with the boards they hang, or hung, on. */
export async function listPostingsById(db: Db, ids: readonly string[]): Promise<(Posting & { boardName: string })[]> {
  if (ids.length === 0) return [];
  return (await db
    .selectFrom("posting")
    .innerJoin("board", "board.id", "posting.boardId")
    .select(POSTING.map((name) => `posting.${name}` as const))
    .select("board.name as boardName")
    .where("posting.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute()) as unknown as (Posting & { boardName: string })[];
}

/** Hamlets these units have boards in, with the names of those boards. */
export async function listHamlets(db: Db, unitIds: readonly string[]): Promise<{ hamlet: string; boards: string[] }[]> {
  const found = await sql<{ hamlet: string; boards: string[] }>`
    select hamlet, array_agg(name order by name) as boards from board
    where unit_id = any(${[...unitIds]}::uuid[]) and closed_on is null and hamlet is not null and hamlet <> ''
    group by hamlet order by hamlet collate "vi-x-icu"`.execute(db);
  return found.rows;
}

/** Matters these units have to post, newest first; named by the module that keeps them. */
export async function listMattersToPost(
  db: Db,
  unitIds: readonly string[],
  limit: number,
): Promise<{ id: string; unitId: string; title: string }[]> {
  const found = await sql<{ id: string; unitId: string; title: string }>`
    select id, unit_id, title from publication_to_do
    where unit_id = any(${[...unitIds]}::uuid[]) and forms @> '[{"form": "board"}]'
    order by decided_on desc, id limit ${limit}`.execute(db);
  return found.rows;
}

export async function isToPost(db: Db, matter: { id: string; unitId: string }): Promise<boolean> {
  const found = await sql`
    select 1 from publication_to_do
    where id = ${matter.id} and unit_id = ${matter.unitId} and forms @> '[{"form": "board"}]'`.execute(db);
  return found.rows.length > 0;
}

export interface ScanCount {
  scans: number;
  /** Other boards on which papers with the same code hang: their scans cannot be told apart. */
  sharedWith: number;
}

/** Scans of a posting's code while it hung; by posting. */
export async function countScansOfPostings(db: Db, postingIds: readonly string[]): Promise<Map<string, ScanCount>> {
  if (postingIds.length === 0) return new Map();
  const found = await sql<{ id: string; scans: number; sharedWith: number }>`
    select p.id,
      coalesce((select sum(s.scans) from short_link_scan s
        where s.short = p.short and s.day >= p.posted_on and (p.taken_down_on is null or s.day <= p.taken_down_on)), 0)::int as scans,
      (select count(*) from posting o where o.short = p.short and o.id <> p.id and o.board_id <> p.board_id
        and (o.taken_down_on is null or o.taken_down_on >= p.posted_on)
        and (p.taken_down_on is null or o.posted_on <= p.taken_down_on))::int as shared_with
    from posting p where p.id = any(${[...postingIds]}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ id, ...count }) => [id, count]));
}

export interface PostedCode {
  unitId: string;
  code: string;
  /** Before the committee's office; in the one-stop. Both are false for a house of culture. */
  atOffice: boolean;
  atCounter: boolean;
}

/** Procedures that hang today on permanent boards, alone or named by a list or booklet. */
export async function listPostedCodes(db: Db, unitIds: readonly string[]): Promise<PostedCode[]> {
  const found = await sql<PostedCode>`
    select p.unit_id, c.code, bool_or(b.kind = 'office') as at_office, bool_or(b.kind = 'oneStop') as at_counter
    from posting p
      join board b on b.id = p.board_id and b.is_permanent and b.closed_on is null
      join short_link l on l.short = p.short
      cross join lateral (
        select p.record_id as code where p.record_kind = 'procedure'
        union all
        select jsonb_object_keys(coalesce(l.printed -> 'versions', '{}'::jsonb))
      ) as c
    where p.unit_id = any(${[...unitIds]}::uuid[]) and p.taken_down_on is null
    group by p.unit_id, c.code`.execute(db);
  return found.rows;
}
