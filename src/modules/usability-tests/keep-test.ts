import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, type Permission, personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { insertTest, lockTest, saveTest, saveWordsKeepDays } from "./test.store.ts";
import { LIMITS, phaseOf, type Task, type TestFacts, type UsabilityTest } from "./usability-test.ts";
import { type TestRefusal, TestRefused, TestUnknown } from "./usability-tests.errors.ts";

export const TEST_ACTS = [
  "write",
  "submit",
  "approve",
  "return",
  "withdraw",
  "moderate",
  "find",
  "summarise",
  "publish",
  "repeat",
] as const;
export type TestAct = (typeof TEST_ACTS)[number];

const NEEDS: Record<TestAct, Permission> = {
  write: "usability.write",
  submit: "usability.write",
  approve: "usability.approve",
  return: "usability.approve",
  withdraw: "usability.approve",
  moderate: "usability.moderate",
  find: "usability.write",
  summarise: "usability.write",
  publish: "usability.approve",
  repeat: "usability.write",
};

/** Why this person may not do this now; null where they may. One writes, another approves; so with the results. */
export async function testRefusal(
  db: Db,
  actor: Actor,
  act: TestAct,
  test: UsabilityTest,
  at: Date,
): Promise<TestRefusal | null> {
  if (!(await mayAt(db, actor, NEEDS[act], test.unitId, at))) return "no-right-here";
  const phase = phaseOf(test, vietnamDay(at));
  const isDraft = test.state === "draft";
  switch (act) {
    case "write":
      return isDraft ? null : "not-from-this-state";
    case "submit":
      if (!isDraft) return "not-from-this-state";
      if (test.tasks.length === 0) return "no-tasks";
      return phase !== "draft" || test.closesOn < vietnamDay(at) ? "days-over" : null;
    case "approve":
      if (test.state !== "submitted") return "not-from-this-state";
      if (test.closesOn < vietnamDay(at)) return "days-over";
      return test.createdBy !== null && test.createdBy === personIdOf(actor) ? "own-test" : null;
    case "return":
      return test.state === "submitted" ? null : "not-from-this-state";
    case "withdraw":
      return test.state === "approved" && test.publishedAt === null ? null : "not-from-this-state";
    case "moderate":
      return phase === "open" ? null : "not-open";
    case "find":
      return phase === "open" || phase === "closed" ? null : "not-open";
    case "summarise":
      if (phase !== "closed") return "not-closed";
      return test.publishedAt === null ? null : "not-from-this-state";
    case "publish":
      if (phase !== "closed") return "not-closed";
      if (test.publishedAt !== null || test.summary === "") return "not-from-this-state";
      return test.summaryBy !== null && test.summaryBy === personIdOf(actor) ? "own-words" : null;
    case "repeat":
      return phase === "closed" ? null : "not-closed";
  }
}

async function note(tx: Tx, actor: Actor, act: string, of: { id: string; unitId: string }, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: `usability.${act}`,
    subjectKind: "usabilityTest",
    subjectId: of.id,
    unitId: of.unitId,
    details: {},
    at,
  });
}

/** The test, locked, once it is sure that this person may do it. `edit` is what the page showed. */
export async function testForAct(
  tx: Tx,
  actor: Actor,
  act: TestAct,
  of: { testId: string; edit?: number; at: Date },
): Promise<UsabilityTest> {
  const test = await lockTest(tx, of.testId);
  if (!test) throw new TestUnknown();
  const refusal = await testRefusal(tx, actor, act, test, of.at);
  if (refusal) throw new TestRefused(refusal);
  if (of.edit !== undefined && of.edit !== test.edit) throw new TestRefused("changed-meanwhile");
  return test;
}

/** A new draft, or the one there is with other facts. Returns its id. */
export async function writeTest(
  tx: Tx,
  actor: Actor,
  input: TestFacts & { id?: string; edit?: number; at: Date },
): Promise<string> {
  const { id, edit, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "usability.write", facts.unitId, at))) throw new TestRefused("no-right-here");
  const by = { createdBy: personIdOf(actor), createdByName: actor.name };
  let kept = id;
  if (kept === undefined) kept = await insertTest(tx, { ...facts, ...by, createdAt: at, repeatsId: null, tasks: [] });
  else {
    await testForAct(tx, actor, "write", { testId: kept, ...(edit === undefined ? {} : { edit }), at });
    await saveTest(tx, kept, { ...facts, ...by });
  }
  await note(tx, actor, "write", { id: kept, unitId: facts.unitId }, at);
  return kept;
}

