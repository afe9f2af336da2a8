import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt, type Permission } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { prepareRun } from "./jobs/prepare-run.ts";
import { nextRunState, type RunAct } from "./message.ts";
import { MessagingRefused, RunUnknown } from "./messaging.errors.ts";
import { cancelMessages, holdMessages, insertRun, lockRun, type Run, type RunText, saveRun } from "./run.store.ts";
import { openRunDelivery } from "./run-in-ledger.ts";

const NEEDED: Record<Exclude<RunAct, "finish">, Permission> = {
  edit: "messages.write",
  submit: "messages.write",
  drop: "messages.write",
  return: "messages.approve",
  approve: "messages.approve",
  // To stop what is going out must be quick: who may write may also stop.
  pause: "messages.write",
  resume: "messages.write",
  cancel: "messages.write",
};

async function forAct(
  tx: Tx,
  actor: Actor,
  act: keyof typeof NEEDED,
  input: { runId: string; at: Date },
): Promise<Run> {
  const run = await lockRun(tx, input.runId);
  if (!run) throw new RunUnknown();
  if (!(await mayAt(tx, actor, NEEDED[act], run.unitId, input.at))) throw new MessagingRefused("no-right-here");
  if (nextRunState(run.state, act) === null) throw new MessagingRefused("not-from-this-state");
  return run;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: RunAct | "write",
  run: Pick<Run, "id" | "unitId">,
  at: Date,
  reason?: string,
) {
  await recordAct(tx, actor, {
    act: `messageRun.${act}`,
    subjectKind: "messageRun",
    subjectId: run.id,
    unitId: run.unitId,
    details: reason ? { reason } : {},
    at,
  });
}

export async function writeRun(tx: Tx, actor: Actor, input: RunText & { at: Date }): Promise<string> {
  const { at, ...text } = input;
  if (!(await mayAt(tx, actor, "messages.write", text.unitId, at))) throw new MessagingRefused("no-right-here");
  requireToCome(text.sendAt, at);
  const id = await insertRun(tx, { ...text, writtenBy: actor.id, writtenByName: actor.name, writtenAt: at });
  await note(tx, actor, "write", { id, unitId: text.unitId }, at);
  return id;
}

export async function editRun(tx: Tx, actor: Actor, input: RunText & { runId: string; at: Date }): Promise<void> {
  const { runId, at, ...text } = input;
  const run = await forAct(tx, actor, "edit", { runId, at });
  if (!(await mayAt(tx, actor, "messages.write", text.unitId, at))) throw new MessagingRefused("no-right-here");
  requireToCome(text.sendAt, at);
  await saveRun(tx, run.id, { ...text, writtenBy: actor.id, writtenByName: actor.name, writtenAt: at });
  await note(tx, actor, "edit", run, at);
}

function requireToCome(sendAt: Date | null, now: Date): void {
  if (sendAt && sendAt <= now) throw new MessagingRefused("in-the-past");
}

type OnRun = { runId: string; at: Date };

export async function submitRun(tx: Tx, actor: Actor, input: OnRun): Promise<void> {
  const run = await forAct(tx, actor, "submit", input);
  requireToCome(run.sendAt, input.at);
  await saveRun(tx, run.id, { state: "submitted" });
  await note(tx, actor, "submit", run, input.at);
}

export async function returnRun(tx: Tx, actor: Actor, input: OnRun & { reason: string }): Promise<void> {
  const run = await forAct(tx, actor, "return", input);
  await saveRun(tx, run.id, { state: "draft", endedReason: input.reason });
  await note(tx, actor, "return", run, input.at, input.reason);
}

/** Who did not write it says yes; from then on its messages are written, one to each address, and go out at their hour. */
export async function approveRun(tx: Tx, actor: Actor, input: OnRun): Promise<void> {
  const run = await forAct(tx, actor, "approve", input);
  if (run.writtenBy === actor.id) throw new MessagingRefused("writer-does-not-approve");
  requireToCome(run.sendAt, input.at);
  await saveRun(tx, run.id, {
    state: "preparing",
    endedReason: null,
    approvedBy: actor.id,
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await openRunDelivery(tx, run, actor.name, input.at);
  await queuePreparing(tx, run.id);
  await note(tx, actor, "approve", run, input.at);
}

const queuePreparing = (tx: Tx, runId: string): Promise<number> =>
  addJob(tx, prepareRun, { runId }, { subject: `messageRun:${runId}`, key: `prepare:${runId}` });

export async function pauseRun(tx: Tx, actor: Actor, input: OnRun): Promise<void> {
  const run = await forAct(tx, actor, "pause", input);
  await saveRun(tx, run.id, { state: "paused" });
  await holdMessages(tx, run.id);
  await note(tx, actor, "pause", run, input.at);
}

export async function resumeRun(tx: Tx, actor: Actor, input: OnRun): Promise<void> {
  const run = await forAct(tx, actor, "resume", input);
  await saveRun(tx, run.id, { state: "preparing" });
  await queuePreparing(tx, run.id);
  await note(tx, actor, "resume", run, input.at);
}

/** What was handed over stays handed over; the rest is not sent. */
export async function cancelRun(tx: Tx, actor: Actor, input: OnRun & { reason: string }): Promise<void> {
  const run = await forAct(tx, actor, "cancel", input);
  await saveRun(tx, run.id, { state: "cancelled", endedAt: input.at, endedReason: input.reason });
  await cancelMessages(tx, run.id, input.reason, input.at);
  await note(tx, actor, "cancel", run, input.at, input.reason);
}

/** Gives up what nobody approved. */
export async function dropRun(tx: Tx, actor: Actor, input: OnRun): Promise<void> {
  const run = await forAct(tx, actor, "drop", input);
  await saveRun(tx, run.id, { state: "cancelled", endedAt: input.at });
  await note(tx, actor, "drop", run, input.at);
}
