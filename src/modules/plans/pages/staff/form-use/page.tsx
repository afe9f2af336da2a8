import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import type { SheetCell } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, subtreeIds } from "../../../../organisations/index.ts";
import { loadFormUse } from "../../../form-use/load-form-use.ts";
import { en } from "../../../form-use/messages.en.ts";
import { vi } from "../../../form-use/messages.vi.ts";
import { downloadTable } from "../../../money/export-table.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { FormUseView } from "./view.tsx";

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});

async function load(rq: Rq) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const year = query.nam ?? Number(today.slice(0, 4));
  const [reads, money] = await Promise.all([
    reachOf(db, actor, "plans.read", rq.now),
    reachOf(db, actor, "money.read", rq.now),
  ]);
  const own = unitsWhere(actor, "plans.read");
  const unitId = query.donvi && reads.includes(query.donvi) ? query.donvi : own[0];
  const below = new Set(unitId ? await subtreeIds(db, unitId, today) : []);
  const scope = {
    unitIds: reads.filter((id) => below.has(id)),
    moneyOf: money.filter((id) => below.has(id)),
  };
  const [now, before] = await Promise.all([
    loadFormUse(db, { year, ...scope }),
    loadFormUse(db, { year: year - 1, ...scope }),
  ]);
  return { year, today, unitId, own, reads, now, before, showsMoney: scope.moneyOf.length > 0 };
}

/** Which forms of telling were used in a year, with what they reached, cost and brought; the year before beside it. */
export async function formUsePage(rq: Rq): Promise<Reply> {
  const { reads, own, today, unitId, ...loaded } = await load(rq);
  return html(
    FormUseView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      names: pick(rq.lang, publicVi, publicEn).channels,
      units: await listUnitChoices(rq.app.db, offeredUnits(reads, [...own, ...(unitId ? [unitId] : [])]), today),
      unitId: unitId ?? "",
      thisYear: Number(today.slice(0, 4)),
      ...loaded,
    }),
  );
}

async function table(rq: Rq, form: "xlsx" | "csv"): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const names = pick(rq.lang, publicVi, publicEn).channels;
  const { year, now, before, showsMoney } = await load(rq);
  const rowsOf = (of: typeof now, ofYear: number): SheetCell[][] => [
    ...of.forms.map((one): SheetCell[] => [
      ofYear,
      names[one.form],
      one.records,
      one.units,
      one.reached,
      one.counted,
      one.tasks,
      one.done,
      ...(showsMoney ? [one.spent] : []),
    ]),
    ...(showsMoney
      ? [
          [ofYear, words.head.mixed, null, null, null, null, null, null, of.spentMixed],
          [ofYear, words.head.unknown, null, null, null, null, null, null, of.spentUnknown],
        ]
      : []),
  ];
  const head: SheetCell[] = [
    words.head.year,
    words.form,
    words.records,
    words.units,
    words.reached,
    words.head.counted,
    words.tasks,
    words.head.done,
    ...(showsMoney ? [words.spent] : []),
  ];
  return downloadTable(
    [head, ...rowsOf(now, year), ...rowsOf(before, year - 1)],
    form,
    `hinh-thuc-${year}`,
    String(year),
  );
}

export const formUseXlsx = (rq: Rq): Promise<Reply> => table(rq, "xlsx");
export const formUseCsv = (rq: Rq): Promise<Reply> => table(rq, "csv");
