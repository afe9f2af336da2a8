import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan, PlanPiece } from "../../../plan.ts";
import { listPieces } from "../../../plans.store.ts";
import { type ProgressTotals, type TaskProgress, totalsOf } from "../../../progress.ts";
import { en } from "../../../purposes/messages.en.ts";
import { vi } from "../../../purposes/messages.vi.ts";
import { listServed } from "../../../purposes/purposes.store.ts";
import { setPurposeTasks } from "../../../purposes/set-purpose-tasks.ts";
import { visiblePlan } from "../plan-access.ts";
import { PlanPurposesView } from "./view.tsx";

export interface PurposeLine {
  purpose: PlanPiece;
  rows: TaskProgress[];
  totals: ProgressTotals;
}

async function load(rq: Rq, plan: Plan) {
  const { db } = rq.app;
  const [pieces, served, rows] = await Promise.all([
    listPieces(db, plan.id),
    listServed(db, plan.id),
    loadProgress(db, { planIds: [plan.id], today: vietnamDay(rq.now) }),
  ]);
  const tasksOf = Map.groupBy(served, (one) => one.pieceId);
  const lines = pieces
    .filter((one) => one.kind === "purpose" && one.state !== "dropped")
    .map((purpose): PurposeLine => {
      const ids = new Set(tasksOf.get(purpose.id)?.map((one) => one.taskId));
      const own = rows.filter((row) => ids.has(row.task.id));
      return { purpose, rows: own, totals: totalsOf(own) };
    });
  const mapped = new Set(lines.flatMap((line) => line.rows.map((row) => row.task.id)));
  return { lines, rows, without: rows.filter((row) => !mapped.has(row.task.id)) };
}

/** Each purpose with its tasks; the one of the address is open, with the form that says which tasks serve it. */
export async function planPurposesPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const { lines, rows, without } = await load(rq, plan);
  const ids = rows.flatMap((row) => row.assignments.map((one) => one.unitId));
  return html(
    PlanPurposesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      lines,
      rows,
      without,
      open: lines.find((line) => line.purpose.id === rq.query.y) ?? null,
      showWithout: rq.query.y === "chua",
      unitNames: await unitNames(rq.app.db, [...new Set(ids)], vietnamDay(rq.now)),
      mayEdit: (await refusalFor(rq.app.db, actorOf(rq), "assign", plan, rq.now)) === null,
      isSaved: rq.query.xong === "1",
    }),
  );
}

export async function purposesExport(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { lines } = await load(rq, plan);
  const head: Cell[] = [words.purpose, words.tasks, words.share, words.promised, words.proven];
  const table = lines.map(({ purpose, totals }): Cell[] => [
    purpose.text,
    totals.tasks,
    totals.done,
    totals.target,
    totals.proven,
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "muc-dich.csv");
}

const Body = z.object({
  purpose: z.uuid(),
  task: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(5_000)])
    .optional()
    .transform((ids) => ids ?? []),
});

export async function setPurposeTasksPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const { purpose, task } = Body.parse(rq.body);
  await transaction(rq.app.db, (tx) =>
    setPurposeTasks(tx, actorOf(rq), { planId: plan.id, pieceId: purpose, taskIds: task, at: rq.now }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/muc-dich?y=${purpose}&xong=1`);
}
