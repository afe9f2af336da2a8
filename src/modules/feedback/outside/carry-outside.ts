import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open, SealError } from "../../../platform/crypto/index.ts";
import { type Tx, transaction, workAlone } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { openLines } from "../../../platform/outside/index.ts";
import { noteQuestion, questionForAct } from "../answer-question.ts";
import { findQuestionToTell } from "../feedback.store.ts";
import { lockJoined } from "../handling/handling.store.ts";
import { tellStep } from "../jobs/tell-step.ts";
import { OUTSIDE_KEY } from "./keep-bodies.ts";
import { vi } from "./messages.vi.ts";
import { open311Way } from "./open311-way.ts";
import { OutsideRefused } from "./outside.errors.ts";
import {
  beginSending,
  findBody,
  insertSent,
  listToAsk,
  lockBody,
  lockSent,
  nextDue,
  noteLost,
  saveSent,
} from "./outside.store.ts";
import { type OutsideBody, SENDING_ENDS_MS, type SentOutside, tryAgainAt } from "./outside.ts";

/** One process at a time speaks to bodies outside. */
const LOCK = 7203031;
const TURN_MS = 60_000;
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 512 * 1_024;
const ASK_AGAIN_MS = 60 * 60_000;
const MOST_ASKED = 200;

/** Tells what is due, then asks the bodies how far they are with what they took. */
export const carryOutsideJob = defineJob<AppContext, Record<string, never>>({
  name: "feedback:carry-outside",
  payload: z.object({}),
  run: (app) => workAlone(app.db, { lock: LOCK, of: "" }, () => carry(app, Date.now() + TURN_MS)),
});

async function carry(app: AppContext, until: number): Promise<{ told: number; asked: number }> {
  const done = { told: 0, asked: 0 };
  const lines = openLines({
    allow: app.config.outsideAllow,
    atOnce: 1,
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });
  /** The way to a body, or why there is none. */
  const wayTo = async (bodyId: string, mayBeEnded: boolean): Promise<Way | string> => {
    const body = await findBody(app.db, bodyId);
    if (!body || (body.state !== "approved" && !mayBeEnded)) return vi.engine.ended;
    const key = keyOf(app, body);
    return key === null ? vi.engine.keyGone : open311Way(lines, body, key);
  };
  try {
    const now = app.clock.now();
    const begunBefore = new Date(now.getTime() - SENDING_ENDS_MS);
    for (const lost of await transaction(app.db, (tx) => noteLost(tx, begunBefore, vi.engine.stopped))) {
      const way = await wayTo(lost.bodyId, true);
      const begunAt = lost.begunAt ?? begunBefore;
      const requestId = typeof way === "string" ? null : await way.look({ words: lost.words, begunAt });
      if (requestId) {
        const found = { state: "sent", requestId, reason: null, sentAt: now } as const;
        await transaction(app.db, (tx) => saveSent(tx, lost.questionId, found));
      }
    }
    for (let due = await nextDue(app.db, now); due && Date.now() < until; due = await nextDue(app.db, now)) {
      const { questionId } = due;
      const way = await wayTo(due.bodyId, false);
      if (typeof way === "string")
        await transaction(app.db, (tx) => saveSent(tx, questionId, { state: "refused", dueAt: null, reason: way }));
      else if (await transaction(app.db, (tx) => beginSending(tx, questionId, now))) {
        await tell(app, way, due, now);
        done.told++;
      }
    }
    for (const sent of await listToAsk(app.db, new Date(now.getTime() - ASK_AGAIN_MS), MOST_ASKED)) {
      if (Date.now() >= until) break;
      // What an ended body has taken is still asked about.
      const way = await wayTo(sent.bodyId, true);
      if (typeof way === "string") continue;
      await ask(app, way, sent);
      done.asked++;
    }
  } finally {
    lines.close();
  }
  return done;
}

