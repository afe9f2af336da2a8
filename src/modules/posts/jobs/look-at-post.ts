import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import {
  type FetchedPage,
  fetchPage,
  type PageFailure,
  PageUnreachable,
  pageText,
} from "../../../platform/outside/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { formSettings, textForPosting } from "../../content/index.ts";
import { hostOf, isAddressAt, pageHolds } from "../page-proves.ts";
import { findPlace } from "../places/place.store.ts";
import { FORM_OF } from "../places/place.ts";
import { findPost, lockPost, savePost } from "../post.store.ts";
import type { PageFailureOfPost, Post } from "../post.ts";
import { proveInLedger } from "../prove-in-ledger.ts";

const MINUTE = 60_000;
/** A page may be slow to appear, a network slow to answer; then somebody looks. */
const AGAIN_AFTER = [10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE];

type Seen = { page: FetchedPage } | { failure: PageFailure };

/** Opens the link of what somebody said was posted: a page that holds its words proves it, with a copy kept. */
export const lookAtPost = defineJob<AppContext, { postId: string }>({
  name: "posts:look",
  payload: z.object({ postId: z.uuid() }),
  async run(app, { postId }) {
    const post = await findPost(app.db, postId);
    if (post?.state !== "declared" || !post.address) return { looked: false };
    const seen = await open(post.address, app.config.outsideAllow);
    const failure = await judge(app, post, seen);
    const pageKey = "page" in seen ? await app.files.put(seen.page.bytes, "text/html") : null;
    const at = app.clock.now();
    await transaction(app.db, async (tx) => {
      const current = await lockPost(tx, postId);
      // Declared with another link meanwhile, confirmed by somebody, or taken back.
      if (current?.state !== "declared" || current.address !== post.address) return;
      const looks = current.pageLooks + 1;
      const common = { pageSeenAt: at, pageKey, pageLooks: looks, changedAt: at };
      if (failure !== null) {
        await savePost(tx, postId, { ...common, pageFailure: failure });
        const pause = AGAIN_AFTER[looks - 1];
        if (pause !== undefined)
          await addJob(
            tx,
            lookAtPost,
            { postId },
            {
              subject: `post:${postId}`,
              key: `look:${postId}`,
              runAt: new Date(Math.max(at.getTime(), Date.now()) + pause),
            },
          );
        return;
      }
      await savePost(tx, postId, { ...common, pageFailure: null, state: "proven", provenHow: "page", provenAt: at });
      await proveInLedger(tx, current, at);
      await recordAct(tx, systemActor("posts"), {
        act: "post.prove",
        subjectKind: "post",
        subjectId: postId,
        unitId: current.unitId,
        details: { address: current.address, page: pageKey },
        at,
      });
    });
    return { looked: true, failure };
  },
});

async function open(address: string, allow: readonly string[]): Promise<Seen> {
  try {
    return { page: await fetchPage(address, { allow }) };
  } catch (error) {
    if (error instanceof PageUnreachable) return { failure: error.code };
    throw error;
  }
}

/** Why what was seen proves nothing; null where it does. What was taken down is proven by its page being gone. */
async function judge(app: AppContext, post: Post, seen: Seen): Promise<PageFailureOfPost | null> {
  if (post.act === "takeDown" && "failure" in seen && seen.failure === "not-found") {
    const before = post.ofPostId ? await findPost(app.db, post.ofPostId) : undefined;
    return before?.address === post.address ? null : "other-address";
  }
  if ("failure" in seen) return seen.failure;
  if (hostOf(seen.page.url) === hostOf(app.config.http.publicUrl)) return "own-page";
  const place = await findPlace(app.db, post.placeId);
  if (place && !isAddressAt(place, seen.page.url)) return "other-place";
  const of = { itemId: post.itemId, slug: "", version: post.itemVersion };
  const text = place
    ? await textForPosting(app.db, of, FORM_OF[place.kind], place.language, formSettings(app.config))
    : null;
  const title = place?.language === "vi" ? post.title : (text?.split("\n")[0] ?? post.title);
  const holds = pageHolds(pageText(seen.page.text), title, text ?? "");
  if (post.act === "takeDown") return holds ? "still-there" : "other-text";
  return holds ? null : "other-text";
}
