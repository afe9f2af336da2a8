import type { AppContext } from "../../../../platform/app-context.ts";
import { open } from "../../../../platform/crypto/index.ts";
import { transaction, workAlone } from "../../../../platform/db/index.ts";
import { findDossier } from "../../dossier.store.ts";
import { buildTelling } from "./build-message.ts";
import { openNationalLine } from "./national-line.ts";
import { lookPauseAfter, pauseAfter, restAfter, UNTIL_REST } from "./pauses.ts";
import {
  claimDue,
  type Destination,
  findDestination,
  findTold,
  listToLookUp,
  nextDue,
  noteCutOff,
  type OutboxRow,
  saveDestination,
  saveOutcome,
  saveTold,
} from "./sync.store.ts";
import { type SyncLine, type SyncOutcome, saysTheSame, toldOf } from "./sync-message.ts";
import { engineWords } from "./words.ts";

/** Locks of this number are held by who sends to a destination. */
const SYNC_LOCK = 7203011;
const AT_ONCE = 4;
const LOOK_AT_ONCE = 20;
/** A day nothing is waited for; a person decides before. */
const NEVER = new Date("9999-01-01T00:00:00Z");
export const SYNC_PURPOSE = "sync-destination";

type Way = (app: Pick<AppContext, "config">, of: Destination) => SyncLine;

/** The one place where kinds of other systems are told apart. */
const WAYS: Record<Destination["adapter"], Way> = {
  national: ({ config }, of) =>
    openNationalLine({
      address: of.address,
      username: of.username,
      secret: of.sealedSecret ? open(config.secretKey, SYNC_PURPOSE, of.id, of.sealedSecret) : "",
      dstCode: of.dstCode,
      dialect: of.dialect,
      allow: config.outsideAllow,
      atOnce: AT_ONCE,
    }),
};

/** @throws SealError where its secret was sealed with another key */
export const openLine: Way = (app, of) => WAYS[of.adapter](app, of);

export interface SyncTurn {
  /** "busy": another process sends there. */
  why: "nothing-due" | "time-is-up" | "resting" | "paused" | "off" | "busy";
  told: number;
  nextAt: Date | null;
}

/**
 * Tells a destination what is due, until nothing is, it rests, or the time is up. One process at a time. It may be cut off at
 * any moment: a hand-over is on record before it begins, and one whose answer is not is looked up before it is sent again.
 */
export async function sendDue(
  app: Pick<AppContext, "db" | "config" | "clock" | "log">,
  destinationId: string,
  input: { forMs: number; line?: SyncLine },
): Promise<SyncTurn> {
  const turn = await workAlone<SyncTurn>(app.db, { lock: SYNC_LOCK, of: destinationId }, async () => {
    const of = await findDestination(app.db, destinationId);
    if (!of?.isOn) return { why: "off", told: 0, nextAt: null };
    const line = input.line ?? openLine(app, of);
    try {
      return await sendTo(app, of, line, Date.now() + input.forMs);
    } finally {
      if (!input.line) line.close();
    }
  });
  return turn === "busy" ? { why: "busy", told: 0, nextAt: null } : turn;
}

type Sender = Pick<AppContext, "db" | "config" | "clock" | "log">;

async function sendTo(app: Sender, first: Destination, line: SyncLine, until: number): Promise<SyncTurn> {
  const { db, clock } = app;
  const { id } = first;
  await transaction(db, (tx) => noteCutOff(tx, id, engineWords.cutOff, clock.now()));
  let told = 0;
  let failuresInARow = 0;
  const end = async (why: SyncTurn["why"]): Promise<SyncTurn> => ({ why, told, nextAt: await nextDue(db, id) });
  while (Date.now() < until) {
    const now = clock.now();
    const of = await findDestination(db, id);
    if (!of?.isOn) return end("off");
    if (of.pausedAt) return end("paused");
    if (of.restingUntil && of.restingUntil > now) return end("resting");
    const lost = await listToLookUp(db, id, LOOK_AT_ONCE, now);
    // After a rest one message finds out whether it is over.
    const limit = of.rests > 0 ? 1 : AT_ONCE;
    const rows = lost.length > 0 && of.rests > 0 ? [] : await transaction(db, (tx) => claimDue(tx, id, limit, now));
    const work = [
      ...lost.slice(0, of.rests > 0 ? 1 : LOOK_AT_ONCE).map((row) => () => lookUp(app, of, line, row)),
      ...rows.map((row) => () => tell(app, of, line, row)),
    ];
    if (work.length === 0) return end("nothing-due");
    const outcomes = await inParts(work, AT_ONCE);
    told += outcomes.filter((one) => one.kind === "accepted").length;
    for (const one of outcomes)
      if (one.kind === "no-way" || one.kind === "unknown") failuresInARow++;
      else if (one.kind !== "later") failuresInARow = 0;
    await noteHealth(app, of, outcomes, failuresInARow >= (of.rests > 0 ? 1 : UNTIL_REST));
    if (failuresInARow >= UNTIL_REST) failuresInARow = 0;
  }
  return end("time-is-up");
}

