import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { findItemForPosting, formSettings, type ItemForPosting } from "../../../content/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import { tickPosts } from "../../act-on-post.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { KIND_IN_ADDRESS, kindInAddress, type PlaceKind } from "../../places/place.ts";
import { listPosts, type PostRow } from "../../post.store.ts";
import { POST_LIMITS } from "../../post.ts";
import { loadPostWords } from "../../post-words.ts";
import { POSTS } from "../labels.ts";
import { PostSheetView } from "./view.tsx";

const MOST_POSTS = 1_000;

async function load(rq: Rq): Promise<{ item: ItemForPosting; kind: PlaceKind; posts: PostRow[] }> {
  const id = z.uuid().safeParse(rq.params.id);
  const kind = kindInAddress(rq.params.kind ?? "");
  const item = id.success ? await findItemForPosting(rq.app.db, id.data) : undefined;
  if (!item || !kind) throw notFound("post-not-found");
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "posts.read", rq.now);
  const states = ["due", "declared", "proven", "skipped"] as const;
  const posts = await listPosts(rq.app.db, { itemId: item.itemId, kind, unitIds, states }, MOST_POSTS);
  if (posts.length === 0) throw notFound("post-not-found");
  return { item, kind, posts };
}

async function show(rq: Rq, ticked: readonly string[], errors: FormErrors, status = 200): Promise<Reply> {
  const { app } = rq;
  const { item, kind, posts } = await load(rq);
  const due = posts.filter((post) => post.state === "due");
  const languages = [...new Set<ToldLanguage>(due.map((post) => post.language))];
  const mayWrite = new Set(await reachOf(app.db, actorOf(rq), "posts.write", rq.now));
  return html(
    PostSheetView({
      ctx: app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      kind,
      posts,
      texts: item.holds
        ? await loadPostWords(app.db, item, kind, languages.length > 0 ? languages : ["vi"], formSettings(app.config))
        : [],
      publicAddress: `${app.config.http.publicUrl}/tin-tuc/${item.slug}`,
      mayWrite: due.some((post) => mayWrite.has(post.unitId)),
      ticked,
      errors,
      isTicked: rq.query.xong === "1",
    }),
    { status },
  );
}

export const postSheetPage = (rq: Rq): Promise<Reply> => show(rq, [], {});

const Ticked = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).min(1).max(POST_LIMITS.ticks),
);

/** Several places of one kind at once, without a link or picture. */
export async function tickPostsPage(rq: Rq): Promise<Reply> {
  const { item, kind, posts } = await load(rq);
  const ticked = Ticked.safeParse((rq.body as Record<string, unknown>).post);
  const own = new Set(posts.map((post) => post.id));
  const postIds = ticked.success ? ticked.data.filter((id) => own.has(id)) : [];
  if (postIds.length === 0) return show(rq, [], { post: pick(rq.lang, vi, en).sheet.nothingTicked }, 422);
  await transaction(rq.app.db, (tx) => tickPosts(tx, actorOf(rq), { postIds, at: rq.now }));
  return seeOther(`${POSTS}/tin/${item.itemId}/${KIND_IN_ADDRESS[kind]}?xong=1`);
}
