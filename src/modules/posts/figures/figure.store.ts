import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { DayFigures, PostFigures } from "./figures.ts";

/** Asked again on the same day, the later answer stands. */
export async function saveFigures(
  tx: Tx,
  one: PostFigures & { postId: string; day: string; fetchedAt: Date },
): Promise<void> {
  const { postId, day, ...figures } = one;
  await tx
    .insertInto("postFigure")
    .values({ postId, day, ...figures })
    .onConflict((conflict) => conflict.columns(["postId", "day"]).doUpdateSet(figures))
    .execute();
}

export interface AskedPost {
  id: string;
  remoteId: string;
  /** What the network gave back of it when that was last proven; null where it was mended by hand since, or nothing was kept. */
  wordsKey: string | null;
}

/** Posts of an account that stand at the network and are not older than this, and were not asked about on this day. */
export async function listPostsToAsk(
  db: Db,
  accountId: string,
  since: { doneAfter: Date; day: string },
  limit: number,
): Promise<AskedPost[]> {
  const found = await sql<AskedPost>`
    select p.id, p.remote_id, last.words_key from post p
    cross join lateral (
      select case when l.proven_how = 'network' then l.page_key end as words_key from post l
      where l.item_id = p.item_id and l.place_id = p.place_id and l.state in ('declared', 'proven')
      order by l.done_at desc, l.created_at desc limit 1
    ) last
    where p.account_id = ${accountId} and p.act = 'publish' and p.remote_id is not null and p.state in ('declared', 'proven')
      and p.done_at > ${since.doneAfter} and p.page_failure is distinct from 'not-found'
      and not exists (select 1 from post gone where gone.item_id = p.item_id and gone.place_id = p.place_id
        and gone.act = 'takeDown' and gone.state in ('declared', 'proven') and gone.done_at > p.done_at)
      and not exists (select 1 from post_figure f where f.post_id = p.id and f.day = ${since.day})
    order by p.done_at desc limit ${limit}`.execute(db);
  return found.rows;
}

/** The newest figures of an item at each place that has any. */
export async function latestFiguresOfItem(db: Db, itemId: string): Promise<Map<string, DayFigures>> {
  const found = await sql<DayFigures & { placeId: string }>`
    select distinct on (p.place_id) p.place_id, f.day, f.views, f.reactions, f.comments, f.shares
    from post_figure f join post p on p.id = f.post_id
    where p.item_id = ${itemId} order by p.place_id, f.day desc, p.done_at desc`.execute(db);
  return new Map(found.rows.map(({ placeId, ...figures }) => [placeId, figures]));
}

export interface PlaceFigures extends PostFigures {
  postId: string;
  itemId: string;
  title: string;
  address: string | null;
  doneAt: Date;
  /** null where the network has told nothing yet. */
  day: string | null;
}

/** What an account posted at a place, newest first, with the newest figures of each; `after` is the last row before. */
export async function listPlaceFigures(
  db: Db,
  placeId: string,
  words: string,
  limit: number,
  after?: { doneAt: Date; postId: string },
): Promise<PlaceFigures[]> {
  const found = await sql<PlaceFigures>`
    select p.id as post_id, p.item_id, p.title, p.address, p.done_at, f.day, f.views, f.reactions, f.comments, f.shares
    from post p left join lateral (
      select * from post_figure f where f.post_id = p.id order by f.day desc limit 1
    ) f on true
    where p.place_id = ${placeId} and p.act = 'publish' and p.remote_id is not null and p.done_at is not null
      ${words ? sql`and unaccent(p.title) ilike unaccent(${containing(words)})` : sql``}
      ${after ? sql`and (p.done_at, p.id) < (${after.doneAt}, ${after.postId}::uuid)` : sql``}
    order by p.done_at desc, p.id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Every day of every post of a place, for the export. */
export async function listFigureDays(
  db: Db,
  placeId: string,
  limit: number,
): Promise<(DayFigures & { title: string; doneAt: Date; address: string | null })[]> {
  const found = await sql<DayFigures & { title: string; doneAt: Date; address: string | null }>`
    select p.title, p.done_at, p.address, f.day, f.views, f.reactions, f.comments, f.shares
    from post_figure f join post p on p.id = f.post_id
    where p.place_id = ${placeId} order by p.done_at desc, p.id, f.day limit ${limit}`.execute(db);
  return found.rows;
}
