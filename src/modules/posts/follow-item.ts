import type { Tx } from "../../platform/db/index.ts";
import { findItemForPosting, type ItemForPosting } from "../content/index.ts";
import { listPlaces } from "./places/place.store.ts";
import type { PostPlace } from "./places/place.ts";
import { type PlannedPost, planPosts } from "./plan-posts.ts";
import { dropPostsOf, lockPostsOfItem } from "./post.store.ts";
import { isDone, type Post, type PostAct } from "./post.ts";

const MOST_PLACES = 1_000;

/**
 * Brings what is to be done at all places in line with how an item stands. Published: it is to be posted where everything of the
 * unit goes. Corrected: wherever it was posted the correction is told, in the same form as the error (Luật Tiếp cận thông tin
 * 104/2016/QH13 Điều 22, in force since 01/7/2018). Taken back: it is taken down. What was not posted yet follows the newest version, or
 * falls away.
 *
 * @idempotent
 */
export async function followItem(tx: Tx, itemId: string, at: Date): Promise<void> {
  const item = await findItemForPosting(tx, itemId);
  if (!item) return;
  const posts = await lockPostsOfItem(tx, itemId);
  const open = posts.filter((post) => (post.state === "due" || post.state === "failed") && post.act !== "takeDown");
  const last = lastDone(posts);
  if (!item.holds) {
    await dropPostsOf(tx, { ids: open.map((post) => post.id) }, at);
    if (item.withdrawnReason !== null)
      await planPosts(
        tx,
        [...last.values()].filter((post) => post.act !== "takeDown").map((post) => mending(item, post, "takeDown", at)),
        at,
      );
    return;
  }
  const outdated = open.filter((post) => post.itemVersion < item.version);
  await dropPostsOf(tx, { ids: outdated.map((post) => post.id) }, at);
  const wrong = [...last.values()].filter((post) => post.act !== "takeDown" && post.itemVersion < item.version);
  // A later version without a note does not settle what an earlier one corrected.
  const owes = new Set(
    (item.correctionNote === null ? outdated.filter((post) => post.act === "correct") : wrong).map(
      (post) => post.placeId,
    ),
  );
  const known = new Set(posts.map((post) => post.placeId));
  const fresh = (await listPlaces(tx, { unitIds: [item.unitId], takesAll: true }, MOST_PLACES)).filter(
    (place) => !known.has(place.id) && place.createdAt <= item.publishedAt && takes(place, item),
  );
  const planned = [
    ...outdated.filter((post) => !last.has(post.placeId)).map((post) => firstPost(item, post.placeId, post.unitId, at)),
    ...wrong.filter((post) => owes.has(post.placeId)).map((post) => mending(item, post, "correct", at)),
    ...fresh.map((place) => firstPost(item, place.id, place.unitId, at)),
  ];
  await planPosts(tx, planned, at);
}

/** A channel of films takes films only; what is written to be spoken at meetings is posted nowhere. */
const takes = (place: PostPlace, item: ItemForPosting): boolean =>
  item.kind !== "talk" && (place.kind !== "youtube" || item.kind === "video");

/** What was last done at each place. */
function lastDone(posts: readonly Post[]): Map<string, Post> {
  const last = new Map<string, Post>();
  for (const post of posts.filter((one) => isDone(one.state))) last.set(post.placeId, post);
  return last;
}

const now = (item: ItemForPosting, at: Date) => ({ itemVersion: item.version, title: item.title, createdAt: at });

export const firstPost = (item: ItemForPosting, placeId: string, unitId: string, at: Date): PlannedPost => ({
  itemId: item.itemId,
  placeId,
  unitId,
  act: "publish",
  ofPostId: null,
  ...now(item, at),
});

const mending = (item: ItemForPosting, post: Post, act: Exclude<PostAct, "publish">, at: Date): PlannedPost => ({
  itemId: item.itemId,
  placeId: post.placeId,
  unitId: post.unitId,
  act,
  ofPostId: post.id,
  ...now(item, at),
});
