import { isTaken, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../proposals/index.ts";
import { asksFor } from "../publication-duties/index.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import { BudgetRefused, BudgetUnknown } from "./budgets.errors.ts";
import { insertDisclosure, lockDisclosure, saveDisclosure } from "./disclosure.store.ts";
import type { BudgetDisclosure, BudgetFacts } from "./disclosure.ts";
import { vi } from "./messages.vi.ts";

export const BUDGET_RECORD = "budgetDisclosure";
export const PUBLIC_BUDGETS = "/cong-khai-ngan-sach";

export interface BudgetChange {
  id: string;
  basedOn: number;
}

/**
 * Makes a budget public, or what is public says something else from now on; the ledger proves it, for the matter the law makes
 * the unit publish as well where it names one.
 *
 * @throws BudgetRefused, BudgetUnknown
 */
export async function keepDisclosure(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: BudgetFacts; change: BudgetChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  const { unitId, obligationId } = facts;
  if (!(await mayAt(tx, actor, "proposals.approve", unitId, at))) throw new BudgetRefused("no-right-here");
  const known = change ? await forAct(tx, actor, change, at) : null;
  if (obligationId !== null && !(await asksFor(tx, { id: obligationId, unitId, form: "portal" })))
    throw new BudgetRefused("not-asked-for");
  const by = signedBy(actor, input);
  let id: string;
  try {
    if (known) await saveDisclosure(tx, known.id, { ...facts, ...by });
    id = known?.id ?? (await insertDisclosure(tx, { ...facts, ...by }));
  } catch (error) {
    throw isTaken(error) ? new BudgetRefused("disclosed-already") : error;
  }
  const version = (known?.version ?? 0) + 1;
  const address = `${PUBLIC_BUDGETS}/${id}`;
  // What was out said other figures: it stays on record and no longer counts.
  if (known)
    await withdrawDeliveries(tx, actor, { recordKind: BUDGET_RECORD, recordId: id, unitId, reason: vi.replaced, at });
  await openDelivery(tx, {
    key: `budget:${id}:${version}`,
    channel: "portal",
    recordKind: BUDGET_RECORD,
    recordId: id,
    recordVersion: version,
    title: vi.titles[facts.kind](facts.year),
    unitId,
    taskId: null,
    obligationId,
    createdBy: actor.id,
    createdAt: at,
    address,
    state: "sent",
    sentAt: at,
  });
  const { year, kind } = facts;
  await note(tx, actor, "keep", { id, unitId, details: { year, kind, version, ...writerOf(input) }, at });
  return id;
}

/** It is no longer public, and the page says so with the reason. @throws BudgetRefused, BudgetUnknown */
export async function withdrawDisclosure(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: BudgetChange; reason: string },
): Promise<void> {
  const { change, reason, at } = input;
  const { id, unitId } = await forAct(tx, actor, change, at);
  await saveDisclosure(tx, id, { withdrawnReason: reason, ...signedBy(actor, input) });
  await withdrawDeliveries(tx, actor, { recordKind: BUDGET_RECORD, recordId: id, unitId, reason, at });
  await note(tx, actor, "withdraw", { id, unitId, details: { reason, ...writerOf(input) }, at });
}

async function forAct(tx: Tx, actor: Actor, change: BudgetChange, at: Date): Promise<BudgetDisclosure> {
  const known = await lockDisclosure(tx, change.id);
  if (!known) throw new BudgetUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", known.unitId, at))) throw new BudgetRefused("no-right-here");
  if (known.withdrawnReason !== null) throw new BudgetRefused("withdrawn");
  if (known.version !== change.basedOn) throw new BudgetRefused("changed-meanwhile");
  return known;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "withdraw",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `${BUDGET_RECORD}.${act}`,
    subjectKind: BUDGET_RECORD,
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "budgets");
}
