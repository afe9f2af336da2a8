import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt, type Permission } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findItemForPosting } from "../content/index.ts";
import { withdrawDeliveries } from "../publishing/index.ts";
import { findAccount } from "./connections/account.store.ts";
import { wakeAccount } from "./connections/wake-account.ts";
import { firstPost, followItem } from "./follow-item.ts";
import { lookAtPost } from "./jobs/look-at-post.ts";
import { findPlace } from "./places/place.store.ts";
import { planPosts } from "./plan-posts.ts";
import { lockPost, savePost } from "./post.store.ts";
import { nextPostState, type Post, type PostMove } from "./post.ts";
import { PlaceUnknown, PostRefused, PostUnknown } from "./posts.errors.ts";
import { proveInLedger } from "./prove-in-ledger.ts";

const NEEDED: Record<Exclude<PostMove, "drop">, Permission> = {
  declare: "posts.write",
  undo: "posts.write",
  takeBack: "posts.write",
  skip: "posts.write",
  resume: "posts.write",
  retry: "posts.write",
  byHand: "posts.write",
  prove: "posts.confirm",
};

export interface Declaration {
  postId: string;
  /** When it was posted, corrected or taken down. */
  doneAt: Date;
  address: string | null;
  photoKey: string | null;
  /** What was paid, in whole đồng. */
  cost: number | null;
  /** What was on record when the form was opened, by `declarationSeen`; left out where nobody looked at a form. */
  seen?: string;
  at: Date;
}

/** Names what is declared of a post now, so that two people do not wipe out each other's link or picture. */
export const declarationSeen = (post: Pick<Post, "state" | "declaredAt">): string =>
  post.state === "declared" ? (post.declaredAt?.toISOString() ?? "") : "";

/**
 * Somebody says that it was done. A link is opened in the background; a picture waits for a second person.
 *
 * @throws PostRefused "time-wrong" for a time to come or before the item went out; "declared-meanwhile" where somebody else said so first
 */
export async function declarePost(tx: Tx, actor: Actor, input: Declaration): Promise<void> {
  const post = await postForAct(tx, actor, "declare", input.postId, input.at);
  const isOthers = post.state === "declared" && post.declaredBy !== actor.id;
  if (isOthers && input.seen !== undefined && input.seen !== declarationSeen(post))
    throw new PostRefused("declared-meanwhile");
  if (input.doneAt > input.at || vietnamDay(input.doneAt) < vietnamDay(post.createdAt))
    throw new PostRefused("time-wrong");
  if (post.act !== "takeDown" && !(await findItemForPosting(tx, post.itemId))?.holds) throw new PostRefused("not-out");
  const { doneAt, address, photoKey, cost, at } = input;
  await savePost(tx, post.id, {
    state: "declared",
    doneAt,
    address,
    photoKey,
    cost,
    declaredBy: actor.id,
    declaredByName: actor.name,
    declaredAt: at,
    pageSeenAt: null,
    pageKey: null,
    pageFailure: null,
    pageLooks: 0,
    reason: null,
    dueAt: null,
    changedAt: at,
  });
  await note(tx, actor, "declare", post, { address, photo: photoKey !== null, cost }, at);
  if (address) await lookSoon(tx, post.id, at);
}

/** The same for several places at once, without a link or picture. What somebody else declared meanwhile keeps its own. */
export async function tickPosts(tx: Tx, actor: Actor, input: { postIds: readonly string[]; at: Date }): Promise<void> {
  // Two who tick the same list take the rows in one order.
  for (const postId of [...input.postIds].sort())
    if ((await lockPost(tx, postId))?.state === "due")
      await declarePost(tx, actor, {
        postId,
        doneAt: input.at,
        address: null,
        photoKey: null,
        cost: null,
        at: input.at,
      });
}

/** Opens the declared link again; what an account posted is fetched back over it. */
export async function askPageAgain(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "declare", input.postId, input.at);
  if (post.state !== "declared" || !post.address) throw new PostRefused("nothing-to-look-at");
  const account = post.accountId ? await findAccount(tx, post.accountId) : undefined;
  if (account?.isLive && post.remoteId) {
    await savePost(tx, post.id, { looks: 0, dueAt: input.at, changedAt: input.at });
    return wakeAccount(tx, account.id, input.at);
  }
  await savePost(tx, post.id, { pageLooks: 0, changedAt: input.at });
  await lookSoon(tx, post.id, input.at);
}

const lookSoon = (tx: Tx, postId: string, at: Date): Promise<number> =>
  addJob(tx, lookAtPost, { postId }, { subject: `post:${postId}`, key: `look:${postId}`, runAt: at });

const UNDECLARED = {
  state: "due",
  address: null,
  photoKey: null,
  cost: null,
  doneAt: null,
  declaredBy: null,
  declaredByName: null,
  declaredAt: null,
  accountId: null,
  // What is mended later is what somebody posts, not what the account is said not to have.
  remoteId: null,
  dueAt: null,
} as const;

/** It was declared by mistake: it is still to be done. */
export async function undoDeclaration(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "undo", input.postId, input.at);
  await savePost(tx, post.id, { ...UNDECLARED, reason: null, changedAt: input.at });
  await note(tx, actor, "undo", post, { address: post.address }, input.at);
}

/**
 * A second person looked at the picture, or opened the place: it stands there.
 *
 * @throws PostRefused "own-declaration"; "nothing-to-look-at" where there is neither picture nor link
 */
