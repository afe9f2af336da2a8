import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { systemActor } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { nextBroadcast, nextBroadcastAt, noteLostBroadcasts } from "../../broadcasts/broadcast.store.ts";
import { carryBroadcast } from "../../broadcasts/carry-broadcast.ts";
import { followItem } from "../../follow-item.ts";
import { pageHolds } from "../../page-proves.ts";
import { listRemoteIdsOf, lockPost, lockPostsOfItem, savePost } from "../../post.store.ts";
import type { PageFailureOfPost, Post } from "../../post.ts";
import { proveInLedger } from "../../prove-in-ledger.ts";
import { findAccount, saveAccount } from "../account.store.ts";
import type { PostAccount } from "../account.ts";
import { connect } from "../connect.ts";
import type { OutgoingPost, PostConnection, PostFinding, PostOutcome } from "../connection.ts";
import {
  beginAttempt,
  type Carried,
  endAttempt,
  listSentSince,
  nextCarried,
  nextCarriedAt,
  noteLostPosts,
  saveParts,
} from "./carry.store.ts";
import {
  HAND_OVER_ENDS_MS,
  hiddenLookAfter,
  judgeOutcome,
  lookAfter,
  NOT_THERE_AGAIN_MS,
  restAfter,
  type Verdict,
} from "./judge.ts";
import { outgoingOf } from "./outgoing.ts";
import { withAccount } from "./with-account.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const Quota = z.object({ perDay: z.number().int().min(1) });

const WORDS = {
  lost: "Máy chủ dừng giữa chừng khi đang đăng.",
  unclear: "Không rõ bài đã lên hay chưa. Hãy mở trang xem, rồi ghi đã đăng hoặc cho đăng lại.",
  noWords: "Tin không có lời cho kênh này, hoặc không còn đúng nữa.",
  byPerson: "Bài cũ do người đăng bằng tay nên tài khoản không sửa được. Hãy làm bằng tay.",
};

export interface CarryEnd {
  /** "busy": another process posts over this account. */
  why: "nothing-due" | "time-is-up" | "resting" | "key-wrong" | "off" | "busy";
  handedOver: number;
  /** When to come again; null when nothing waits. */
  nextAt: Date | null;
}

/**
 * Does what is due over one account, one thing after another: posts, corrects, takes down, fetches back, and looks up what was lost. One
 * process at a time does so. It may be cut off at any moment: an attempt is on record before it begins, and one whose answer is not is looked
 * up at the network before anything is posted again.
 */
export async function carryDue(app: AppContext, accountId: string, input: { forMs: number }): Promise<CarryEnd> {
  const end = await withAccount(app, accountId, () => carry(app, accountId, Date.now() + input.forMs));
  return end === "busy" ? { why: "busy", handedOver: 0, nextAt: null } : end;
}

async function carry(app: AppContext, accountId: string, until: number): Promise<CarryEnd> {
  let handedOver = 0;
  while (Date.now() < until) {
    const now = app.clock.now();
    const account = await findAccount(app.db, accountId);
    if (!account?.isLive) return { why: "off", handedOver, nextAt: null };
    if (account.isKeyWrong) return { why: "key-wrong", handedOver, nextAt: null };
    if (account.restingUntil && account.restingUntil > now)
      return { why: "resting", handedOver, nextAt: account.restingUntil };
    const begunBefore = new Date(now.getTime() - HAND_OVER_ENDS_MS);
    await transaction(app.db, async (tx) => {
      await noteLostPosts(tx, { accountId, begunBefore, reason: WORDS.lost, now });
      await noteLostBroadcasts(tx, { accountId, begunBefore, reason: WORDS.lost, now });
    });
    const broadcast = await nextBroadcast(app.db, accountId, now);
    if (broadcast) {
      const way = connect(app, account);
      const { isHandedOver, outcome } = await carryBroadcast(app, way, broadcast).finally(() => way.close());
      if (isHandedOver) handedOver++;
      if (outcome) await transaction(app.db, (tx) => noteHealth(tx, account, outcome, app.clock.now()));
      continue;
    }
    const freeAt = await quotaFreeAt(app, account, now);
    const post = await nextCarried(app.db, { accountId, now, mayPublish: freeAt === null });
    if (!post) {
      const nextAt = await nextCarriedAt(app.db, accountId, HAND_OVER_ENDS_MS);
      const nextSent = await nextBroadcastAt(app.db, accountId, HAND_OVER_ENDS_MS);
      const free = nextAt && freeAt && nextAt < freeAt ? freeAt : nextAt;
      const times = [free, nextSent].flatMap((time) => time?.getTime() ?? []);
      const later = times.length > 0 ? new Date(Math.min(...times)) : null;
      return { why: "nothing-due", handedOver, nextAt: later };
    }
    const way = connect(app, account);
    try {
      if (post.step === "publish") {
        await handOver(app, account, way, post);
        handedOver++;
      } else if (post.step === "look") await lookUp(app, account, way, post);
      else await readBack(app, way, post);
    } finally {
      way.close();
    }
  }
  return { why: "time-is-up", handedOver, nextAt: app.clock.now() };
}

