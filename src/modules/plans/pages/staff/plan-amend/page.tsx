import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { decideAmendment, proposeAmendment } from "../../../amendments/amend-plan.ts";
import { AMENDMENT_KINDS, listAmendments } from "../../../amendments/amendments.store.ts";
import { en } from "../../../amendments/messages.en.ts";
import { vi } from "../../../amendments/messages.vi.ts";
import { readTaskDeadline } from "../../../deadline-days.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { LIMITS, type Plan } from "../../../plan.ts";
import { listAgencies, listTasks } from "../../../plans.store.ts";
import { visiblePlan } from "../plan-access.ts";
import { PlanAmendView } from "./view.tsx";

const SHOWN = 100;
const FIELDS = ["kind", "task", "agency", "text", "deadline", "target", "reason", "document"] as const;
export type AmendTyped = Record<(typeof FIELDS)[number], string>;

function readTyped(body: Record<string, unknown>): AmendTyped {
  return Object.fromEntries(
    FIELDS.map((name) => [name, typeof body[name] === "string" ? nfc(body[name] as string) : ""]),
  ) as AmendTyped;
}

async function show(rq: Rq, plan: Plan, typed: AmendTyped, errors: FieldError[], status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const done = z.enum(["proposed", "applied", "returned"]).safeParse(rq.query.xong);
  const isOpen = plan.state === "issued";
  return html(
    PlanAmendView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      tasks: await listTasks(db, { planIds: [plan.id] }),
      agencies: await listAgencies(db, [plan.id]),
      amendments: await listAmendments(db, plan.id, SHOWN),
      personId: actor.id,
      mayPropose: isOpen && (await refusalFor(db, actor, "assign", plan, rq.now)) === null,
      mayDecide: isOpen && (await reachOf(db, actor, "plans.issue", rq.now)).has(plan.unitId),
      typed,
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function planAmendPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), readTyped({ kind: "change", task: rq.query.nhiemvu }), []);
}

export async function proposeAmendmentPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const said = pick(rq.lang, vi, en).errors;
  const typed = readTyped((rq.body ?? {}) as Record<string, unknown>);
  const errors: FieldError[] = [];
  const say = (field: string, message: string) => errors.push({ field, message });
  const kind = z.enum(AMENDMENT_KINDS).safeParse(typed.kind);
  const task = z.uuid().safeParse(typed.task);
  const agency = z.uuid().safeParse(typed.agency);
  const target = typed.target === "" ? null : Number(typed.target);
  if (!kind.success) say("kind", said.kind);
  if (kind.success && kind.data !== "add" && !task.success) say("task", said.task);
  if (kind.data === "add" && !agency.success) say("agency", said.agency);
  if ((kind.data === "add" && typed.text === "") || [...typed.text].length > LIMITS.text) say("text", said.text);
  if (kind.data === "change" && typed.text === "" && typed.deadline === "" && target === null)
    say("text", said.nothing);
  if (target !== null && !(Number.isInteger(target) && target >= 1 && target <= LIMITS.target))
    say("target", said.target);
  if ([...typed.deadline].length > LIMITS.short) say("deadline", said.deadline);
  else if (typed.deadline !== "" && readTaskDeadline(typed.deadline, plan.year).deadlineFlag !== null)
    say("deadline", said.impossible);
  if (typed.reason === "" || [...typed.reason].length > LIMITS.note) say("reason", said.reason);
  if ([...typed.document].length > LIMITS.short) say("document", said.document);
  if (errors.length > 0 || !kind.success) return show(rq, plan, typed, errors, 422);
  const isDrop = kind.data === "drop";
  await transaction(rq.app.db, (tx) =>
    proposeAmendment(tx, actorOf(rq), {
      planId: plan.id,
      kind: kind.data,
      taskId: kind.data === "add" ? null : (task.data ?? null),
      agencyId: kind.data === "add" ? (agency.data ?? null) : null,
      text: isDrop || typed.text === "" ? null : typed.text,
      deadlineText: isDrop || typed.deadline === "" ? null : typed.deadline,
      targetCount: isDrop ? null : target,
      reason: typed.reason,
      document: typed.document || null,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/dieu-chinh?xong=proposed`);
}

export async function decideAmendmentPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const id = z.uuid().safeParse(rq.params.amendment);
  if (!id.success) throw notFound("plan-not-found");
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const apply = body.act === "apply";
  const note = typeof body.note === "string" ? nfc(body.note) : "";
  const words = pick(rq.lang, vi, en);
  if (!apply && (note === "" || [...note].length > LIMITS.note))
    return show(rq, plan, readTyped({}), [{ field: `note-${id.data}`, message: words.errors.note }], 422);
  await transaction(rq.app.db, (tx) =>
    decideAmendment(tx, actorOf(rq), {
      planId: plan.id,
      amendmentId: id.data,
      apply,
      note: apply ? null : note,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/dieu-chinh?xong=${apply ? "applied" : "returned"}`);
}
