import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors, subtreeIds } from "../../organisations/index.ts";
import type { Plan } from "../plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { listAssignments, listTasks, lockPlan } from "../plans.store.ts";
import { MoneyRefused, MoneyUnknown, MoneyWarned } from "./money.errors.ts";
import { mayEnter } from "./money.policy.ts";
import {
  type CarriedOver,
  findMoneyEntry,
  findNorm,
  insertMoneyEntry,
  listCarriedOver,
  listClosings,
  listMoneyEntries,
  listSources,
  type NewEntry,
} from "./money.store.ts";
import { type MoneyEntry, type MoneyNorm, type Stage, signatureOf, unpaidOf, warningsOf } from "./money.ts";

export interface EnterMoney {
  planId: string;
  taskId: string | null;
  unitId: string;
  sourceId: string;
  stage: Stage;
  amount: number;
  day: string;
  content: string;
  document: string | null;
  normId: string | null;
  quantity: number | null;
  unitPrice: number | null;
  note: string | null;
  reason: string | null;
  /** The warnings the person has seen, as `signatureOf` writes them. */
  seen: string;
  at: Date;
}

/**
 * One entry. Where something speaks against it, nothing is saved until the person has seen exactly that and says why.
 *
 * @throws MoneyWarned with what would be exceeded, and what would remain
 */
export async function enterMoney(tx: Tx, actor: Actor, input: EnterMoney): Promise<string> {
  const [id] = await enterManyMoney(tx, actor, input.planId, [input]);
  return id as string;
}

/** Several entries of one plan: all of them, or none. Each is judged with those before it. */
export async function enterManyMoney(
  tx: Tx,
  actor: Actor,
  planId: string,
  inputs: readonly EnterMoney[],
): Promise<string[]> {
  const plan = await openPlan(tx, planId);
  const entries = await listMoneyEntries(tx, { planIds: [plan.id] });
  const ids: string[] = [];
  for (const [row, input] of inputs.entries()) {
    const norm = await requireParts(tx, actor, plan, input);
    const warnings = warningsOf(input, entries, norm);
    if (warnings.length > 0 && (input.reason === null || input.seen !== signatureOf(warnings)))
      throw new MoneyWarned(warnings, row);
    const { seen: _seen, at, ...rest } = input;
    const entry = {
      ...rest,
      reason: warnings.length > 0 ? input.reason : null,
      warnings,
      correctsId: null,
      carriedFromPlanId: null,
    };
    ids.push(await write(tx, actor, plan, { ...entry, at }, entries));
  }
  return ids;
}

/**
 * Takes in what closed years of the unit's plans left to this one: an allocation per plan and source, each once.
 *
 * @throws MoneyRefused "nothing-carried" where somebody else took it in before
 */
export async function takeCarriedOver(
  tx: Tx,
  actor: Actor,
  input: { planId: string; day: string; document: string | null; content: (from: CarriedOver) => string; at: Date },
): Promise<void> {
  const plan = await openPlan(tx, input.planId);
  if (!(await mayEnter(tx, actor, plan, { unitId: plan.unitId, stage: "allocation" }, input.at)))
    throw new MoneyRefused("no-right-here");
  if (input.day > vietnamDay(input.at)) throw new MoneyRefused("in-the-future");
  const waiting = await listWaitingCarriedOver(tx, plan, input.at);
  if (waiting.length === 0) throw new MoneyRefused("nothing-carried");
  // Two plans of the unit may be taking it at once: the closed plans are locked in one order, then asked again.
  for (const id of [...new Set(waiting.map((one) => one.planId))].sort()) await lockPlan(tx, id);
  for (const from of await listWaitingCarriedOver(tx, plan, input.at))
    await write(
      tx,
      actor,
      plan,
      {
        planId: plan.id,
        taskId: null,
        unitId: plan.unitId,
        sourceId: from.sourceId,
        stage: "allocation",
        amount: from.amount,
        day: input.day,
        content: input.content(from),
        document: input.document,
        normId: null,
        quantity: null,
        unitPrice: null,
        note: null,
        reason: null,
        warnings: [],
        correctsId: null,
        carriedFromPlanId: from.planId,
        at: input.at,
      },
      [],
    );
}

