import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findAccount, liveAccounts } from "../connections/account.store.ts";
import { wakeAccount } from "../connections/wake-account.ts";
import { findPlace } from "../places/place.store.ts";
import { BroadcastUnknown, LimitsBroken, PlaceUnknown, PostRefused } from "../posts.errors.ts";
import { countInMonth, insertBroadcast, lockBroadcast, lockMonthOf, saveBroadcast } from "./broadcast.store.ts";
import { type Broadcast, type BroadcastMove, brokenLimits, nextBroadcastState, type Targets } from "./broadcast.ts";
import { limitsOfPlace, loadArticles } from "./load-articles.ts";
import { proveBroadcast } from "./prove-broadcast.ts";

const NEEDED: Record<BroadcastMove, Permission> = {
  write: "posts.write",
  approve: "posts.broadcast",
  return: "posts.broadcast",
  withdraw: "posts.write",
  retry: "posts.write",
  byHand: "posts.write",
  declare: "posts.write",
  confirm: "posts.confirm",
};

export interface WriteBroadcast {
  /** Of one that was returned; else a new one. */
  id: string | null;
  placeId: string;
  title: string;
  postIds: string[];
  targets: Targets;
  sendAt: Date;
}

/**
 * Puts articles together for the followers and before somebody else. What the platform would refuse is refused here.
 *
 * @throws LimitsBroken; PostRefused "not-connectable" for a place without followers
 */
export async function writeBroadcast(app: AppContext, actor: Actor, input: WriteBroadcast, at: Date): Promise<string> {
  const postIds = await checkLimits(app, input, at);
  return transaction(app.db, (tx) => storeBroadcast(tx, actor, { ...input, postIds }, at));
}

/** The same where the limits are known to hold. */
export async function storeBroadcast(tx: Tx, actor: Actor, input: WriteBroadcast, at: Date): Promise<string> {
  const place = await findPlace(tx, input.placeId);
  if (!place || place.closedAt) throw new PlaceUnknown();
  if (place.kind !== "zaloOa") throw new PostRefused("not-connectable");
  if (!(await mayAt(tx, actor, "posts.write", place.unitId, at))) throw new PostRefused("no-right-here");
  const { title, postIds, targets, sendAt } = input;
  const written = { title, postIds, targets, sendAt, writtenBy: actor.id, writtenByName: actor.name, writtenAt: at };
  if (input.id === null) {
    const id = await insertBroadcast(tx, { ...written, placeId: place.id, unitId: place.unitId });
    await note(tx, actor, "write", { id, unitId: place.unitId }, { articles: postIds.length }, at);
    return id;
  }
  const known = await forAct(tx, actor, "write", input.id, at);
  // Its articles stand at the place it was written for.
  if (known.placeId !== place.id) throw new PostRefused("no-articles");
  await saveBroadcast(tx, known.id, {
    ...written,
    state: "waiting",
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    changedAt: at,
  });
  await note(tx, actor, "write", known, { articles: postIds.length }, at);
  return known.id;
}

/** Each article once, where all of them are of this place. @throws LimitsBroken; PostRefused "no-articles" */
async function checkLimits(
  app: AppContext,
  given: Pick<WriteBroadcast, "id" | "placeId" | "postIds" | "sendAt">,
  at: Date,
): Promise<string[]> {
  const postIds = [...new Set(given.postIds)];
  const articles = await loadArticles(app, given.placeId, postIds);
  if (articles.length === 0 || articles.length < postIds.length) throw new PostRefused("no-articles");
  const limits = await limitsOfPlace(app.db, given.placeId);
  const broken = brokenLimits(
    articles,
    await countInMonth(app.db, given.placeId, monthOf(given.sendAt, at), given.id),
    limits,
  );
  if (broken.length > 0) throw new LimitsBroken(broken);
  return postIds;
}

/** The month ("YYYY-MM") in which one that is let go now goes out. */
const monthOf = (sendAt: Date, now: Date): string => vietnamDay(sendAt > now ? sendAt : now).slice(0, 7);

/** Takes one of the month's number of the place; one approval after the other. @throws LimitsBroken "month-full" */
async function takeOneOfMonth(tx: Tx, one: Broadcast, at: Date): Promise<void> {
  await lockMonthOf(tx, one.placeId);
  const { broadcastsPerMonth } = await limitsOfPlace(tx, one.placeId);
  if ((await countInMonth(tx, one.placeId, monthOf(one.sendAt, at), one.id)) >= broadcastsPerMonth)
    throw new LimitsBroken([{ code: "month-full", most: broadcastsPerMonth }]);
}

/**
 * Somebody else lets it go out, or gives it back with a reason. The limits are looked at once more, for things change meanwhile. It goes out
 * over the account of the place once its hour has come (`carryBroadcast` waits for the end of the quiet hours), or by hand where there is none.
 *
 * @throws LimitsBroken; PostRefused "own-broadcast"
 */
export async function decideBroadcast(
  app: AppContext,
  actor: Actor,
  input: { id: string; decision: "approve" | "return"; note: string | null; known: Broadcast },
  at: Date,
): Promise<void> {
  if (input.decision === "approve") await checkLimits(app, input.known, at);
  await transaction(app.db, (tx) => storeDecision(tx, actor, input, at));
}

