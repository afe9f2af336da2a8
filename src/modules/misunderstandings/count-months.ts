import type { AppContext } from "../../platform/app-context.ts";
import { transaction } from "../../platform/db/index.ts";
import { countRatingsByProcedure } from "../counter-ratings/index.ts";
import { countByProcedure } from "../dossiers/index.ts";
import { countByPage } from "../feedback/index.ts";
import { countLeft } from "../journeys/index.ts";
import { listAskedAnswered, listReads } from "../procedures/index.ts";
import { monthShift } from "./effect.ts";
import { type MonthRow, saveMonth } from "./misunderstanding.store.ts";
import type { Searched } from "./part-of.ts";
import type { Signal } from "./signal.ts";

const PREFIX = "/thu-tuc/";
const CODE = /^\/thu-tuc\/(\d\.\d{6}(?:\.[0-9A-Z.]+)?)$/;

export interface Looked extends Searched {
  code: string | null;
}

/** What one month says of each procedure; `homeUnitId` stands for what is counted on pages. Gives back the searches that found nothing (code null), and those that found a procedure nobody opened. */
export async function countMonth(
  app: AppContext,
  of: { month: string; homeUnitId: string; answers: Map<string, string | null> },
): Promise<Looked[]> {
  const { db } = app;
  const span = { from: `${of.month}-01`, before: `${monthShift(of.month, 1)}-01` };
  const rows: MonthRow[] = [];
  const put = (signal: Signal, procedureCode: string, unitId: string, times: number, exposure: number): void => {
    // What was counted out of fewer than it was seen is a share of all, never more.
    if (exposure > 0 || times > 0)
      rows.push({ signal, procedureCode, unitId, times, exposure: Math.max(exposure, times) });
  };
  for (const one of await countByProcedure(db, span)) {
    put("supplement", one.procedureCode, one.unitId, one.supplemented, one.received);
    put("refusal", one.procedureCode, one.unitId, one.refused, one.received);
  }
  for (const one of await countRatingsByProcedure(db, span))
    put("rating", one.procedureCode, one.unitId, one.unclear, one.ratings);
  const views = new Map((await listReads(db, span.from, span.before)).map((row) => [row.code, row.reads]));
  const asked = new Map<string, number>();
  for (const page of await countByPage(db, { prefix: PREFIX, ...span })) {
    const code = CODE.exec(page.path)?.[1];
    if (!code) continue;
    put("page", code, of.homeUnitId, page.notUseful, page.presses);
    put("step", code, of.homeUnitId, page.stuck, page.presses);
    asked.set(code, (asked.get(code) ?? 0) + page.questions);
  }
  for (const code of new Set([...views.keys(), ...asked.keys()]))
    put("question", code, of.homeUnitId, asked.get(code) ?? 0, views.get(code) ?? 0);
  for (const one of await countLeft(db, span)) put("journey", one.code, of.homeUnitId, one.left, one.seen);
  const unopened = new Map<string, { times: number; of: number }>();
  const looked: Looked[] = [];
  for (const one of await listAskedAnswered(app, span, of.answers)) {
    if (one.firstCode === null) {
      looked.push({ text: one.text, times: one.searches, code: null });
      continue;
    }
    const sum = unopened.get(one.firstCode) ?? { times: 0, of: 0 };
    const times = Math.max(0, one.searches - one.opened);
    if (times > 0) looked.push({ text: one.text, times, code: one.firstCode });
    sum.times += times;
    sum.of += one.searches;
    unopened.set(one.firstCode, sum);
  }
  for (const [code, sum] of unopened) put("search", code, of.homeUnitId, sum.times, sum.of);
  await transaction(db, (tx) => saveMonth(tx, span.from, rows));
  return looked;
}
