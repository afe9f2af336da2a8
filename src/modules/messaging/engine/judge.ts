import type { Finding, Outcome } from "../message.ts";
import type { Claimed, HandedOver } from "./hand-over.store.ts";
import { BUSY_PAUSE_MS, lookPauseAfter, pauseAfter } from "./pauses.ts";

export interface Words {
  triedEnough: (times: number, reason: string) => string;
  notArrived: string;
  cannotTell: string;
}

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Where a message stands after a hand-over. A rule without side effects: the same outcome always means the same. */
export function judgeOutcome(message: Claimed, outcome: Outcome, now: Date, words: Words): HandedOver {
  const base = {
    id: message.id,
    attemptId: message.attemptId,
    outcome: outcome.kind,
    remoteId: null,
    tries: message.tries,
    looks: 0,
    dueAt: now,
  };
  switch (outcome.kind) {
    case "sent":
      return {
        ...base,
        state: "sent",
        remoteId: outcome.remoteId,
        ...(outcome.moreIds ? { moreIds: outcome.moreIds } : {}),
        reason: null,
      };
    case "refused":
      // Another kind of provider takes it, once, with tries of its own.
      if (outcome.elsewhere && message.mayFall)
        return { ...base, tries: 0, state: "waiting", reason: outcome.reason, fell: true };
      return { ...base, state: "refused", reason: outcome.reason };
    case "reconnect":
      // Not the message's fault: it waits for the provider, or for the next one, and loses no try.
      return {
        ...base,
        state: "waiting",
        reason: outcome.reason,
        dueAt: outcome.busyMs === undefined ? now : after(now, BUSY_PAUSE_MS),
      };
    case "unknown":
      return { ...base, state: "unknown", reason: outcome.reason, dueAt: after(now, lookPauseAfter(0) ?? 0) };
    case "retryLater": {
      const tries = message.tries + 1;
      const pause = pauseAfter(tries);
      if (pause === null)
        return { ...base, tries, state: "unreachable", reason: words.triedEnough(tries, outcome.reason) };
      return {
        ...base,
        tries,
        state: "waiting",
        reason: outcome.reason,
        dueAt: after(now, Math.max(pause, outcome.afterMs ?? 0)),
      };
    }
  }
}

/** The same after asking about a lost answer. What nobody can tell waits for a person, and is never sent again by itself. */
export function judgeFinding(message: Claimed, finding: Finding, now: Date, words: Words): HandedOver {
  const looks = message.looks + 1;
  const base = { id: message.id, attemptId: null, remoteId: null, tries: message.tries, looks, dueAt: now };
  if (finding.kind === "sent")
    return { ...base, outcome: "sent", state: "sent", remoteId: finding.remoteId, reason: null };
  if (finding.kind === "sendAgain") {
    const tries = message.tries + 1;
    const pause = pauseAfter(tries);
    return pause === null
      ? { ...base, tries, outcome: "notThere", state: "unreachable", reason: words.triedEnough(tries, finding.reason) }
      : { ...base, tries, outcome: "notThere", state: "waiting", reason: finding.reason, dueAt: after(now, pause) };
  }
  if (finding.kind === "notThere") return { ...base, outcome: "notThere", state: "waiting", reason: words.notArrived };
  const pause = lookPauseAfter(looks);
  return {
    ...base,
    outcome: "unknown",
    state: "unknown",
    reason: words.cannotTell,
    dueAt: pause === null ? NEVER : after(now, pause),
  };
}

/** A day no message is waited for; a person decides before. */
const NEVER = new Date("9999-01-01T00:00:00Z");