/** The key a body gave; empty where it needs none, null where what was kept cannot be opened any more. */
function keyOf(app: AppContext, body: OutsideBody): string | null {
  if (body.apiKeySealed === null) return "";
  try {
    return open(app.config.secretKey, OUTSIDE_KEY, body.id, body.apiKeySealed);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

type Way = ReturnType<typeof open311Way>;

async function tell(app: AppContext, way: Way, due: SentOutside, begunAt: Date): Promise<void> {
  let told = await way.send(due);
  if (told.kind === "unknown") {
    // Looked for before anything else: what is there is not sent again.
    const requestId = await way.look({ words: due.words, begunAt });
    if (requestId) told = { kind: "taken", requestId, token: null, notice: null };
  }
  const at = app.clock.now();
  const outcome = told;
  await transaction(app.db, async (tx) => {
    if ((await lockSent(tx, due.questionId))?.state !== "sending") return;
    switch (outcome.kind) {
      case "taken":
        return saveSent(tx, due.questionId, {
          state: "sent",
          requestId: outcome.requestId,
          token: outcome.token,
          notice: outcome.notice,
          reason: null,
          sentAt: at,
          dueAt: null,
        });
      case "later": {
        const again = tryAgainAt(due.tries + 1, at);
        const reason = vi.engine.away(outcome.reason);
        return saveSent(
          tx,
          due.questionId,
          again ? { state: "waiting", dueAt: again, reason } : { state: "refused", dueAt: null, reason },
        );
      }
      case "unknown":
        return saveSent(tx, due.questionId, { state: "unknown", reason: vi.engine.lost(outcome.reason) });
      case "refused":
        return saveSent(tx, due.questionId, { state: "refused", reason: vi.engine.refused(outcome.reason) });
    }
  });
}

async function ask(app: AppContext, way: Way, sent: SentOutside): Promise<void> {
  const requestId = sent.requestId ?? (sent.token ? await way.numberOf(sent.token) : null);
  const standing = requestId ? await way.standing(requestId) : null;
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    const now = await lockSent(tx, sent.questionId);
    if (now?.state !== "sent") return;
    await saveSent(tx, sent.questionId, {
      askedAt: at,
      ...(requestId ? { requestId } : {}),
      ...(standing?.answer ? { answer: standing.answer } : {}),
      ...(standing?.isClosed ? { state: "settled", settledAt: at } : {}),
    });
    if (!standing?.isClosed) return;
    const question = await findQuestionToTell(tx, sent.questionId);
    if (!question) return;
    // Who said the same reads the same end.
    for (const one of [question, ...(await lockJoined(tx, question.id))]) await tellStep(tx, one, "settledOutside", at);
  });
}

const soon = (tx: Tx) => addJob(tx, carryOutsideJob, {}, { key: "feedback:carry-outside" });

/** Sends a message that was forwarded to a body outside; only an approved one. */
export async function sendOutside(
  tx: Tx,
  input: { questionId: string; bodyId: string; words: string; place: string; at: Date },
): Promise<OutsideBody> {
  const body = await lockBody(tx, input.bodyId);
  if (body?.state !== "approved") throw new OutsideRefused("ended");
  const { at, ...sent } = input;
  await insertSent(tx, { ...sent, dueAt: at });
  await soon(tx);
  return body;
}

/** An officer decides on what did not arrive, or is not known to have: once more, or it is known to be there under a number. */
export async function settleStuck(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; requestId: string | null; at: Date },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  const sent = await lockSent(tx, input.questionId);
  if (!sent || (sent.state !== "unknown" && sent.state !== "refused")) throw new OutsideRefused("not-stuck");
  if (input.requestId)
    await saveSent(tx, sent.questionId, { state: "sent", requestId: input.requestId, reason: null, sentAt: input.at });
  else {
    await saveSent(tx, sent.questionId, { state: "waiting", tries: 0, dueAt: input.at, reason: null });
    await soon(tx);
  }
  await noteQuestion(tx, actor, question, input.requestId ? "outside-known" : "outside-again", null, input.at);
}
