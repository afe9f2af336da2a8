import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
  findItemForPosting,
  formSettings,
  type ItemForPosting,
  partsOf,
  pictureForPosting,
  textForPosting,
} from "../../content/index.ts";
import { findAccountOfPlace } from "../connections/account.store.ts";
import { listPosts, type PostRow } from "../post.store.ts";
import { isDone } from "../post.ts";
import { type BroadcastArticle, BroadcastLimits } from "./broadcast.ts";

/** An article that goes along, as it stands at its place. */
export interface BroadcastPost extends BroadcastArticle {
  post: PostRow;
  item: ItemForPosting | undefined;
}

/** In the order asked for; those of other places are left out. */
export async function loadArticles(
  app: AppContext,
  placeId: string,
  postIds: readonly string[],
): Promise<BroadcastPost[]> {
  const rows = await listPosts(app.db, { placeId, ids: postIds, act: "publish" }, postIds.length);
  const found = await Promise.all(rows.map((post) => articleOf(app, post)));
  return postIds.flatMap((id) => found.find((one) => one.post.id === id) ?? []);
}

async function articleOf(app: AppContext, post: PostRow): Promise<BroadcastPost> {
  const item = await findItemForPosting(app.db, post.itemId);
  const isThere = item?.holds === true && isDone(post.state);
  if (!item || !isThere) return { post, item, title: post.title, lead: "", pictureBytes: 0, isThere: false };
  const of = { itemId: item.itemId, slug: item.slug, version: item.version };
  const whole = await textForPosting(app.db, of, "zalo", post.language, formSettings(app.config));
  const { title, lead } = partsOf("zalo", whole ?? "");
  const picture = await pictureForPosting(app, item.itemId);
  return { post, item, title: title || post.title, lead, pictureBytes: picture.byteLength, isThere };
}

/** As its account says, or as they are told for accounts without any. */
export async function limitsOfPlace(db: Db, placeId: string): Promise<BroadcastLimits> {
  const account = await findAccountOfPlace(db, placeId);
  const told = BroadcastLimits.safeParse(account?.settings ?? {});
  return told.success ? told.data : BroadcastLimits.parse({});
}