/** What earlier years of the unit's plans left and no plan has taken in yet. */
export async function listWaitingCarriedOver(db: Db, plan: Plan, at: Date): Promise<CarriedOver[]> {
  const year = plan.year ?? Number(vietnamDay(at).slice(0, 4));
  const all = await listCarriedOver(db, { unitId: plan.unitId, beforeYear: year });
  return all.filter((one) => one.takenByPlanId === null);
}

export interface CorrectMoney {
  entryId: string;
  /** Below zero takes off, above adds. */
  amount: number;
  day: string;
  document: string | null;
  reason: string;
  seen: string;
  at: Date;
}

/** An entry that sets another right. What was written stays; in a closed year this is the only kind there is. */
export async function correctMoney(tx: Tx, actor: Actor, input: CorrectMoney): Promise<string> {
  const known = await findMoneyEntry(tx, input.entryId);
  if (!known) throw new MoneyUnknown();
  const plan = await lockPlan(tx, known.planId);
  if (!plan) throw new PlanNotFound();
  if (plan.state === "draft") throw new MoneyRefused("not-in-force");
  // Corrections hang on the first entry, so that what is left of it can be told in one sum.
  const original = known.correctsId ? await findMoneyEntry(tx, known.correctsId) : known;
  if (!original) throw new MoneyUnknown();
  if (!(await mayEnter(tx, actor, plan, original, input.at))) throw new MoneyRefused("no-right-here");
  if (original.isApproved === false) throw new MoneyRefused("nothing-to-correct");
  if (input.reason.trim() === "") throw new MoneyRefused("reason-missing");
  if (input.day > vietnamDay(input.at)) throw new MoneyRefused("in-the-future");
  const entries = await listMoneyEntries(tx, { planIds: [plan.id] });
  const standing = entries
    .filter((one) => one.id === original.id || one.correctsId === original.id)
    .filter((one) => one.isApproved !== false)
    .reduce((sum, one) => sum + one.amount, 0);
  if (standing + input.amount < 0) throw new MoneyRefused("below-zero");
  const { planId, taskId, unitId, sourceId, stage, content, normId } = original;
  const line = { planId, taskId, unitId, sourceId, stage, content };
  // Less allocated or estimated may leave later stages uncovered; that is told like any overspending.
  const warnings =
    input.amount > 0
      ? warningsOf({ ...line, amount: input.amount, quantity: null, unitPrice: null }, entries, null)
      : uncovered(line, input.amount, entries);
  if (warnings.length > 0 && input.seen !== signatureOf(warnings)) throw new MoneyWarned(warnings);
  return write(
    tx,
    actor,
    plan,
    {
      ...line,
      normId,
      amount: input.amount,
      day: input.day,
      document: input.document,
      quantity: null,
      unitPrice: null,
      note: null,
      reason: input.reason,
      warnings,
      correctsId: original.id,
      carriedFromPlanId: original.carriedFromPlanId,
      at: input.at,
    },
    entries,
  );
}

/**
 * A contract that ends with less paid than it bound: what was not paid is free again, by an entry with its reason. The contract stays in
 * the book.
 *
 * @throws MoneyRefused "nothing-bound", or "bound-changed" where it is another sum by now than the person has seen
 */
export async function endCommitment(
  tx: Tx,
  actor: Actor,
  input: { entryId: string; amount: number; day: string; document: string | null; reason: string; at: Date },
): Promise<string> {
  const contract = await findMoneyEntry(tx, input.entryId);
  if (!contract) throw new MoneyUnknown();
  const plan = await lockPlan(tx, contract.planId);
  if (!plan) throw new PlanNotFound();
  if (!(await mayEnter(tx, actor, plan, contract, input.at))) throw new MoneyRefused("no-right-here");
  const entries = await listMoneyEntries(tx, { planIds: [contract.planId] });
  const unpaid = contract.stage === "commitment" && !contract.correctsId ? unpaidOf(contract, entries) : 0;
  if (unpaid === 0) throw new MoneyRefused("nothing-bound");
  if (unpaid !== input.amount) throw new MoneyRefused("bound-changed");
  const { entryId, day, document, reason, at } = input;
  return correctMoney(tx, actor, { entryId, amount: -unpaid, day, document, reason, seen: "", at });
}

const LATER: Partial<Record<Stage, readonly [Stage, ...Stage[]]>> = {
  estimate: ["allocation"],
  allocation: ["spending", "commitment"],
  spending: ["settlement"],
};

