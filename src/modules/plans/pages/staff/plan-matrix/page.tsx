import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listChildPlans, listLeft, listOrigins } from "../../../cascade/cascade.store.ts";
import { CELL_STATES, type CellState, type MatrixRow, matrixOf, sumCounts } from "../../../cascade/matrix.ts";
import { en } from "../../../cascade/messages.en.ts";
import { vi } from "../../../cascade/messages.vi.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { parted } from "../parted.tsx";
import { visiblePlan } from "../plan-access.ts";
import { PlanMatrixView } from "./view.tsx";

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 100))
    .optional()
    .catch(undefined),
  tinhtrang: z.enum(CELL_STATES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nhiemvu: z.uuid().optional().catch(undefined),
  trong: z.literal("1").optional().catch(undefined),
});
export type MatrixQuery = z.infer<typeof Query>;

async function loadMatrix(
  rq: Rq,
  plan: Plan,
): Promise<{ rows: MatrixRow[]; names: Map<string, string>; plans: number }> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const progress = await loadProgress(db, { planIds: [plan.id], today });
  const children = await listChildPlans(db, plan.id);
  const [origins, left] = await Promise.all([
    listOrigins(db, { parentTaskIds: progress.map((row) => row.task.id) }),
    listLeft(
      db,
      children.map((one) => one.id),
    ),
  ]);
  const rows = matrixOf(progress, children, origins, left);
  const unitIds = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.unitId)))];
  return { rows, names: await unitNames(db, unitIds, today), plans: children.length };
}

/** One filter for page and export: rows keep the cells that fit. */
export function filterMatrix(rows: readonly MatrixRow[], query: MatrixQuery): MatrixRow[] {
  const words = query.q ? unmark(query.q) : null;
  const fits = (cell: { unitId: string; state: CellState }): boolean =>
    (!query.donvi || cell.unitId === query.donvi) && (!query.tinhtrang || cell.state === query.tinhtrang);
  return rows
    .filter((row) => !query.nhiemvu || row.progress.task.id === query.nhiemvu)
    .filter((row) => words === null || unmark(row.progress.task.text).includes(words))
    .filter((row) => !query.trong || row.counts.taken + row.counts.proven + row.counts.drafting === 0)
    .map((row) => ({ ...row, cells: row.cells.filter(fits) }))
    .filter((row) => row.cells.length > 0 || (!query.donvi && !query.tinhtrang));
}

const queryOf = (rq: Rq): MatrixQuery =>
  Query.parse(Object.fromEntries(Object.entries(rq.query).filter(([, value]) => value !== "")));

export async function planMatrixPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const query = queryOf(rq);
  const { rows, names, plans } = await loadMatrix(rq, plan);
  return html(
    PlanMatrixView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      query,
      sums: sumCounts(rows),
      plans,
      // A duty opened has a table of its own.
      shown: parted(filterMatrix(rows, query), rq.query.trang, query.donvi || query.nhiemvu ? 50 : undefined),
      names,
    }),
  );
}

/** One line per duty and unit, as filtered. */
export async function planMatrixCsv(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { rows, names } = await loadMatrix(rq, plan);
  const head = [words.duty, words.units, words.state, words.plans, words.tasks, words.provenOf, "", words.reason];
  const lines = filterMatrix(rows, queryOf(rq)).flatMap((row) =>
    row.cells.map((cell): Cell[] => [
      row.progress.task.text,
      names.get(cell.unitId) ?? "",
      words.states[cell.state],
      cell.plan?.number ?? cell.plan?.title ?? "",
      cell.tasks.map((task) => task.text).join("; "),
      cell.proven,
      cell.target,
      cell.reason ?? "",
    ]),
  );
  const name = (plan.number ?? "ke-hoach").replace(/\//g, "-");
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", `cap-duoi-${name}.csv`);
}