async function inParts<Done>(work: readonly (() => Promise<Done>)[], atOnce: number): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < work.length; from += atOnce) {
    // What one throws is thrown once the others are through: nobody else may send while something is on its way.
    const ended = await Promise.allSettled(work.slice(from, from + atOnce).map((one) => one()));
    for (const one of ended)
      if (one.status === "rejected") throw one.reason;
      else done.push(one.value);
  }
  return done;
}

/** The destination is well when it answers, whatever it answers; it rests when it cannot be reached, or asks for it. */
async function noteHealth(
  app: Sender,
  of: Destination,
  outcomes: readonly SyncOutcome[],
  rests: boolean,
): Promise<void> {
  const now = app.clock.now();
  const good = outcomes.some((one) => one.kind === "accepted" || one.kind === "refused");
  const later = outcomes.find((one) => one.kind === "later");
  const bad = outcomes.findLast((one) => one.kind === "no-way" || one.kind === "unknown");
  const change: Partial<Destination> = {};
  if (outcomes.some((one) => one.kind === "accepted")) change.lastSuccessAt = now;
  if (good && of.rests > 0) Object.assign(change, { rests: 0, restingUntil: null });
  if (bad) Object.assign(change, { lastFailure: bad.reason, lastFailureAt: now });
  if (later) {
    const afterMs = later.afterMs ?? 30_000;
    Object.assign(change, { lastFailure: later.reason, lastFailureAt: now, restingUntil: after(now, afterMs) });
  } else if (rests && bad) {
    const count = of.rests + 1;
    Object.assign(change, { rests: count, restingUntil: after(now, restAfter(count)) });
  }
  if (Object.keys(change).length > 0) await transaction(app.db, (tx) => saveDestination(tx, of.id, change));
}

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

const inScope = (
  of: Destination,
  dossier: { competentUnitId: string; procedureCode: string; owner: string },
): boolean =>
  dossier.owner === "here" &&
  of.unitIds.includes(dossier.competentUnitId) &&
  (of.procedures === null || of.procedures.includes(dossier.procedureCode));

/** The whole record first, then what was done since the last time, each confirmed by itself. */
async function tell(app: Sender, of: Destination, line: SyncLine, row: OutboxRow): Promise<SyncOutcome> {
  const { db, config, clock } = app;
  const dossier = await findDossier(db, { id: row.dossierId });
  const telling = dossier ? await buildTelling(db, config.identityKeys, dossier, of) : null;
  const nothing = !dossier || !inScope(of, dossier) ? engineWords.outOfScope : engineWords.noApplicant;
  if (!dossier || !telling || !inScope(of, dossier)) {
    await settle(app, row, { state: "superseded", reason: nothing });
    return { kind: "refused", reason: nothing };
  }
  let outcome = await guarded(app, () => line.sendDossier(telling.dossier));
  if (outcome.kind === "accepted") {
    const { position } = await findTold(db, of.id, row.dossierId);
    const fresh = telling.progress.filter((one) => one.position > position);
    const toldAt = clock.now();
    const place = { destinationId: of.id, dossierId: row.dossierId, version: dossier.version, toldAt };
    // On record before the second message: should that one be lost, the first is not said again for it.
    await transaction(db, (tx) => saveTold(tx, { ...place, position }));
    if (fresh.length > 0) {
      outcome = await guarded(app, () => line.sendProgress(fresh.map((one) => one.message)));
      const last = fresh.at(-1)?.position ?? position;
      if (outcome.kind === "accepted") await transaction(db, (tx) => saveTold(tx, { ...place, position: last }));
    }
  }
  await judge(app, row, outcome);
  return outcome;
}