/** Taking off an earlier stage: does the later one still fit? Asked as if the later stage were entered anew, in no unit's contract. */
function uncovered(
  line: Pick<MoneyEntry, "stage" | "taskId" | "sourceId">,
  amount: number,
  entries: readonly MoneyEntry[],
): ReturnType<typeof warningsOf> {
  const later = LATER[line.stage];
  if (!later || !entries.some((one) => one.sourceId === line.sourceId && later.includes(one.stage))) return [];
  const after = [...entries, { ...line, amount, isApproved: true } as MoneyEntry];
  const asked = { ...line, unitId: "", stage: later[0], amount: 1, quantity: null, unitPrice: null };
  return warningsOf(asked, after, null)
    .map((one) =>
      // The one đồng asked with is given back in the figure.
      one.kind === "above-stage" ? { ...one, remains: one.remains + 1 } : one,
    )
    .filter((one) => one.kind === "above-norm" || one.remains < 0);
}

/** The plan, locked: two people who enter at once are judged one after the other. */
async function openPlan(tx: Tx, planId: string): Promise<Plan> {
  const plan = await lockPlan(tx, planId);
  if (!plan) throw new PlanNotFound();
  if (plan.state === "draft") throw new MoneyRefused("not-in-force");
  if ((await listClosings(tx, [plan.id])).length > 0) throw new MoneyRefused("year-closed");
  return plan;
}

async function requireParts(tx: Tx, actor: Actor, plan: Plan, input: EnterMoney): Promise<MoneyNorm | null> {
  if (!(await mayEnter(tx, actor, plan, input, input.at))) throw new MoneyRefused("no-right-here");
  const today = vietnamDay(input.at);
  if (input.day > today) throw new MoneyRefused("in-the-future");
  if (input.taskId !== null) {
    const [task] = await listTasks(tx, { taskIds: [input.taskId] });
    if (task?.planId !== plan.id || task.state === "dropped") throw new MoneyRefused("task-not-here");
  }
  if (!(await mayHoldMoney(tx, plan, input.unitId, today))) throw new MoneyRefused("unit-not-here");
  const above = [plan.unitId, ...(await ancestors(tx, plan.unitId, today)).map((unit) => unit.id)];
  const unitsAbove = [input.unitId, ...(await ancestors(tx, input.unitId, today)).map((unit) => unit.id), ...above];
  const source = (await listSources(tx, unitsAbove)).find((one) => one.id === input.sourceId);
  if (!source || (source.endedOn !== null && source.endedOn <= input.day)) throw new MoneyRefused("source-not-here");
  if (input.normId === null) return null;
  const norm = await findNorm(tx, input.normId);
  const isValid =
    norm &&
    (norm.unitId === null || unitsAbove.includes(norm.unitId)) &&
    norm.validFrom <= input.day &&
    (norm.validTo === null || norm.validTo >= input.day);
  if (!isValid) throw new MoneyRefused("norm-not-valid");
  return norm;
}

/** The plan's unit, everything below it, and whoever holds one of its tasks. */
async function mayHoldMoney(tx: Tx, plan: Plan, unitId: string, today: string): Promise<boolean> {
  if (unitId === plan.unitId || (await subtreeIds(tx, [plan.unitId], today)).includes(unitId)) return true;
  const tasks = await listTasks(tx, { planIds: [plan.id] });
  const held = await listAssignments(tx, { taskIds: tasks.map((task) => task.id), unitIds: [unitId] });
  return held.length > 0;
}

async function write(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  { at, ...entry }: Omit<NewEntry, "createdBy" | "createdByName" | "createdAt"> & { at: Date },
  entries: MoneyEntry[],
): Promise<string> {
  const row: NewEntry = { ...entry, createdBy: actor.id, createdByName: actor.name, createdAt: at };
  const id = await insertMoneyEntry(tx, row);
  entries.push({
    ...row,
    id,
    number: Number.POSITIVE_INFINITY,
    isApproved: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
  });
  await recordAct(tx, actor, {
    act: entry.correctsId ? "money.correct" : "money.enter",
    subjectKind: "moneyEntry",
    subjectId: id,
    unitId: entry.unitId,
    details: {
      plan: plan.id,
      task: entry.taskId,
      stage: entry.stage,
      amount: entry.amount,
      source: entry.sourceId,
      warnings: entry.warnings.map((one) => one.kind),
      reason: entry.reason,
      corrects: entry.correctsId,
      carriedFrom: entry.carriedFromPlanId,
    },
    at,
  });
  return id;
}