export async function confirmPost(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "prove", input.postId, input.at);
  if (post.declaredBy === actor.id) throw new PostRefused("own-declaration");
  if (!post.photoKey && !post.address) throw new PostRefused("nothing-to-look-at");
  const { at } = input;
  await savePost(tx, post.id, {
    state: "proven",
    provenHow: "person",
    provenBy: actor.id,
    provenByName: actor.name,
    provenAt: at,
    changedAt: at,
  });
  await proveInLedger(tx, post, at);
  await note(tx, actor, "confirm", post, {}, at);
}

/**
 * What proved it was wrong, such as the link of another post: it is still to be done, and its row of the ledger stands as taken back with the
 * reason. Proven anew it gets a row of its own.
 *
 * @throws PostRefused "proven-by-network" where the network itself gave it back
 */
export async function takeBackProof(
  tx: Tx,
  actor: Actor,
  input: { postId: string; reason: string; at: Date },
): Promise<void> {
  const post = await postForAct(tx, actor, "takeBack", input.postId, input.at);
  if (post.provenHow === "network") throw new PostRefused("proven-by-network");
  const { reason, at } = input;
  await savePost(tx, post.id, {
    ...UNDECLARED,
    pageSeenAt: null,
    pageKey: null,
    pageFailure: null,
    pageLooks: 0,
    provenHow: null,
    provenBy: null,
    provenByName: null,
    provenAt: null,
    reason,
    changedAt: at,
  });
  if (post.ledgerEntryId)
    await withdrawDeliveries(tx, actor, {
      recordKind: "item",
      recordId: post.itemId,
      id: post.ledgerEntryId,
      unitId: post.unitId,
      reason,
      at,
    });
  const { address, photoKey, cost } = post;
  await note(tx, actor, "takeBack", post, { address, photo: photoKey !== null, cost, reason }, at);
  // The item may have gone on since.
  await followItem(tx, post.itemId, at);
}

/** It is not to be posted at this place. */
export async function skipPost(
  tx: Tx,
  actor: Actor,
  input: { postId: string; reason: string; at: Date },
): Promise<void> {
  const post = await postForAct(tx, actor, "skip", input.postId, input.at);
  await savePost(tx, post.id, { state: "skipped", reason: input.reason, changedAt: input.at });
  await note(tx, actor, "skip", post, { reason: input.reason }, input.at);
}

export async function resumePost(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "resume", input.postId, input.at);
  await savePost(tx, post.id, { state: "due", reason: null, changedAt: input.at });
  await note(tx, actor, "resume", post, {}, input.at);
}

/** What the network refused is tried once more over the account. @throws PostRefused "not-connectable" where the place has none any more */
export async function retryPost(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "retry", input.postId, input.at);
  const account = post.accountId ? await findAccount(tx, post.accountId) : undefined;
  if (!account?.isLive) throw new PostRefused("not-connectable");
  await savePost(tx, post.id, { state: "due", reason: null, tries: 0, dueAt: input.at, changedAt: input.at });
  await wakeAccount(tx, account.id, input.at);
  await note(tx, actor, "retry", post, {}, input.at);
}

/** The account leaves it alone: somebody does it. */
export async function takeByHand(tx: Tx, actor: Actor, input: { postId: string; at: Date }): Promise<void> {
  const post = await postForAct(tx, actor, "byHand", input.postId, input.at);
  await savePost(tx, post.id, { state: "due", reason: null, accountId: null, dueAt: null, changedAt: input.at });
  await note(tx, actor, "byHand", post, {}, input.at);
}

/**
 * Puts a published item on the list of further places, also of other units than the item's own.
 *
 * @throws PostRefused "not-out" where the item does not hold; "place-closed"
 */
export async function addPosts(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; placeIds: readonly string[]; at: Date },
): Promise<void> {
  const item = await findItemForPosting(tx, input.itemId);
  if (!item?.holds) throw new PostRefused("not-out");
  for (const placeId of input.placeIds) {
    const place = await findPlace(tx, placeId);
    if (!place) throw new PlaceUnknown();
    if (place.closedAt) throw new PostRefused("place-closed");
    if (!(await mayAt(tx, actor, "posts.write", place.unitId, input.at))) throw new PostRefused("no-right-here");
    await planPosts(tx, [firstPost(item, place.id, place.unitId, input.at)], input.at);
    await recordAct(tx, actor, {
      act: "post.plan",
      subjectKind: "postPlace",
      subjectId: place.id,
      unitId: place.unitId,
      details: { item: item.itemId, version: item.version },
      at: input.at,
    });
  }
}

async function postForAct(tx: Tx, actor: Actor, move: keyof typeof NEEDED, postId: string, at: Date): Promise<Post> {
  const post = await lockPost(tx, postId);
  if (!post) throw new PostUnknown();
  if (!(await mayAt(tx, actor, NEEDED[move], post.unitId, at))) throw new PostRefused("no-right-here");
  if (nextPostState(post.state, move) === null) throw new PostRefused("not-from-this-state");
  return post;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "declare" | "undo" | "takeBack" | "confirm" | "skip" | "resume" | "retry" | "byHand",
  post: Post,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `post.${act}`,
    subjectKind: "post",
    subjectId: post.id,
    unitId: post.unitId,
    details: { item: post.itemId, version: post.itemVersion, what: post.act, ...details },
    at,
  });
}
