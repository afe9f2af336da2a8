import { z } from "zod";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { parseDong, pick } from "../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../platform/outside/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findItemForPosting, momentOf, typedMoment } from "../../../content/index.ts";
import {
  askPageAgain,
  confirmPost,
  declarationSeen,
  declarePost,
  resumePost,
  retryPost,
  skipPost,
  takeBackProof,
  takeByHand,
  undoDeclaration,
} from "../../act-on-post.ts";
import { listAttempts } from "../../connections/engine/carry.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { hostOf } from "../../page-proves.ts";
import { findPost, type PostRow } from "../../post.store.ts";
import { nextPostState, POST_LIMITS, type Post, type PostMove } from "../../post.ts";
import { PostRefused } from "../../posts.errors.ts";
import { POSTS } from "../labels.ts";
import { visiblePost } from "../load-post.ts";
import { keepPhoto, photoOf } from "../proof-photo.ts";
import { PostRecordView } from "./view.tsx";

const MOST_ATTEMPTS = 20;

/** A new declaration begins with now, that of a post to be taken down with its link; one that is mended with what it says. */
function typedPost(post: PostRow, before: Post | undefined, now: Date): Typed {
  const { day, time } = typedMoment(post.doneAt ?? now);
  return {
    ...typedDay("done", day),
    time,
    address: post.address ?? (post.act === "takeDown" ? before?.address : null) ?? "",
    cost: post.cost === null ? "" : String(post.cost),
  };
}

const beforeOf = async (rq: Rq, post: PostRow): Promise<Post | undefined> =>
  post.ofPostId ? findPost(rq.app.db, post.ofPostId) : undefined;

async function show(rq: Rq, post: PostRow, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const mayWrite = await mayAt(db, actor, "posts.write", post.unitId, rq.now);
  const mayConfirm = await mayAt(db, actor, "posts.confirm", post.unitId, rq.now);
  const may = (move: PostMove): boolean =>
    nextPostState(post.state, move) !== null && (move === "prove" ? mayConfirm : mayWrite);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    PostRecordView({
      ctx: rq.app.view(rq),
      words,
      post,
      before: await beforeOf(rq, post),
      isOut: post.act === "takeDown" || (await findItemForPosting(db, post.itemId))?.holds === true,
      may: {
        declare: may("declare"),
        undo: may("undo"),
        takeBack: may("takeBack") && post.provenHow !== "network",
        prove: may("prove"),
        skip: may("skip"),
        resume: may("resume"),
        retry: may("retry") && post.accountId !== null,
        byHand: may("byHand") && post.accountId !== null,
      },
      attempts: post.accountId ? await listAttempts(db, post.id, MOST_ATTEMPTS) : [],
      isOwn: post.declaredBy === actor.id,
      typed: { ...typed, seen: declarationSeen(post) },
      errors,
      done: done.success && Object.keys(errors).length === 0 ? words.record.done[done.data] : null,
    }),
    { status },
  );
}

export async function postRecordPage(rq: Rq): Promise<Reply> {
  const post = await visiblePost(rq);
  return show(rq, post, typedPost(post, await beforeOf(rq, post), rq.now), {});
}

