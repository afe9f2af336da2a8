import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { listPlansToDerive } from "../../../cascade/cascade.store.ts";
import { loadAbove } from "../../../cascade/load-above.ts";
import { en } from "../../../cascade/messages.en.ts";
import { vi } from "../../../cascade/messages.vi.ts";
import { acceptChange, chooseParent, declineChange, leaveDuty, linkDuty, takeDuty } from "../../../cascade/take-up.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { LIMITS, type Plan } from "../../../plan.ts";
import { visiblePlan } from "../plan-access.ts";
import type { AboveSummary } from "./notice.tsx";
import { PlanAboveView } from "./view.tsx";

/** What of the plan above waits for this one. */
export async function summariseAbove(rq: Rq, plan: Plan): Promise<AboveSummary | null> {
  if (plan.state === "closed") return null;
  const above = await loadAbove(rq.app.db, plan, rq.now);
  return above ? { proposals: above.proposals.length, pending: above.pending.length } : null;
}

export interface AboveTyped {
  /** Which small form it was: its act and what it is about. */
  form: string;
  error: string;
  value: string;
}

async function show(rq: Rq, plan: Plan, typed: AboveTyped | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const above = await loadAbove(db, plan, rq.now);
  const parents = above ? [] : await listPlansToDerive(db, plan.unitId, 200);
  const done = z.enum(["taken", "linked", "left", "parent", "accepted", "declined"]).safeParse(rq.query.xong);
  return html(
    PlanAboveView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      above,
      parents,
      parentNames: await unitNames(db, [...new Set(parents.map((one) => one.unitId))], vietnamDay(rq.now)),
      mayAct: (await refusalFor(db, actorOf(rq), "assign", plan, rq.now)) === null,
      typed,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function planAbovePage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), null);
}

type Done = "taken" | "linked" | "left" | "parent" | "accepted" | "declined";

async function act(rq: Rq, plan: Plan, done: Done, work: (tx: Tx) => Promise<void>): Promise<Reply> {
  await transaction(rq.app.db, work);
  return seeOther(`/can-bo/ke-hoach/${plan.id}/cap-tren?xong=${done}`);
}

const textOf = (rq: Rq, name: string): string => {
  const raw = ((rq.body ?? {}) as Record<string, unknown>)[name];
  return typeof raw === "string" ? nfc(raw) : "";
};

function idOf(rq: Rq, name: "duty" | "task"): string {
  const id = z.uuid().safeParse(rq.params[name]);
  if (!id.success) throw notFound("plan-not-found");
  return id.data;
}

export async function chooseParentPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const parentId = z.uuid().safeParse(textOf(rq, "parent"));
  const words = pick(rq.lang, vi, en);
  if (!parentId.success) return show(rq, plan, { form: "parent", error: words.errors.parent, value: "" }, 422);
  return act(rq, plan, "parent", (tx) =>
    chooseParent(tx, actorOf(rq), { planId: plan.id, parentId: parentId.data, at: rq.now }),
  );
}

export async function takeDutyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const input = { planId: plan.id, parentTaskId: idOf(rq, "duty"), at: rq.now };
  return act(rq, plan, "taken", (tx) => takeDuty(tx, actorOf(rq), input));
}

export async function linkDutyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const duty = idOf(rq, "duty");
  const taskId = z.uuid().safeParse(textOf(rq, "task"));
  const words = pick(rq.lang, vi, en);
  if (!taskId.success) return show(rq, plan, { form: `task-${duty}`, error: words.errors.task, value: "" }, 422);
  const input = { planId: plan.id, parentTaskId: duty, taskId: taskId.data, at: rq.now };
  return act(rq, plan, "linked", (tx) => linkDuty(tx, actorOf(rq), input));
}

function reasonFault(rq: Rq, reason: string): string | null {
  const words = pick(rq.lang, vi, en);
  if (reason === "") return words.errors.reason;
  return [...reason].length > LIMITS.note ? words.errors.long : null;
}

export async function leaveDutyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const duty = idOf(rq, "duty");
  const reason = textOf(rq, "reason");
  const fault = reasonFault(rq, reason);
  if (fault) return show(rq, plan, { form: `leave-${duty}`, error: fault, value: reason }, 422);
  const input = { planId: plan.id, parentTaskId: duty, reason, at: rq.now };
  return act(rq, plan, "left", (tx) => leaveDuty(tx, actorOf(rq), input));
}

export async function acceptChangePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const [duty, task] = [idOf(rq, "duty"), idOf(rq, "task")];
  const asksText = ((rq.body ?? {}) as Record<string, unknown>).text !== undefined;
  const text = textOf(rq, "text");
  const words = pick(rq.lang, vi, en);
  if (asksText && (text === "" || [...text].length > LIMITS.text))
    return show(rq, plan, { form: `text-${duty}-${task}`, error: words.errors.text, value: text }, 422);
  const input = { planId: plan.id, parentTaskId: duty, taskId: task, text: asksText ? text : null, at: rq.now };
  return act(rq, plan, "accepted", (tx) => acceptChange(tx, actorOf(rq), input));
}

export async function declineChangePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const [duty, task] = [idOf(rq, "duty"), idOf(rq, "task")];
  const reason = textOf(rq, "reason");
  const fault = reasonFault(rq, reason);
  if (fault) return show(rq, plan, { form: `decline-${duty}-${task}`, error: fault, value: reason }, 422);
  const input = { planId: plan.id, parentTaskId: duty, taskId: task, reason, at: rq.now };
  return act(rq, plan, "declined", (tx) => declineChange(tx, actorOf(rq), input));
}
