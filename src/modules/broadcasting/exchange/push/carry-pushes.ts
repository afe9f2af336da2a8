import type { AppContext } from "../../../../platform/app-context.ts";
import { open, SealError } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction, workAlone } from "../../../../platform/db/index.ts";
import { openLines } from "../../../../platform/outside/index.ts";
import { vi } from "./messages.vi.ts";
import { planPushes } from "./plan-pushes.ts";
import {
  beginPush,
  endPushAttempt,
  findSystem,
  isOvertaken,
  lockPush,
  nextPush,
  noteLostPushes,
  savePush,
  saveSystem,
} from "./source-system.store.ts";
import {
  HAND_OVER_ENDS_MS,
  judgePush,
  lookAgainAfter,
  type PushOutcome,
  type PushVerdict,
  restAfter,
  type SourcePush,
  type SourceSystem,
} from "./source-system.ts";
import { sourceWay } from "./source-way.ts";

export const SOURCE_KEY = "source-system";
/** Locks of this number are held by who speaks to a source-information system. */
const LOCK = 7203012;
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 256 * 1_024;

/**
 * Looks what there is to tell, where asked, and tells one system what is due, one thing after another; one process at a time. Every hand-over
 * is on record before it begins; after a lost answer, or a process that ended, the system is asked before anything is told again. Returns how
 * much was handed over.
 */
export async function carryPushes(
  app: AppContext,
  systemId: string,
  input: { forMs: number; plan: boolean },
): Promise<number> {
  const handedOver = await workAlone(app.db, { lock: LOCK, of: systemId }, async () => {
    const system = await findSystem(app.db, systemId);
    if (system?.isLive && input.plan) await planPushes(app, system);
    return carry(app, systemId, Date.now() + input.forMs);
  });
  return handedOver === "busy" ? 0 : handedOver;
}

async function carry(app: AppContext, systemId: string, until: number): Promise<number> {
  let handedOver = 0;
  while (Date.now() < until) {
    const now = app.clock.now();
    const system = await findSystem(app.db, systemId);
    if (!system?.isLive || system.isKeyWrong || (system.restingUntil && system.restingUntil > now)) return handedOver;
    const begunBefore = new Date(now.getTime() - HAND_OVER_ENDS_MS);
    await transaction(app.db, (tx) => noteLostPushes(tx, { systemId, begunBefore, reason: vi.engine.stopped, now }));
    const push = await nextPush(app.db, systemId, now);
    if (!push) return handedOver;
    const key = keyOf(app, system);
    if (key === null) {
      await transaction(app.db, (tx) => noteSystem(tx, system, { kind: "keyWrong", reason: vi.engine.keyGone }, now));
      return handedOver;
    }
    const { outsideAllow } = app.config;
    const lines = openLines({ allow: outsideAllow, atOnce: 1, timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES });
    const way = sourceWay(lines, system.settings, key);
    try {
      if (push.state === "unknown") await lookUp(app, way, push);
      else {
        await handOver(app, way, system, push);
        handedOver++;
      }
    } finally {
      lines.close();
    }
  }
  return handedOver;
}

type Way = ReturnType<typeof sourceWay>;

function keyOf(app: AppContext, system: SourceSystem): string | null {
  if (system.sealedKey === "") return "";
  try {
    return open(app.config.secretKey, SOURCE_KEY, system.id, system.sealedKey);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

async function handOver(app: AppContext, way: Way, system: SourceSystem, push: SourcePush): Promise<void> {
  const attemptId = await transaction(app.db, (tx) => beginPush(tx, push.id, app.clock.now()));
  if (attemptId === null) return;
  const outcome = await way.send(push);
  const at = app.clock.now();
  const verdict = judgePush(outcome, push.tries);
  await transaction(app.db, async (tx) => {
    await endPushAttempt(tx, attemptId, outcome, at);
    await noteSystem(tx, system, outcome, at);
    if ((await lockPush(tx, push.id))?.state !== "sending") return;
    await saveVerdict(tx, push, verdict, at);
  });
}

async function saveVerdict(tx: Tx, { id }: SourcePush, verdict: PushVerdict, at: Date): Promise<void> {
  const common = { changedAt: at, reason: "reason" in verdict ? verdict.reason : null };
  switch (verdict.state) {
    case "delivered":
      return savePush(tx, id, {
        ...common,
        state: "delivered",
        remoteId: verdict.remoteId,
        dueAt: null,
        deliveredAt: at,
      });
    case "refused":
      return savePush(tx, id, { ...common, state: "refused", dueAt: null });
    case "unknown":
      return savePush(tx, id, { ...common, state: "unknown", looks: 0, dueAt: at });
    case "due":
      return savePush(tx, id, {
        ...common,
        state: "due",
        tries: verdict.tries,
        dueAt: new Date(at.getTime() + verdict.afterMs),
      });
  }
}

/** After a lost answer: what it has was delivered, what it has not is told again, what nobody can tell waits for a person. */
async function lookUp(app: AppContext, way: Way, push: SourcePush): Promise<void> {
  const finding = await way.look(push);
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    if ((await lockPush(tx, push.id))?.state !== "unknown") return;
    if (finding.kind === "there") return saveVerdict(tx, push, { state: "delivered", remoteId: finding.remoteId }, at);
    if (finding.kind === "notThere") {
      if (await isOvertaken(tx, push)) return savePush(tx, push.id, { state: "overtaken", dueAt: null, changedAt: at });
      // A system that breaks at each of its answers is not asked without a pause, nor for ever.
      const reason = push.reason ?? vi.engine.stopped;
      return saveVerdict(tx, push, judgePush({ kind: "later", reason, afterMs: undefined }, push.tries), at);
    }
    const pause = lookAgainAfter(push.looks);
    await savePush(tx, push.id, {
      looks: push.looks + 1,
      reason: pause === null ? vi.engine.unclear : push.reason,
      dueAt: pause === null ? null : new Date(at.getTime() + pause),
      changedAt: at,
    });
  });
}

/** A system that is not reached rests; one that does not accept the key waits for a person. */
async function noteSystem(tx: Tx, system: SourceSystem, outcome: PushOutcome, at: Date): Promise<void> {
  if (outcome.kind === "delivered") return saveSystem(tx, system.id, { rests: 0, restingUntil: null, lastGoodAt: at });
  if (outcome.kind !== "away" && outcome.kind !== "keyWrong") return;
  const isKeyWrong = outcome.kind === "keyWrong";
  await saveSystem(tx, system.id, {
    rests: system.rests + 1,
    restingUntil: isKeyWrong ? null : new Date(at.getTime() + restAfter(system.rests)),
    isKeyWrong,
    lastFailure: outcome.reason,
    lastFailureAt: at,
  });
}
