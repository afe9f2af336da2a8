import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import {
  isObstacleActPossible,
  type Obstacle,
  type ObstacleAct,
  type ObstacleStep,
  obstacleStateAfter,
} from "./obstacle.ts";
import { type ObstacleRefusal, ObstacleRefused, ObstacleUnknown } from "./obstacles.errors.ts";
import { insertObstacleStep, lockObstacle, saveObstacle } from "./obstacles.store.ts";
import { unitAbove } from "./unit-above.ts";

export interface ObstacleInput {
  obstacleId: string;
  note: string;
  /** Working days the next unit has for its answer. */
  answerDays: number;
  at: Date;
}

/**
 * Whether this person may do this with the obstacle: who holds it answers or passes it up, never the person who reported
 * it; whose it is says whether it is solved, never the person who answered.
 */
export async function obstacleRefusal(
  db: Db,
  actor: Actor,
  act: Exclude<ObstacleAct, "escalate">,
  obstacle: Obstacle,
  at: Date,
): Promise<ObstacleRefusal | null> {
  if (!isObstacleActPossible(obstacle.state, act)) return "not-from-this-state";
  if (act === "answer" || act === "passUp") {
    if (!(await mayAt(db, actor, "obstacles.answer", obstacle.heldBy, at))) return "no-right-here";
    return obstacle.createdBy === actor.id ? "own-obstacle" : null;
  }
  if (!(await mayAt(db, actor, "plans.declare", obstacle.unitId, at))) return "no-right-here";
  return act === "confirm" && obstacle.answeredBy === actor.id ? "own-answer" : null;
}

async function obstacleForAct(
  tx: Tx,
  actor: Actor,
  act: Exclude<ObstacleAct, "escalate">,
  input: ObstacleInput,
): Promise<Obstacle> {
  const obstacle = await lockObstacle(tx, input.obstacleId);
  if (!obstacle) throw new ObstacleUnknown();
  const refusal = await obstacleRefusal(tx, actor, act, obstacle, input.at);
  if (refusal) throw new ObstacleRefused(refusal);
  return obstacle;
}

/** The unit that holds it says what was done, or what holds. */
export async function answerObstacle(tx: Tx, actor: Actor, input: ObstacleInput): Promise<void> {
  const obstacle = await obstacleForAct(tx, actor, "answer", input);
  await saveObstacle(tx, obstacle.id, {
    state: obstacleStateAfter("answer"),
    answer: input.note,
    answeredBy: personIdOf(actor),
    answeredByName: actor.name,
    answeredAt: input.at,
  });
  await noteObstacleAct(tx, actor, obstacle, "answer", { toUnitId: null, note: input.note, at: input.at });
}

/** The unit that holds it cannot solve it and says why; the unit above holds it from now on. */
export async function passObstacleUp(tx: Tx, actor: Actor, input: ObstacleInput): Promise<void> {
  const obstacle = await obstacleForAct(tx, actor, "passUp", input);
  if (!(await moveUp(tx, actor, obstacle, "passUp", input))) throw new ObstacleRefused("nobody-above");
}

/** What was not answered by its day goes to the unit above. False where it was answered, or nobody stands above. @idempotent */
export async function escalateObstacle(tx: Tx, actor: Actor, input: Omit<ObstacleInput, "note">): Promise<boolean> {
  const obstacle = await lockObstacle(tx, input.obstacleId);
  if (!obstacle || !isObstacleActPossible(obstacle.state, "escalate")) return false;
  if (obstacle.dueOn >= vietnamDay(input.at)) return false;
  return moveUp(tx, actor, obstacle, "escalate", { ...input, note: null });
}

async function moveUp(
  tx: Tx,
  actor: Actor,
  obstacle: Obstacle,
  act: "passUp" | "escalate",
  { note, answerDays, at }: { note: string | null; answerDays: number; at: Date },
): Promise<boolean> {
  const today = vietnamDay(at);
  const above = await unitAbove(tx, obstacle.heldBy, today);
  if (above === null || above === obstacle.unitId) return false;
  await saveObstacle(tx, obstacle.id, {
    heldBy: above,
    heldSince: at,
    dueOn: (await workingCalendarFor(tx, above, at)).addWorkingDays(today, answerDays),
  });
  await noteObstacleAct(tx, actor, obstacle, act, { toUnitId: above, note, at });
  return true;
}

/** The unit that reported says that it is solved. */
export async function confirmObstacle(tx: Tx, actor: Actor, input: ObstacleInput): Promise<void> {
  const obstacle = await obstacleForAct(tx, actor, "confirm", input);
  await saveObstacle(tx, obstacle.id, { state: obstacleStateAfter("confirm"), closedAt: input.at });
  await noteObstacleAct(tx, actor, obstacle, "confirm", { toUnitId: null, note: input.note || null, at: input.at });
}

/** The unit that reported says that it is not solved: who answered holds it again, with new days. */
export async function reopenObstacle(tx: Tx, actor: Actor, input: ObstacleInput): Promise<void> {
  const obstacle = await obstacleForAct(tx, actor, "reopen", input);
  const calendar = await workingCalendarFor(tx, obstacle.heldBy, input.at);
  await saveObstacle(tx, obstacle.id, {
    state: obstacleStateAfter("reopen"),
    heldSince: input.at,
    dueOn: calendar.addWorkingDays(vietnamDay(input.at), input.answerDays),
    answer: null,
    answeredBy: null,
    answeredByName: null,
    answeredAt: null,
  });
  await noteObstacleAct(tx, actor, obstacle, "reopen", {
    toUnitId: obstacle.heldBy,
    note: input.note,
    at: input.at,
  });
}

/** Reported by mistake, or gone by itself. */
export async function takeBackObstacle(tx: Tx, actor: Actor, input: ObstacleInput): Promise<void> {
  const obstacle = await obstacleForAct(tx, actor, "takeBack", input);
  await saveObstacle(tx, obstacle.id, { state: obstacleStateAfter("takeBack"), closedAt: input.at });
  await noteObstacleAct(tx, actor, obstacle, "takeBack", { toUnitId: null, note: input.note, at: input.at });
}

/** History beside the obstacle and the audit log, in the act's own transaction. */
export async function noteObstacleAct(
  tx: Tx,
  actor: Actor,
  obstacle: Pick<Obstacle, "id" | "unitId" | "taskId">,
  act: ObstacleStep["act"],
  { toUnitId, note, at }: Pick<ObstacleStep, "toUnitId" | "note" | "at">,
): Promise<void> {
  await insertObstacleStep(tx, {
    obstacleId: obstacle.id,
    at,
    act,
    toUnitId,
    personId: personIdOf(actor),
    personName: actor.name,
    note,
  });
  await recordAct(tx, actor, {
    act: `obstacle.${act}`,
    subjectKind: "obstacle",
    subjectId: obstacle.id,
    unitId: obstacle.unitId,
    details: { task: obstacle.taskId, to: toUnitId },
    at,
  });
}