async function guarded(app: Sender, send: () => Promise<SyncOutcome>): Promise<SyncOutcome> {
  try {
    return await send();
  } catch (error) {
    app.log.error({ err: error }, "a hand-over of a dossier threw");
    return { kind: "unknown", reason: engineWords.unreadable };
  }
}

type Change = Partial<Pick<OutboxRow, "dueAt" | "tries" | "looks">> & Pick<OutboxRow, "state" | "reason">;

async function settle(app: Sender, row: OutboxRow, change: Change): Promise<void> {
  const now = app.clock.now();
  const isEnd = change.state === "sent" || change.state === "refused" || change.state === "superseded";
  await transaction(app.db, (tx) =>
    saveOutcome(tx, row, {
      dueAt: now,
      tries: row.tries,
      looks: 0,
      ...change,
      endedAt: isEnd ? now : null,
    }),
  );
}

/** Where a row stands after a hand-over. */
async function judge(app: Sender, row: OutboxRow, outcome: SyncOutcome): Promise<void> {
  const now = app.clock.now();
  switch (outcome.kind) {
    case "accepted":
      return settle(app, row, { state: "sent", reason: outcome.reason });
    case "refused":
      return settle(app, row, { state: "refused", reason: outcome.reason });
    case "unknown":
      return settle(app, row, {
        state: "unknown",
        reason: outcome.reason,
        dueAt: after(now, lookPauseAfter(0) ?? 0),
      });
    case "no-way":
      // Not the dossier's fault: it waits for the destination and loses no try.
      return settle(app, row, { state: "waiting", reason: outcome.reason, dueAt: after(now, 5_000) });
    case "later": {
      const tries = row.tries + 1;
      const pause = pauseAfter(tries);
      if (pause === null)
        return settle(app, row, { state: "refused", tries, reason: engineWords.triedEnough(tries, outcome.reason) });
      return settle(app, row, {
        state: "waiting",
        tries,
        reason: outcome.reason,
        dueAt: after(now, Math.max(pause, outcome.afterMs ?? 0)),
      });
    }
  }
}

/** Asks what became of a lost answer; only what is not there is sent again, and of what was done only the rest. */
async function lookUp(app: Sender, of: Destination, line: SyncLine, row: OutboxRow): Promise<SyncOutcome> {
  const { db, config, clock } = app;
  const dossier = await findDossier(db, { id: row.dossierId });
  const telling = dossier ? await buildTelling(db, config.identityKeys, dossier, of) : null;
  if (!dossier || !telling || !inScope(of, dossier)) {
    await settle(app, row, { state: "superseded", reason: engineWords.outOfScope });
    return { kind: "refused", reason: engineWords.outOfScope };
  }
  const finding = await line.look(dossier.code);
  const now = clock.now();
  if (finding.kind === "cannot-tell") {
    const looks = row.looks + 1;
    const pause = lookPauseAfter(looks);
    await settle(app, row, {
      state: "unknown",
      looks,
      reason: pause === null ? engineWords.cannotTell : finding.reason,
      dueAt: pause === null ? NEVER : after(now, pause),
    });
    return { kind: "no-way", reason: finding.reason };
  }
  if (finding.kind === "not-there") {
    await transaction(db, (tx) =>
      saveTold(tx, { destinationId: of.id, dossierId: row.dossierId, position: 0, version: 0, toldAt: now }),
    );
    await settle(app, row, { state: "waiting", reason: engineWords.notThere });
    return { kind: "refused", reason: engineWords.notThere };
  }
  const messages = telling.progress.map((one) => one.message);
  const count = toldOf(messages, finding.progress);
  const position = count === 0 ? 0 : (telling.progress[count - 1]?.position ?? 0);
  const isSame = saysTheSame(telling.dossier, finding.dossier);
  await transaction(db, (tx) =>
    saveTold(tx, {
      destinationId: of.id,
      dossierId: row.dossierId,
      position,
      version: isSame ? dossier.version : 0,
      toldAt: now,
    }),
  );
  const isWhole = isSame && count === messages.length;
  await settle(app, row, { state: isWhole ? "sent" : "waiting", reason: null });
  return isWhole ? { kind: "accepted", reason: null } : { kind: "refused", reason: "" };
}
