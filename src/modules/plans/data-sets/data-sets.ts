import { vietnamDay } from "../../../platform/clock/index.ts";
import { type DataSet, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { loadProgress } from "../load-progress.ts";
import { listPlans } from "../plans.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** What was promised and what is proven, one row for each unit and task of the plans in force and ended. */
const progress: DataSet = {
  id: "ke-hoach",
  fields: [
    ...field("text", "plan_id", "plan_number", "plan_title"),
    ...field("integer", "year"),
    ...field("text", "task_id", "task", "unit_id", "unit_name", "role"),
    ...field("date", "due_on"),
    ...field("integer", "target", "declared", "proven"),
    ...field("text", "state", "url"),
  ],
  words: (lang) => pick(lang, vi, en).progress,
  async *rows(app) {
    const today = vietnamDay(app.clock.now());
    const plans = await listPlans(app.db, { states: ["issued", "closed"] }, 10_000);
    for (const plan of plans.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const tasks = await loadProgress(app.db, { planIds: [plan.id], today });
      const units = await getUnits(
        app.db,
        tasks.flatMap((one) => one.assignments.map((assigned) => assigned.unitId)),
        today,
      );
      for (const { task, assignments } of tasks) {
        for (const one of assignments.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
          yield {
            plan_id: plan.id,
            plan_number: plan.number,
            plan_title: plan.title,
            year: plan.year,
            task_id: task.id,
            task: task.text,
            unit_id: one.unitId,
            unit_name: units.get(one.unitId)?.name ?? null,
            role: one.role,
            due_on: task.dueOn,
            target: one.targetCount,
            declared: one.declaredCount,
            proven: one.proven,
            state: one.state,
            url: `${app.config.http.publicUrl}/ke-hoach/${plan.id}/nhiem-vu/${task.id}`,
          };
        }
      }
    }
  },
};

export const planDataSets: DataSet[] = [progress];