/** Puts a task at the end, or in the place of the one with its key. */
export async function keepTask(tx: Tx, actor: Actor, input: { testId: string; task: Task; at: Date }): Promise<void> {
  const test = await testForAct(tx, actor, "write", input);
  const isThere = test.tasks.some((one) => one.key === input.task.key);
  if (!isThere && test.tasks.length >= LIMITS.tasks) throw new TestRefused("many-tasks");
  const tasks = isThere
    ? test.tasks.map((one) => (one.key === input.task.key ? input.task : one))
    : [...test.tasks, input.task];
  await saveTest(tx, test.id, { tasks, createdBy: personIdOf(actor), createdByName: actor.name });
  await note(tx, actor, "write", test, input.at);
}

export async function dropTask(tx: Tx, actor: Actor, input: { testId: string; key: string; at: Date }): Promise<void> {
  const test = await testForAct(tx, actor, "write", input);
  await saveTest(tx, test.id, { tasks: test.tasks.filter((one) => one.key !== input.key) });
  await note(tx, actor, "write", test, input.at);
}

export async function submitTest(tx: Tx, actor: Actor, input: { testId: string; at: Date }): Promise<void> {
  const test = await testForAct(tx, actor, "submit", input);
  await saveTest(tx, test.id, { state: "submitted", note: null });
  await note(tx, actor, "submit", test, input.at);
}

export async function approveTest(
  tx: Tx,
  actor: Actor,
  input: { testId: string; edit?: number; at: Date },
): Promise<void> {
  const test = await testForAct(tx, actor, "approve", input);
  await saveTest(tx, test.id, {
    state: "approved",
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await note(tx, actor, "approve", test, input.at);
  await notifyPublicChange(tx, "usability-tests");
}

/** Gives it back to be mended, or takes it from the public, with the reason. */
export async function refuseTest(
  tx: Tx,
  actor: Actor,
  input: { testId: string; act: "return" | "withdraw"; reason: string; at: Date },
): Promise<void> {
  const test = await testForAct(tx, actor, input.act, input);
  await saveTest(tx, test.id, { state: input.act === "return" ? "draft" : "withdrawn", note: input.reason });
  await note(tx, actor, input.act, test, input.at);
  await notifyPublicChange(tx, "usability-tests");
}

/** The same tasks once more, to see what a change did. Returns the id of the draft. */
export async function repeatTest(
  tx: Tx,
  actor: Actor,
  input: { testId: string; opensOn: string; closesOn: string; at: Date },
): Promise<string> {
  const test = await testForAct(tx, actor, "repeat", input);
  const { unitId, title, scope, procedureCode, itemId, startsAt, mostParticipants } = test;
  const id = await insertTest(tx, {
    unitId,
    title,
    scope,
    procedureCode,
    itemId,
    startsAt,
    mostParticipants,
    opensOn: input.opensOn,
    closesOn: input.closesOn,
    tasks: test.tasks,
    repeatsId: test.id,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: input.at,
  });
  await note(tx, actor, "repeat", { id, unitId }, input.at);
  return id;
}

/** What was learnt and what is changed, in words for everybody; waits for other eyes. */
export async function summariseTest(
  tx: Tx,
  actor: Actor,
  input: { testId: string; summary: string; at: Date },
): Promise<void> {
  const test = await testForAct(tx, actor, "summarise", input);
  await saveTest(tx, test.id, { summary: input.summary, summaryBy: personIdOf(actor), summaryByName: actor.name });
  await note(tx, actor, "summarise", test, input.at);
}

export async function publishResults(
  tx: Tx,
  actor: Actor,
  input: { testId: string; edit?: number; at: Date },
): Promise<void> {
  const test = await testForAct(tx, actor, "publish", input);
  await saveTest(tx, test.id, {
    publishedBy: personIdOf(actor),
    publishedByName: actor.name,
    publishedAt: input.at,
  });
  await note(tx, actor, "publish", test, input.at);
  await notifyPublicChange(tx, "usability-tests");
}

export async function keepWordsFor(tx: Tx, actor: Actor, input: { days: number; at: Date }): Promise<void> {
  await saveWordsKeepDays(tx, input.days, { name: actor.name, at: input.at });
  await recordAct(tx, actor, {
    act: "usability.setting",
    subjectKind: "usabilitySetting",
    subjectId: "words",
    unitId: null,
    details: { days: input.days },
    at: input.at,
  });
}
