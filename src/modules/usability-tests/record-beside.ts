import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { testForAct } from "./keep-test.ts";
import { insertResult, insertSession } from "./session.store.ts";
import type { About, Outcome } from "./usability-test.ts";

export interface SeenTask {
  key: string;
  outcome: Outcome;
  seconds: number | null;
  ease: number | null;
  heard: string | null;
}

/** What an officer noted who sat beside. Sent twice it is one: `id` is of the sheet. */
export async function recordBeside(
  tx: Tx,
  actor: Actor,
  input: { id: string; testId: string; about: About; words: string | null; tasks: readonly SeenTask[]; at: Date },
): Promise<void> {
  const test = await testForAct(tx, actor, "moderate", input);
  const isStopped = input.tasks.some((one) => one.outcome === "stopped");
  const sessionId = await insertSession(tx, {
    id: input.id,
    testId: test.id,
    way: "beside",
    state: isStopped ? "stopped" : "done",
    stage: "end",
    position: input.tasks.length,
    touchedAt: null,
    beganOn: vietnamDay(input.at),
    enteredByName: actor.name,
    ...input.about,
    words: input.words,
  });
  if (!sessionId) return;
  for (const { key, ...seen } of input.tasks)
    await insertResult(tx, {
      ...seen,
      sessionId,
      taskKey: key,
      testId: test.id,
      answer: null,
      page: null,
      gaveUp: false,
    });
  await recordAct(tx, actor, {
    act: "usability.beside",
    subjectKind: "usabilityTest",
    subjectId: test.id,
    unitId: test.unitId,
    details: { tasks: input.tasks.length },
    at: input.at,
  });
}
