import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { listActivityTypes, typesOfTasks } from "../../../activity-types/activity-types.store.ts";
import { en as activityEn } from "../../../activity-types/messages.en.ts";
import { vi as activityVi } from "../../../activity-types/messages.vi.ts";
import { findServed, listParts, listWoven } from "../../../host-programmes/host.store.ts";
import { takenUp } from "../../../host-programmes/host-programme.ts";
import { en } from "../../../host-programmes/messages.en.ts";
import { vi } from "../../../host-programmes/messages.vi.ts";
import { hostsFor, serveProgramme, unweaveTask, weaveTask } from "../../../host-programmes/weave.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { listTasks } from "../../../plans.store.ts";
import { visiblePlan } from "../plan-access.ts";
import { PlanWovenView } from "./view.tsx";

export interface WovenTyped {
  task: string;
  into: string;
  /** Of the form that names the kind of activity of a task. */
  activityTask?: string;
  activity?: string;
}

export async function showPlanWoven(rq: Rq, typed: WovenTyped, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const plan = await visiblePlan(rq);
  const year = plan.year ?? Number(vietnamDay(rq.now).slice(0, 4));
  const [hosts, woven, servedId] = await Promise.all([
    hostsFor(db, plan.unitId, year, rq.now),
    listWoven(db, { planId: plan.id }),
    findServed(db, plan.id),
  ]);
  const parts = await listParts(
    db,
    hosts.map((host) => host.id),
  );
  const done = z.enum(["woven", "unwoven", "served", "activity"]).safeParse(rq.query.xong);
  const tasks = await listTasks(db, { planIds: [plan.id], states: ["accepted"] });
  return html(
    PlanWovenView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      hosts,
      parts,
      woven,
      served: hosts.find((host) => host.id === servedId) ?? null,
      untaken: takenUp(
        parts.filter((part) => part.programmeId === servedId),
        woven,
      )
        .filter(({ tasks }) => tasks.length === 0)
        .map(({ part }) => part),
      tasks,
      activities: await listActivityTypes(db),
      typeOfTask: await typesOfTasks(
        db,
        tasks.map((task) => task.id),
      ),
      activityWords: pick(rq.lang, activityVi, activityEn),
      mayWeave: (await refusalFor(db, actorOf(rq), "assign", plan, rq.now)) === null,
      typed,
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export const planWovenPage = (rq: Rq): Promise<Reply> =>
  showPlanWoven(rq, { task: typeof rq.query.nhiemvu === "string" ? rq.query.nhiemvu : "", into: "" }, {});

async function act(rq: Rq, done: string, work: (tx: Tx, planId: string) => Promise<void>): Promise<Reply> {
  const plan = await visiblePlan(rq);
  await transaction(rq.app.db, (tx) => work(tx, plan.id));
  return seeOther(`/can-bo/ke-hoach/${plan.id}/long-ghep?xong=${done}`);
}

const field = (rq: Rq, name: string): string => {
  const value = ((rq.body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? value : "";
};

/** "programme" or "programme:part". */
const Into = z.string().regex(/^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/);

export async function weavePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).plan.errors;
  const typed = { task: field(rq, "task"), into: field(rq, "into") };
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(typed.task).success) errors.task = said.task;
  if (!Into.safeParse(typed.into).success) errors.into = said.into;
  if (Object.keys(errors).length > 0) return showPlanWoven(rq, typed, errors, 422);
  const [programmeId = "", partId = null] = typed.into.split(":");
  return act(rq, "woven", (tx, planId) =>
    weaveTask(tx, actorOf(rq), { planId, taskId: typed.task, programmeId, partId, at: rq.now }),
  );
}

export async function unweavePage(rq: Rq): Promise<Reply> {
  const taskId = z.uuid().parse(field(rq, "task"));
  const programmeId = z.uuid().parse(field(rq, "programme"));
  return act(rq, "unwoven", (tx, planId) => unweaveTask(tx, actorOf(rq), { planId, taskId, programmeId, at: rq.now }));
}

export async function servePage(rq: Rq): Promise<Reply> {
  const programmeId = z.uuid().safeParse(field(rq, "programme")).data ?? null;
  return act(rq, "served", (tx, planId) => serveProgramme(tx, actorOf(rq), { planId, programmeId, at: rq.now }));
}
