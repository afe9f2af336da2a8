import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import type { PlaceKind } from "./places/place.ts";
import { POST_STATES, type Post, type PostAct, type PostState } from "./post.ts";

const COLUMNS = [
  "post.id",
  "post.itemId",
  "post.itemVersion",
  "post.title",
  "post.placeId",
  "post.unitId",
  "post.act",
  "post.ofPostId",
  "post.state",
  "post.address",
  "post.photoKey",
  "post.doneAt",
  "post.cost",
  "post.declaredBy",
  "post.declaredByName",
  "post.declaredAt",
  "post.pageSeenAt",
  "post.pageKey",
  "post.pageFailure",
  "post.pageLooks",
  "post.provenHow",
  "post.provenByName",
  "post.provenAt",
  "post.reason",
  "post.accountId",
  "post.remoteId",
  "post.tries",
  "post.looks",
  "post.dueAt",
  "post.ledgerEntryId",
  "post.createdAt",
] as const;

export type NewPost = Pick<
  Post,
  "itemId" | "itemVersion" | "title" | "placeId" | "unitId" | "act" | "ofPostId" | "accountId" | "dueAt" | "createdAt"
>;

/** What is on record already stays; what was dropped is due again. */
export async function insertPosts(tx: Tx, posts: readonly NewPost[]): Promise<void> {
  if (posts.length === 0) return;
  await tx
    .insertInto("post")
    .values(posts.map((post) => ({ ...post, changedAt: post.createdAt })))
    .onConflict((conflict) =>
      conflict
        .columns(["itemId", "itemVersion", "placeId", "act"])
        .doUpdateSet((row) => ({
          state: "due",
          reason: null,
          accountId: row.ref("excluded.accountId"),
          dueAt: row.ref("excluded.dueAt"),
          changedAt: row.ref("excluded.changedAt"),
        }))
        .where("post.state", "=", "dropped"),
    )
    .execute();
}

export async function findPost(db: Db, id: string): Promise<Post | undefined> {
  return (await db.selectFrom("post").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as Post | undefined;
}

export async function lockPost(tx: Tx, id: string): Promise<Post | undefined> {
  return (await tx.selectFrom("post").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Post
    | undefined;
}

export async function savePost(
  tx: Tx,
  id: string,
  change: Partial<Omit<Post, "id" | "itemId" | "placeId" | "act">> & {
    provenBy?: string | null;
    changedAt: Date;
  },
): Promise<void> {
  await tx.updateTable("post").set(change).where("id", "=", id).execute();
}

/** Everything of an item, the oldest first, locked. */
export async function lockPostsOfItem(tx: Tx, itemId: string): Promise<Post[]> {
  return (await tx
    .selectFrom("post")
    .select(COLUMNS)
    .where("itemId", "=", itemId)
    .orderBy("createdAt")
    .orderBy("id")
    .forUpdate()
    .execute()) as Post[];
}

/** What was still to be done of an item, or at a place, is not wanted any more. What was done stays. */
export async function dropPostsOf(
  tx: Tx,
  of: { placeId: string } | { ids: readonly string[] },
  at: Date,
): Promise<void> {
  const update = tx.updateTable("post").set({ state: "dropped", changedAt: at });
  if ("placeId" in of)
    await update.where("placeId", "=", of.placeId).where("state", "in", ["due", "failed", "skipped"]).execute();
  else if (of.ids.length > 0)
    await update
      .where("id", "in", [...of.ids])
      .where("state", "in", ["due", "failed", "skipped"])
      .execute();
}

/** What was proven to stand somewhere, the newest first. */
export async function listProvenLately(
  db: Db,
  limit: number,
): Promise<{ id: string; itemId: string; provenAt: Date }[]> {
  const rows = await db
    .selectFrom("post")
    .select(["id", "itemId", "provenAt"])
    .where("state", "=", "proven")
    .where("act", "<>", "takeDown")
    .orderBy("provenAt", "desc")
    .limit(limit)
    .execute();
  return rows as { id: string; itemId: string; provenAt: Date }[];
}

/** Of these posts those that an account posted, with what they are at the network. */
export async function listRemoteIds(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("post")
    .select(["id", "remoteId"])
    .where("id", "in", [...ids])
    .where("remoteId", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.remoteId as string]));
}

/** What went out last over an account, as it is called at the network. */
export async function listRemoteIdsOf(db: Db, accountId: string): Promise<Set<string>> {
  const LAST = 500;
  const rows = await db
    .selectFrom("post")
    .select("remoteId")
    .where("accountId", "=", accountId)
    .where("remoteId", "is not", null)
    .orderBy("changedAt", "desc")
    .limit(LAST)
    .execute();
  return new Set(rows.map((row) => row.remoteId as string));
}

