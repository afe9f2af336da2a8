import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { insertPoll, insertVote, lockPoll, savePoll } from "./poll.store.ts";
import { type Poll, type PollFacts, pollPhase } from "./poll.ts";

type PollAct = "approve" | "withdraw";

/** Why the person may not do it now; null where nothing stands in the way. */
export async function pollRefusal(
  db: Db,
  actor: Actor,
  act: PollAct,
  poll: Poll,
  at: Date,
): Promise<"no-right-here" | "own-survey" | "not-from-this-state" | null> {
  const approves = await mayAt(db, actor, "surveys.approve", poll.unitId, at);
  const may = approves || (act === "withdraw" && (await mayAt(db, actor, "surveys.write", poll.unitId, at)));
  if (!may) return "no-right-here";
  if (act === "approve" ? poll.state !== "draft" : poll.state === "withdrawn") return "not-from-this-state";
  return act === "approve" && poll.createdBy !== null && poll.createdBy === actor.id ? "own-survey" : null;
}

const log = (tx: Tx, actor: Actor, act: string, poll: { id: string; unitId: string }, at: Date): Promise<void> =>
  recordAct(tx, actor, {
    act: `poll.${act}`,
    subjectKind: "poll",
    subjectId: poll.id,
    unitId: poll.unitId,
    details: {},
    at,
  });

/** Returns its id. */
export async function writePoll(tx: Tx, actor: Actor, input: PollFacts & { at: Date }): Promise<string> {
  const { at, ...facts } = input;
  if (!(await mayAt(tx, actor, "surveys.write", facts.unitId, at))) throw new SurveyRefused("no-right-here");
  const id = await insertPoll(tx, { ...facts, createdBy: personIdOf(actor), createdByName: actor.name, createdAt: at });
  await log(tx, actor, "write", { id, unitId: facts.unitId }, at);
  return id;
}

async function forAct(tx: Tx, actor: Actor, act: PollAct, of: { pollId: string; at: Date }): Promise<Poll> {
  const poll = await lockPoll(tx, of.pollId);
  if (!poll) throw new SurveyUnknown();
  const refusal = await pollRefusal(tx, actor, act, poll, of.at);
  if (refusal) throw new SurveyRefused(refusal);
  return poll;
}

export async function approvePoll(tx: Tx, actor: Actor, input: { pollId: string; at: Date }): Promise<void> {
  const poll = await forAct(tx, actor, "approve", input);
  await savePoll(tx, poll.id, {
    state: "approved",
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await log(tx, actor, "approve", poll, input.at);
  await notifyPublicChange(tx, "surveys");
}

export async function withdrawPoll(
  tx: Tx,
  actor: Actor,
  input: { pollId: string; reason: string; at: Date },
): Promise<void> {
  const poll = await forAct(tx, actor, "withdraw", input);
  await savePoll(tx, poll.id, { state: "withdrawn", withdrawnReason: input.reason });
  await log(tx, actor, "withdraw", poll, input.at);
  await notifyPublicChange(tx, "surveys");
}

/**
 * One press for a device. Another press of the same device changes nothing.
 *
 * @throws SurveyUnknown, SurveyRefused "not-open", "answered-before"
 */
export async function vote(
  tx: Tx,
  input: { pollId: string; deviceDigest: string; optionKey: string; at: Date },
): Promise<void> {
  const { pollId, deviceDigest, optionKey, at } = input;
  const poll = await lockPoll(tx, pollId, "share");
  const today = vietnamDay(at);
  if (!poll?.options.some((one) => one.key === optionKey)) throw new SurveyUnknown();
  if (pollPhase(poll, today) !== "open") throw new SurveyRefused("not-open");
  if (!(await insertVote(tx, { pollId, deviceDigest, optionKey, votedOn: today })))
    throw new SurveyRefused("answered-before");
}