/** When the account may post again; null where it may now. */
async function quotaFreeAt(app: AppContext, account: PostAccount, now: Date): Promise<Date | null> {
  const quota = Quota.safeParse(account.settings);
  if (!quota.success) return null;
  const sent = await listSentSince(app.db, account.id, new Date(now.getTime() - DAY_MS));
  const first = sent[sent.length - quota.data.perDay];
  return first ? new Date(first.getTime() + DAY_MS) : null;
}

async function handOver(app: AppContext, account: PostAccount, way: PostConnection, post: Carried): Promise<void> {
  const begun = await transaction(app.db, (tx) =>
    beginAttempt(tx, { postId: post.id, accountId: account.id, now: app.clock.now() }),
  );
  if (begun === null) return;
  const outcome = await attempt(app, way, post);
  await finish(app, account, post, judgeOutcome(outcome, post.tries), { attemptId: begun, outcome });
}

async function attempt(app: AppContext, way: PostConnection, post: Carried): Promise<PostOutcome> {
  if (post.act === "takeDown")
    return post.ofRemoteId ? way.takeDown(post.ofRemoteId) : { kind: "refused", reason: WORDS.byPerson };
  const outgoing = await outgoingOf(app, post);
  if (!outgoing) return { kind: "refused", reason: WORDS.noWords };
  if (post.act === "correct")
    return post.ofRemoteId ? way.correct(post.ofRemoteId, outgoing) : { kind: "refused", reason: WORDS.byPerson };
  return way.publish(outgoing, post.parts, (parts) =>
    transaction(app.db, (tx) => saveParts(tx, post.id, parts, app.clock.now())),
  );
}

/** After a lost answer: what the network has was sent, what it has not is due again, what nobody can tell waits for a person. */
async function lookUp(app: AppContext, account: PostAccount, way: PostConnection, post: Carried): Promise<void> {
  const outgoing = await outgoingOf(app, post);
  const finding = await look(app, account, way, post, outgoing);
  if (finding === "sent")
    return finish(app, account, post, { state: "declared", remoteId: post.ofRemoteId ?? "", note: null });
  // A network may take what it was handed after the line broke: only when it is still not there a while later it goes out again.
  if (finding === "notSent" && post.act === "publish" && post.looks === 0)
    return lookLater(app, post, NOT_THERE_AGAIN_MS);
  if (finding === "notSent")
    return finish(app, account, post, { state: "due", afterMs: 0, countsAsTry: true, reason: WORDS.lost });
  if (finding !== "cannotTell")
    return finish(app, account, post, { state: "declared", remoteId: finding.remoteId, note: null });
  const pause = lookAfter(post.looks);
  if (pause === null) return finish(app, account, post, { state: "failed", reason: WORDS.unclear });
  return lookLater(app, post, pause);
}

async function lookLater(app: AppContext, post: Carried, pause: number): Promise<void> {
  const at = app.clock.now();
  await transaction(app.db, (tx) =>
    savePost(tx, post.id, { looks: post.looks + 1, dueAt: new Date(at.getTime() + pause), changedAt: at }),
  );
}

async function look(
  app: AppContext,
  account: PostAccount,
  way: PostConnection,
  post: Carried,
  outgoing: OutgoingPost | null,
): Promise<"sent" | "notSent" | "cannotTell" | { remoteId: string }> {
  if (post.act === "publish") {
    if (!outgoing) return "cannotTell";
    const known = await listRemoteIdsOf(app.db, account.id);
    const found = await way.look(outgoing, post.parts, { since: post.begunAt ?? new Date(0), known });
    return found.kind === "there" ? { remoteId: found.remoteId } : found.kind === "notThere" ? "notSent" : "cannotTell";
  }
  const found: PostFinding = post.ofRemoteId ? await way.read(post.ofRemoteId) : { kind: "cannotTell" };
  if (found.kind === "cannotTell") return "cannotTell";
  if (post.act === "takeDown") return found.kind === "notThere" ? "sent" : "notSent";
  return found.kind === "there" && outgoing && pageHolds(found.text, outgoing.text, "") ? "sent" : "notSent";
}