/** The same where the limits are known to hold. */
export async function storeDecision(
  tx: Tx,
  actor: Actor,
  input: { id: string; decision: "approve" | "return"; note: string | null },
  at: Date,
): Promise<void> {
  const one = await forAct(tx, actor, input.decision, input.id, at);
  if (one.writtenBy === actor.id) throw new PostRefused("own-broadcast");
  const decided = { decidedBy: actor.id, decidedByName: actor.name, decidedAt: at, note: input.note, changedAt: at };
  if (input.decision === "return") {
    await saveBroadcast(tx, one.id, { ...decided, state: "returned" });
    return note(tx, actor, "return", one, {}, at);
  }
  // Another approval may have taken the month's last one meanwhile.
  await takeOneOfMonth(tx, one, at);
  const accountId = (await liveAccounts(tx, [one.placeId])).get(one.placeId) ?? null;
  const dueAt = accountId ? new Date(Math.max(one.sendAt.getTime(), at.getTime())) : null;
  await saveBroadcast(tx, one.id, { ...decided, state: "approved", accountId, dueAt, tries: 0, looks: 0 });
  if (accountId && dueAt) await wakeAccount(tx, accountId, dueAt);
  await note(tx, actor, "approve", one, { byHand: accountId === null }, at);
}

/** It is not to go out. */
export async function withdrawBroadcast(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, "withdraw", input.id, input.at);
  await saveBroadcast(tx, one.id, { state: "withdrawn", dueAt: null, changedAt: input.at });
  await note(tx, actor, "withdraw", one, {}, input.at);
}

/** What the network refused is handed over once more. @throws PostRefused "not-connectable" where the account is gone; LimitsBroken "month-full" */
export async function retryBroadcast(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, "retry", input.id, input.at);
  const account = one.accountId ? await findAccount(tx, one.accountId) : undefined;
  if (!account?.isLive) throw new PostRefused("not-connectable");
  await takeOneOfMonth(tx, one, input.at);
  await saveBroadcast(tx, one.id, {
    state: "approved",
    reason: null,
    tries: 0,
    looks: 0,
    dueAt: input.at,
    changedAt: input.at,
  });
  await wakeAccount(tx, account.id, input.at);
  await note(tx, actor, "retry", one, {}, input.at);
}

/** The account leaves it alone: somebody sends it in the account's own window. @throws LimitsBroken "month-full" */
export async function takeBroadcastByHand(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, "byHand", input.id, input.at);
  if (one.state === "failed") await takeOneOfMonth(tx, one, input.at);
  await saveBroadcast(tx, one.id, {
    state: "approved",
    accountId: null,
    dueAt: null,
    reason: null,
    changedAt: input.at,
  });
  await note(tx, actor, "byHand", one, {}, input.at);
}

export interface DeclareBroadcast {
  id: string;
  sentAt: Date;
  reached: number | null;
  address: string | null;
  photoKey: string | null;
  at: Date;
}

/** Somebody says that it went out. A second person who sees it proves it. @throws PostRefused "time-wrong" */
export async function declareBroadcast(tx: Tx, actor: Actor, input: DeclareBroadcast): Promise<void> {
  const one = await forAct(tx, actor, "declare", input.id, input.at);
  const { sentAt, reached, address, photoKey, at } = input;
  if (sentAt > at || (one.decidedAt && vietnamDay(sentAt) < vietnamDay(one.decidedAt)))
    throw new PostRefused("time-wrong");
  await saveBroadcast(tx, one.id, {
    state: "declared",
    sentAt,
    reached,
    address,
    photoKey,
    dueAt: null,
    declaredBy: actor.id,
    declaredByName: actor.name,
    changedAt: at,
  });
  await note(tx, actor, "declare", one, { reached, photo: photoKey !== null }, at);
}

/** A second person saw it at the account. @throws PostRefused "own-declaration", "nothing-to-look-at" */
export async function confirmBroadcast(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, "confirm", input.id, input.at);
  if (one.declaredBy === actor.id) throw new PostRefused("own-declaration");
  if (!one.photoKey && !one.address) throw new PostRefused("nothing-to-look-at");
  await saveBroadcast(tx, one.id, {
    state: "proven",
    provenHow: "person",
    provenBy: actor.id,
    provenByName: actor.name,
    provenAt: input.at,
    changedAt: input.at,
  });
  await proveBroadcast(tx, one, input.at);
  await note(tx, actor, "confirm", one, {}, input.at);
}

async function forAct(tx: Tx, actor: Actor, move: BroadcastMove, id: string, at: Date): Promise<Broadcast> {
  const one = await lockBroadcast(tx, id);
  if (!one) throw new BroadcastUnknown();
  if (!(await mayAt(tx, actor, NEEDED[move], one.unitId, at))) throw new PostRefused("no-right-here");
  if (nextBroadcastState(one.state, move) === null) throw new PostRefused("not-from-this-state");
  return one;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: BroadcastMove,
  one: { id: string; unitId: string },
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `followerBroadcast.${act}`,
    subjectKind: "followerBroadcast",
    subjectId: one.id,
    unitId: one.unitId,
    details,
    at,
  });
}
