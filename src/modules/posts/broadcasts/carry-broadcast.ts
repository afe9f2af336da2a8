import type { AppContext } from "../../../platform/app-context.ts";
import { quietHoursEnd } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { PostConnection, PostOutcome } from "../connections/connection.ts";
import {
  againAfter,
  hiddenLookAfter,
  judgeOutcome,
  lookAfter,
  NOT_THERE_AGAIN_MS,
} from "../connections/engine/judge.ts";
import {
  beginBroadcast,
  endBroadcastAttempt,
  lockBroadcast,
  putOffBroadcast,
  remoteIdsAt,
  saveBroadcast,
} from "./broadcast.store.ts";
import type { Broadcast } from "./broadcast.ts";
import { loadArticles } from "./load-articles.ts";
import { vi } from "./messages.vi.ts";
import { proveBroadcast } from "./prove-broadcast.ts";

/** More than a network lists. */
const MOST_KNOWN = 200;

export interface CarriedBroadcast {
  isHandedOver: boolean;
  /** What the network said to a hand-over. */
  outcome: PostOutcome | null;
}

/**
 * One step of one broadcast, by whoever holds the lock of the account: it is handed over, looked up after a lost answer, or fetched back.
 * It never goes out twice: a hand-over is on record before it begins, and one whose answer is not is looked up first.
 */
export async function carryBroadcast(
  app: AppContext,
  way: PostConnection,
  broadcast: Broadcast,
): Promise<CarriedBroadcast> {
  if (broadcast.state === "approved") return handOver(app, way, broadcast);
  if (broadcast.state === "unknown") await lookUp(app, way, broadcast);
  else await readBack(app, way, broadcast);
  return { isHandedOver: false, outcome: null };
}

async function handOver(app: AppContext, way: PostConnection, broadcast: Broadcast): Promise<CarriedBroadcast> {
  const { id, accountId } = broadcast;
  const now = app.clock.now();
  // However it came to be due: approved, tried again, handed to a new account.
  const wakesAt = quietHoursEnd(app.config.quietHours, now);
  if (wakesAt) {
    await transaction(app.db, (tx) => putOffBroadcast(tx, id, wakesAt, now));
    return { isHandedOver: false, outcome: null };
  }
  const attemptId = await transaction(app.db, (tx) => beginBroadcast(tx, id, accountId ?? "", now));
  if (attemptId === null) return { isHandedOver: false, outcome: null };
  const outcome = await attempt(app, way, broadcast);
  const at = app.clock.now();
  const verdict = judgeOutcome(outcome, broadcast.tries);
  await transaction(app.db, async (tx) => {
    await endBroadcastAttempt(tx, attemptId, outcome, at);
    // Somebody said meanwhile what became of it.
    if ((await lockBroadcast(tx, id))?.state !== "sending") return;
    if (verdict.state === "declared") return noteSent(tx, broadcast, verdict.remoteId, at);
    if (verdict.state === "unknown")
      return saveBroadcast(tx, id, { state: "unknown", looks: 0, dueAt: at, reason: verdict.reason, changedAt: at });
    if (verdict.state === "failed") return fail(tx, broadcast, verdict.reason, at);
    await saveBroadcast(tx, id, {
      state: "approved",
      tries: broadcast.tries + (verdict.countsAsTry ? 1 : 0),
      dueAt: new Date(at.getTime() + verdict.afterMs),
      reason: verdict.reason,
      changedAt: at,
    });
  });
  return { isHandedOver: true, outcome };
}

async function attempt(app: AppContext, way: PostConnection, broadcast: Broadcast): Promise<PostOutcome> {
  if (!way.followers) return { kind: "refused", reason: vi.engine.noFollowers };
  const articles = await loadArticles(app, broadcast.placeId, broadcast.postIds);
  const gone = articles.find((one) => !one.isThere);
  if (gone || articles.length < broadcast.postIds.length)
    return { kind: "refused", reason: vi.engine.gone(gone?.title ?? "") };
  const names = articles.flatMap((one) => one.post.remoteId ?? []);
  if (names.length < articles.length) return { kind: "refused", reason: vi.engine.postedByHand };
  return way.followers.send(names, broadcast.targets);
}

async function noteSent(tx: Tx, broadcast: Broadcast, remoteId: string, at: Date): Promise<void> {
  await saveBroadcast(tx, broadcast.id, {
    state: "sent",
    remoteId: remoteId || null,
    sentAt: at,
    reason: null,
    looks: 0,
    dueAt: at,
    changedAt: at,
  });
  await note(tx, broadcast, "send", at);
}