async function finish(
  app: AppContext,
  account: PostAccount,
  post: Carried,
  verdict: Verdict,
  begun?: { attemptId: number; outcome: PostOutcome },
): Promise<void> {
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    if (begun) {
      const { outcome } = begun;
      const reason = outcome.kind === "sent" ? (outcome.note ?? null) : outcome.reason;
      await endAttempt(tx, begun.attemptId, { outcome: outcome.kind, reason, at });
      await noteHealth(tx, account, outcome, at);
    }
    // All posts of the item, in their order, because the item is followed below: two that lock one by one would wait for each other.
    const current = (await lockPostsOfItem(tx, post.itemId)).find((one) => one.id === post.id);
    // Somebody said meanwhile what became of it.
    if (current?.state !== "sending" && current?.state !== "unknown") return;
    if (verdict.state === "due")
      return savePost(tx, post.id, {
        state: "due",
        tries: post.tries + (verdict.countsAsTry ? 1 : 0),
        dueAt: new Date(at.getTime() + verdict.afterMs),
        reason: verdict.reason,
        changedAt: at,
      });
    if (verdict.state === "unknown")
      return savePost(tx, post.id, { state: "unknown", looks: 0, dueAt: at, reason: verdict.reason, changedAt: at });
    const details = { item: post.itemId, version: post.itemVersion, what: post.act, account: account.id };
    const act = { subjectKind: "post", subjectId: post.id, unitId: post.unitId, details, at };
    if (verdict.state === "failed") {
      await savePost(tx, post.id, { state: "failed", reason: verdict.reason, dueAt: null, changedAt: at });
      await recordAct(tx, systemActor("posts"), { act: "post.fail", ...act });
      return;
    }
    await savePost(tx, post.id, {
      state: "declared",
      remoteId: verdict.remoteId || null,
      doneAt: at,
      declaredAt: at,
      declaredByName: account.nameThere ?? "",
      reason: verdict.note,
      looks: 0,
      dueAt: at,
      changedAt: at,
    });
    await recordAct(tx, systemActor("posts"), { act: "post.carry", ...act });
    // The item may have gone on while this was in hand.
    await followItem(tx, post.itemId, at);
  });
}

/** An account that is not reached rests; one whose key is not accepted waits for a person. */
async function noteHealth(
  tx: Parameters<typeof saveAccount>[0],
  account: PostAccount,
  outcome: PostOutcome,
  at: Date,
): Promise<void> {
  if (outcome.kind === "sent") return saveAccount(tx, account.id, { rests: 0, restingUntil: null });
  if (outcome.kind !== "reconnect") return;
  await saveAccount(tx, account.id, {
    rests: account.rests + 1,
    restingUntil: outcome.isKeyWrong ? null : new Date(at.getTime() + restAfter(account.rests)),
    isKeyWrong: outcome.isKeyWrong,
    lastFailure: outcome.reason,
    lastFailureAt: at,
  });
}

/** Fetches back what was posted. Only what stands there, with its words, is proven. */
async function readBack(app: AppContext, way: PostConnection, post: Carried): Promise<void> {
  const remoteId = post.act === "takeDown" ? post.ofRemoteId : (post.remoteId ?? post.ofRemoteId);
  const finding: PostFinding = remoteId ? await way.read(remoteId) : { kind: "cannotTell" };
  const failure = judgeBack(post, finding, await titleThere(app, post));
  const at = app.clock.now();
  const pageKey =
    finding.kind === "there" ? await app.files.put(Buffer.from(finding.text), "text/plain; charset=utf-8") : null;
  const address = finding.kind === "there" ? finding.address : null;
  await transaction(app.db, async (tx) => {
    const current = await lockPost(tx, post.id);
    if (current?.state !== "declared") return;
    const common = { pageSeenAt: at, pageKey, pageFailure: failure, ...(address ? { address } : {}), changedAt: at };
    if (failure === null) {
      const proven: Post = { ...current, address: address ?? current.address };
      await savePost(tx, post.id, { ...common, state: "proven", provenHow: "network", provenAt: at, dueAt: null });
      await proveInLedger(tx, proven, at);
      return;
    }
    const isHidden = finding.kind === "there" && finding.hidden !== undefined && post.act !== "takeDown";
    const pause = (isHidden ? hiddenLookAfter : lookAfter)(post.looks);
    await savePost(tx, post.id, {
      ...common,
      looks: post.looks + 1,
      dueAt: pause === null ? null : new Date(at.getTime() + pause),
    });
  });
}

/** What a post begins with: the title, in another language the first line of its words. */
async function titleThere(app: AppContext, post: Carried): Promise<string> {
  if (post.language === "vi") return post.title;
  const outgoing = await outgoingOf(app, post);
  return outgoing?.text.split("\n")[0] ?? post.title;
}

function judgeBack(post: Carried, finding: PostFinding, title: string): PageFailureOfPost | null {
  if (finding.kind === "cannotTell") return "no-answer";
  if (post.act === "takeDown") return finding.kind === "notThere" ? null : "still-there";
  if (finding.kind === "notThere") return "not-found";
  if (!pageHolds(finding.text, title, finding.text)) return "other-text";
  if (finding.hidden) return finding.hidden;
  // Where everybody sees it is part of the proof.
  return finding.address === null && post.address === null ? "no-address" : null;
}
