import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import type { Topic } from "../topics/index.ts";
import { problemRefusal } from "./problem.policy.ts";
import type { Problem, ProblemText, ProblemUpdate } from "./problem.ts";
import { ProblemRefused, ProblemUnknown } from "./problems.errors.ts";
import {
  insertProblem,
  insertUpdate,
  listUpdates,
  lockProblem,
  rewriteWaiting,
  saveDecision,
  saveProblem,
} from "./problems.store.ts";

async function record(
  tx: Tx,
  actor: Actor,
  act: "tell" | "update" | "approve" | "return" | "withdraw",
  problem: Pick<Problem, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `problem.${act}`,
    subjectKind: "problem",
    subjectId: problem.id,
    unitId: problem.unitId,
    details,
    at,
  });
}

function requireDay(text: ProblemText, at: Date): void {
  if (text.outcome === "open" && text.dueOn !== null && text.dueOn < vietnamDay(at))
    throw new ProblemRefused("day-in-the-past");
}

/** A unit tells of a problem. Nothing is public before somebody else approves it. Returns its id. */
export async function tellProblem(
  tx: Tx,
  actor: Actor,
  input: ProblemText & { unitId: string; topic: Topic; title: string; source: string | null; at: Date },
): Promise<string> {
  const { unitId, topic, title, source, at, ...text } = input;
  if (!(await mayAt(tx, actor, "problems.write", unitId, at))) throw new ProblemRefused("no-right-here");
  requireDay(text, at);
  const id = await insertProblem(tx, { unitId, topic, title, source, createdByName: actor.name, createdAt: at });
  await insertUpdate(tx, {
    ...text,
    problemId: id,
    writtenBy: actor.id as string,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await record(tx, actor, "tell", { id, unitId }, { outcome: text.outcome }, at);
  return id;
}

/**
 * What there is to say now: it waits for approval, and takes the place of what waited. Title and area may still change
 * while nothing is public.
 *
 * @throws ProblemRefused "changed-meanwhile" where something was written or decided after `basedOn`, the last update's id
 */
export async function updateProblem(
  tx: Tx,
  actor: Actor,
  input: ProblemText & { problemId: string; title: string; topic: Topic; basedOn: string; at: Date },
): Promise<void> {
  const { problemId, title, topic, basedOn, at, ...text } = input;
  const { problem, last, waiting } = await locked(tx, problemId);
  const refusal = await problemRefusal(tx, actor, "write", problem, waiting, at);
  if (refusal) throw new ProblemRefused(refusal);
  if (basedOn !== stampOf(last)) throw new ProblemRefused("changed-meanwhile");
  requireDay(text, at);
  if (problem.publishedAt === null) await saveProblem(tx, problem.id, { title, topic });
  const update = { ...text, problemId, writtenBy: actor.id as string, writtenByName: actor.name, writtenAt: at };
  await (waiting ? rewriteWaiting : insertUpdate)(tx, update);
  await record(tx, actor, "update", problem, { outcome: text.outcome }, at);
}

/** Which words a form was opened on. */
export const stampOf = (last: Pick<ProblemUpdate, "id" | "state" | "writtenAt"> | undefined): string =>
  last ? `${last.id}.${last.state}.${last.writtenAt.getTime()}` : "";

async function locked(
  tx: Tx,
  problemId: string,
): Promise<{ problem: Problem; last: ProblemUpdate | undefined; waiting: ProblemUpdate | undefined }> {
  const problem = await lockProblem(tx, problemId);
  if (!problem) throw new ProblemUnknown();
  const [last] = await listUpdates(tx, problemId);
  return { problem, last, waiting: last?.state === "waiting" ? last : undefined };
}

/** Somebody else than who wrote it says yes: it is public from this moment, with a row in the ledger; or gives it back. */
export async function decideUpdate(
  tx: Tx,
  actor: Actor,
  input: { problemId: string; basedOn: string; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const { problem, last, waiting } = await locked(tx, input.problemId);
  const refusal = await problemRefusal(tx, actor, "decide", problem, waiting, input.at);
  if (refusal) throw new ProblemRefused(refusal);
  if (!waiting || input.basedOn !== stampOf(last)) throw new ProblemRefused("changed-meanwhile");
  await saveDecision(tx, waiting.id, {
    state: input.isApproved ? "approved" : "returned",
    decidedBy: actor.id as string,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await record(tx, actor, input.isApproved ? "approve" : "return", problem, { outcome: waiting.outcome }, input.at);
  if (!input.isApproved) return;
  await saveProblem(tx, problem.id, {
    state: waiting.outcome,
    dueOn: waiting.dueOn,
    firstDueOn: problem.firstDueOn ?? waiting.dueOn,
    publishedAt: problem.publishedAt ?? input.at,
    toldAt: input.at,
  });
  await openDelivery(tx, {
    key: `problem:${problem.id}:${waiting.id}`,
    recordKind: "problem",
    recordId: problem.id,
    recordVersion: waiting.id,
    title: problem.title,
    channel: "portal",
    unitId: problem.unitId,
    taskId: null,
    topic: problem.topic,
    address: `/van-de/${problem.id}`,
    createdBy: actor.name,
    createdAt: input.at,
    state: "sent",
    sentAt: input.at,
  });
  await notifyPublicChange(tx, "problems");
}

/** Taken back with a reason; its address answers that it was, and what went out no longer counts. */
export async function withdrawProblem(
  tx: Tx,
  actor: Actor,
  input: { problemId: string; reason: string; at: Date },
): Promise<void> {
  const { problem, waiting } = await locked(tx, input.problemId);
  const refusal = await problemRefusal(tx, actor, "withdraw", problem, waiting, input.at);
  if (refusal) throw new ProblemRefused(refusal);
  await saveProblem(tx, problem.id, { state: "withdrawn", withdrawnReason: input.reason });
  await withdrawDeliveries(tx, actor, {
    recordKind: "problem",
    recordId: problem.id,
    unitId: problem.unitId,
    reason: input.reason,
    at: input.at,
  });
  await record(tx, actor, "withdraw", problem, { reason: input.reason }, input.at);
  await notifyPublicChange(tx, "problems");
}