async function fail(tx: Tx, broadcast: Broadcast, reason: string, at: Date): Promise<void> {
  await saveBroadcast(tx, broadcast.id, { state: "failed", reason, dueAt: null, changedAt: at });
  await note(tx, broadcast, "fail", at);
}

const note = (tx: Tx, { id, unitId, postIds }: Broadcast, act: "send" | "fail" | "prove", at: Date): Promise<void> =>
  recordAct(tx, systemActor("posts"), {
    act: `followerBroadcast.${act}`,
    subjectKind: "followerBroadcast",
    subjectId: id,
    unitId,
    details: { articles: postIds.length },
    at,
  });

/** After a lost answer: what the network has was sent, what it has not is sent again, what nobody can tell waits for a person. */
async function lookUp(app: AppContext, way: PostConnection, broadcast: Broadcast): Promise<void> {
  const articles = await loadArticles(app, broadcast.placeId, broadcast.postIds);
  const finding = (await way.followers?.look({
    articles: articles.flatMap((one) => one.post.remoteId ?? []),
    known: await remoteIdsAt(app.db, broadcast.placeId, MOST_KNOWN),
  })) ?? { kind: "cannotTell" as const };
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    if ((await lockBroadcast(tx, broadcast.id))?.state !== "unknown") return;
    if (finding.kind === "there") return noteSent(tx, broadcast, finding.remoteId, at);
    // As with a post: a network may take it after the line broke, and followers would have it twice.
    if (finding.kind === "notThere" && broadcast.looks === 0)
      return saveBroadcast(tx, broadcast.id, {
        looks: 1,
        dueAt: new Date(at.getTime() + NOT_THERE_AGAIN_MS),
        changedAt: at,
      });
    if (finding.kind === "notThere") {
      const again = againAfter(broadcast.tries);
      if (again === null) return fail(tx, broadcast, broadcast.reason ?? vi.engine.unclear, at);
      return saveBroadcast(tx, broadcast.id, {
        state: "approved",
        tries: broadcast.tries + 1,
        dueAt: new Date(at.getTime() + again),
        changedAt: at,
      });
    }
    const pause = lookAfter(broadcast.looks);
    if (pause === null) return fail(tx, broadcast, vi.engine.unclear, at);
    await saveBroadcast(tx, broadcast.id, {
      looks: broadcast.looks + 1,
      dueAt: new Date(at.getTime() + pause),
      changedAt: at,
    });
  });
}

/** Fetches back what went out. The network looks at it first for some time; only what it says was sent, whole, is proven. */
async function readBack(app: AppContext, way: PostConnection, broadcast: Broadcast): Promise<void> {
  const { remoteId } = broadcast;
  const finding = (remoteId ? await way.followers?.look({ remoteId }) : undefined) ?? { kind: "cannotTell" as const };
  const articles = await loadArticles(app, broadcast.placeId, broadcast.postIds);
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    const current = await lockBroadcast(tx, broadcast.id);
    if (current?.state !== "sent") return;
    if (finding.kind === "there" && finding.stage === "rejected") return fail(tx, current, vi.engine.rejected, at);
    if (finding.kind === "there" && finding.stage === "done") {
      const missing = articles.filter(({ post }) => finding.articles?.includes(post.remoteId ?? "") === false);
      const reached = finding.reached ?? current.reached;
      if (missing.length > 0)
        return saveBroadcast(tx, current.id, {
          reached,
          reason: vi.engine.missing(missing.map((one) => one.title)),
          dueAt: null,
          changedAt: at,
        });
      await saveBroadcast(tx, current.id, {
        state: "proven",
        provenHow: "network",
        provenAt: at,
        reached,
        reason: null,
        dueAt: null,
        changedAt: at,
      });
      await proveBroadcast(tx, { ...current, reached }, at);
      return note(tx, current, "prove", at);
    }
    const pause = (finding.kind === "there" ? hiddenLookAfter : lookAfter)(current.looks);
    await saveBroadcast(tx, current.id, {
      looks: current.looks + 1,
      reason: finding.kind === "there" ? vi.engine.pending : vi.engine.notProven,
      dueAt: pause === null ? null : new Date(at.getTime() + pause),
      changedAt: at,
    });
  });
}