/** The item an account posted under this name of the network. */
export async function findItemOfRemote(db: Db, accountId: string, remoteId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("post")
    .select("itemId")
    .where("accountId", "=", accountId)
    .where("remoteId", "=", remoteId)
    .executeTakeFirst();
  return row?.itemId;
}

/** A post with its place, for lists. */
export interface PostRow extends Post {
  kind: PlaceKind;
  place: string;
  placeAddress: string | null;
  hamlet: string | null;
  keeper: string | null;
  members: number | null;
  language: ToldLanguage;
}

export interface PostFilter {
  unitIds?: readonly string[];
  states?: readonly PostState[];
  act?: PostAct;
  kind?: PlaceKind;
  itemId?: string;
  placeId?: string;
  /** In title, place or hamlet, with or without marks. */
  words?: string;
  ids?: readonly string[];
}

function filtered(db: Db, filter: PostFilter) {
  let query = db.selectFrom("post").innerJoin("postPlace", "postPlace.id", "post.placeId");
  if (filter.unitIds) query = query.where("post.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.states) query = query.where("post.state", "in", [...filter.states]);
  if (filter.act) query = query.where("post.act", "=", filter.act);
  if (filter.kind) query = query.where("postPlace.kind", "=", filter.kind);
  if (filter.itemId) query = query.where("post.itemId", "=", filter.itemId);
  if (filter.placeId) query = query.where("post.placeId", "=", filter.placeId);
  if (filter.ids) query = query.where("post.id", "=", sql<string>`any(${[...filter.ids]}::uuid[])`);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', post.title, post_place.name, post_place.hamlet)) ilike unaccent(${like})`,
    );
  }
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listPosts(
  db: Db,
  filter: PostFilter,
  limit: number,
  after?: Pick<Post, "createdAt" | "id">,
): Promise<PostRow[]> {
  let query = filtered(db, filter)
    .select(COLUMNS)
    .select([
      "postPlace.kind",
      "postPlace.name as place",
      "postPlace.address as placeAddress",
      "postPlace.hamlet",
      "postPlace.keeper",
      "postPlace.members",
      "postPlace.language",
    ]);
  if (after) query = query.where(sql<boolean>`(post.created_at, post.id) < (${after.createdAt}, ${after.id}::uuid)`);
  return (await query
    .orderBy("post.createdAt", "desc")
    .orderBy("post.id", "desc")
    .limit(limit)
    .execute()) as unknown as PostRow[];
}

/** What is still to be done about one item at all places of one kind of a unit: one way to the words, one list to tick. */
export interface DueGroup {
  itemId: string;
  title: string;
  unitId: string;
  kind: PlaceKind;
  act: PostAct;
  /** Names of the places. */
  places: string[];
  /** How many of them an account does by itself. */
  carried: number;
  since: Date;
}

export type AfterGroup = Pick<DueGroup, "since" | "itemId" | "unitId" | "kind" | "act">;

/** Newest first; `after` is the last group of the page before. */
export async function listDueGroups(
  db: Db,
  filter: PostFilter,
  limit: number,
  after?: AfterGroup,
): Promise<DueGroup[]> {
  let query = filtered(db, { ...filter, states: ["due"] })
    .select(["post.itemId", "post.unitId", "postPlace.kind", "post.act"])
    .select((one) => one.fn.max("post.title").as("title"))
    .select((one) => one.fn.max("post.createdAt").as("since"))
    .select(sql<string[]>`array_agg(post_place.name order by post_place.name)`.as("places"))
    .select(sql<number>`count(post.account_id)::int`.as("carried"))
    .groupBy(["post.itemId", "post.unitId", "postPlace.kind", "post.act"]);
  if (after)
    query = query.having(
      sql<boolean>`(max(post.created_at), post.item_id, post.unit_id, post_place.kind, post.act)
        < (${after.since}, ${after.itemId}::uuid, ${after.unitId}::uuid, ${after.kind}, ${after.act})`,
    );
  return (await query
    .orderBy("since", "desc")
    .orderBy("post.itemId", "desc")
    .orderBy("post.unitId", "desc")
    .orderBy("postPlace.kind", "desc")
    .orderBy("post.act", "desc")
    .limit(limit)
    .execute()) as DueGroup[];
}

export async function countPosts(db: Db, filter: PostFilter): Promise<Record<PostState, number>> {
  const { states: _, ...rest } = filter;
  const rows = await filtered(db, rest)
    .select("post.state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("post.state")
    .execute();
  const counts = Object.fromEntries(POST_STATES.map((state) => [state, 0])) as Record<PostState, number>;
  for (const row of rows) counts[row.state as PostState] = Number(row.count);
  return counts;
}
