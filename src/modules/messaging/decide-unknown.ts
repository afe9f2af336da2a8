import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { wakeSenders } from "./jobs/wake-senders.ts";
import { lockMessage, saveDecision, saveDecisions } from "./message.store.ts";
import { MessagingRefused, RunUnknown } from "./messaging.errors.ts";
import { lockRun } from "./run.store.ts";

/**
 * A person says what became of a message nobody could tell about: it arrived, or it is to be sent again, at the risk that
 * somebody gets it twice. Only what is unknown is decided so; of a run that was stopped nothing goes out again.
 */
export async function decideUnknown(
  tx: Tx,
  actor: Actor,
  input: { messageId: number; arrived: boolean; at: Date },
): Promise<void> {
  const { messageId, arrived, at } = input;
  const message = await lockMessage(tx, messageId);
  if (!message) throw new RunUnknown();
  if (!(await mayAt(tx, actor, "messages.write", message.unitId, at))) throw new MessagingRefused("no-right-here");
  if (message.state !== "unknown") throw new MessagingRefused("not-unknown");
  const run = message.runId === null ? undefined : await lockRun(tx, message.runId);
  if (!arrived && run?.state === "cancelled") throw new MessagingRefused("not-from-this-state");
  await saveDecision(tx, message.id, {
    ...decisionOf(actor, arrived),
    // It goes with the others of its run.
    isPaused: run?.state === "paused",
    at,
  });
  if (!arrived) await wakeSenders(tx, message.medium, at);
  await recordAct(tx, actor, {
    act: arrived ? "message.arrived" : "message.sendAgain",
    subjectKind: "message",
    subjectId: String(message.id),
    unitId: message.unitId,
    details: { run: message.runId },
    at,
  });
}

/** The same for all of a run that wait for a person: a line that breaks leaves hundreds. Answers how many. */
export async function decideAllUnknown(
  tx: Tx,
  actor: Actor,
  input: { runId: string; arrived: boolean; at: Date },
): Promise<number> {
  const { runId, arrived, at } = input;
  const run = await lockRun(tx, runId);
  if (!run) throw new RunUnknown();
  if (!(await mayAt(tx, actor, "messages.write", run.unitId, at))) throw new MessagingRefused("no-right-here");
  if (!arrived && run.state === "cancelled") throw new MessagingRefused("not-from-this-state");
  const decided = await saveDecisions(tx, runId, {
    ...decisionOf(actor, arrived),
    isPaused: run.state === "paused",
    at,
  });
  if (decided === 0) throw new MessagingRefused("not-unknown");
  if (!arrived) await wakeSenders(tx, run.medium, at);
  await recordAct(tx, actor, {
    act: arrived ? "message.arrived" : "message.sendAgain",
    subjectKind: "messageRun",
    subjectId: runId,
    unitId: run.unitId,
    details: { messages: decided },
    at,
  });
  return decided;
}

const decisionOf = (actor: Actor, arrived: boolean) => ({
  state: arrived ? ("sent" as const) : ("waiting" as const),
  reason: arrived ? `${actor.name} ghi nhận đã tới.` : `${actor.name} cho gửi lại.`,
});