export async function declarePostPage(rq: Rq): Promise<Reply> {
  const post = await visiblePost(rq);
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const errors: FormErrors = {};
  const day = form.dayOf("done");
  const doneAt = day ? momentOf(day, typed.time ?? "") : null;
  if (!day) errors.done = words.errors.day;
  else if (!doneAt) errors.time = words.errors.time;
  const address = typed.address ? readWebAddress(typed.address) : null;
  if (typed.address && !address) errors.address = words.errors.address;
  else if (address && hostOf(address) === hostOf(rq.app.config.http.publicUrl)) errors.address = words.errors.ownPage;
  const sum = typed.cost ? parseDong(typed.cost) : null;
  const isSum = sum === null || ("dong" in sum && sum.dong > 0 && sum.dong <= POST_LIMITS.cost);
  if (!isSum) errors.cost = words.errors.cost;
  const cost = sum && "dong" in sum ? sum.dong : null;
  const photoKey = (await photoOf(rq, typed, errors)) ?? (errors.photo ? null : post.photoKey);
  const kept = keepPhoto(rq, typed, photoKey);
  if (!doneAt || Object.keys(errors).length > 0) return show(rq, post, kept, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      declarePost(tx, actorOf(rq), {
        postId: post.id,
        doneAt,
        address,
        photoKey,
        cost,
        ...(typed.seen === undefined ? {} : { seen: typed.seen }),
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof PostRefused)) throw error;
    if (error.code === "time-wrong") return show(rq, post, kept, { done: words.refusals["time-wrong"] }, 422);
    if (error.code !== "declared-meanwhile") throw error;
    return show(rq, await visiblePost(rq), kept, { address: words.refusals["declared-meanwhile"] }, 422);
  }
  return seeOther(`${POSTS}/bai/${post.id}?xong=khai`);
}

/** An act that says why. */
async function actWithReason(
  rq: Rq,
  told: keyof typeof vi.record.done,
  command: (tx: Tx, input: { postId: string; reason: string; at: Date }) => Promise<void>,
): Promise<Reply> {
  const post = await visiblePost(rq);
  const { typed } = typedForm(rq);
  const reason = typed.reason;
  if (!isText(reason, POST_LIMITS.reason))
    return show(
      rq,
      post,
      { ...typedPost(post, await beforeOf(rq, post), rq.now), ...typed },
      { reason: pick(rq.lang, vi, en).errors.reason },
      422,
    );
  await transaction(rq.app.db, (tx) => command(tx, { postId: post.id, reason, at: rq.now }));
  return seeOther(`${POSTS}/bai/${post.id}?xong=${told}`);
}

export const skipPostPage = (rq: Rq): Promise<Reply> =>
  actWithReason(rq, "boqua", (tx, input) => skipPost(tx, actorOf(rq), input));
export const takeBackProofPage = (rq: Rq): Promise<Reply> =>
  actWithReason(rq, "rut", (tx, input) => takeBackProof(tx, actorOf(rq), input));

async function act(rq: Rq, told: keyof typeof vi.record.done, command: (tx: Tx, id: string) => Promise<void>) {
  const post = await visiblePost(rq);
  await transaction(rq.app.db, (tx) => command(tx, post.id));
  return seeOther(`${POSTS}/bai/${post.id}?xong=${told}`);
}

const on = (rq: Rq) => (postId: string) => ({ postId, at: rq.now });

export const undoPostPage = (rq: Rq): Promise<Reply> =>
  act(rq, "lamlai", (tx, id) => undoDeclaration(tx, actorOf(rq), on(rq)(id)));
export const resumePostPage = (rq: Rq): Promise<Reply> =>
  act(rq, "lamlai", (tx, id) => resumePost(tx, actorOf(rq), on(rq)(id)));
export const retryPostPage = (rq: Rq): Promise<Reply> =>
  act(rq, "danglai", (tx, id) => retryPost(tx, actorOf(rq), on(rq)(id)));
export const byHandPage = (rq: Rq): Promise<Reply> =>
  act(rq, "bangtay", (tx, id) => takeByHand(tx, actorOf(rq), on(rq)(id)));
export const confirmPostPage = (rq: Rq): Promise<Reply> =>
  act(rq, "xacnhan", (tx, id) => confirmPost(tx, actorOf(rq), on(rq)(id)));
export const lookAgainPage = (rq: Rq): Promise<Reply> =>
  act(rq, "molai", (tx, id) => askPageAgain(tx, actorOf(rq), on(rq)(id)));

/** The picture of what was posted; may show names of a group, so it is for who may see the post. */
export async function postPhoto(rq: Rq): Promise<Reply> {
  const post = await visiblePost(rq);
  if (!post.photoKey) throw notFound("photo-not-found");
  return download(await rq.app.files.get(post.photoKey), "image/jpeg", "bai-dang.jpg", true);
}
