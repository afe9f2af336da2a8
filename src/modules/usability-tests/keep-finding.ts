import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { raiseFromTest } from "../misunderstandings/index.ts";
import { type Finding, insertFinding, listFindings, lockFinding, saveFinding } from "./finding.store.ts";
import { testForAct } from "./keep-test.ts";
import { listTaskFigures } from "./results.store.ts";
import { resultsOf } from "./results.ts";
import { LIMITS, type Severity, type UsabilityTest } from "./usability-test.ts";
import { TestRefused, TestUnknown } from "./usability-tests.errors.ts";

async function note(tx: Tx, actor: Actor, act: string, of: { id: string; unitId: string }, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: `usability.finding-${act}`,
    subjectKind: "usabilityTest",
    subjectId: of.id,
    unitId: of.unitId,
    details: {},
    at,
  });
}

export async function writeFinding(
  tx: Tx,
  actor: Actor,
  input: {
    testId: string;
    taskKey: string | null;
    words: string;
    severity: Severity;
    procedureCode: string | null;
    at: Date;
  },
): Promise<string> {
  const { testId, at, ...said } = input;
  const test = await testForAct(tx, actor, "find", { testId, at });
  if ((await listFindings(tx, testId, LIMITS.findings)).length >= LIMITS.findings)
    throw new TestRefused("many-findings");
  const id = await insertFinding(tx, { testId, ...said, writtenByName: actor.name, writtenAt: at });
  await note(tx, actor, "write", test, at);
  return id;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  of: { testId: string; findingId: string; at: Date },
): Promise<{ test: UsabilityTest; finding: Finding }> {
  const test = await testForAct(tx, actor, "find", of);
  const finding = await lockFinding(tx, of.findingId);
  if (finding?.testId !== test.id) throw new TestUnknown();
  if (finding.closedAt !== null) throw new TestRefused("not-from-this-state");
  return { test, finding };
}

/** Becomes "people do not understand this", from where an explanation is drafted in the studio. */
export async function raiseFinding(
  tx: Tx,
  actor: Actor,
  input: { testId: string; findingId: string; at: Date },
): Promise<void> {
  const { test, finding } = await forAct(tx, actor, input);
  if (finding.misunderstandingId !== null) throw new TestRefused("raised-before");
  const results = resultsOf(test.tasks, await listTaskFigures(tx, test.id));
  const result = results.find((one) => one.task.key === finding.taskKey);
  const misunderstandingId = await raiseFromTest(tx, actor, {
    unitId: test.unitId,
    procedureCode: finding.procedureCode,
    words: finding.words,
    testId: test.id,
    test: test.title,
    times: result ? result.tried - result.success : 0,
    of: result?.tried ?? 0,
    at: input.at,
  });
  await saveFinding(tx, finding.id, { misunderstandingId });
  await note(tx, actor, "raise", test, input.at);
}

/** It was changed: what, in a sentence everybody reads beside the published results. */
export async function closeFinding(
  tx: Tx,
  actor: Actor,
  input: { testId: string; findingId: string; changedWhat: string; at: Date },
): Promise<void> {
  const { test, finding } = await forAct(tx, actor, input);
  await saveFinding(tx, finding.id, {
    changedWhat: input.changedWhat,
    closedByName: actor.name,
    closedAt: input.at,
  });
  await note(tx, actor, "close", test, input.at);
}
