import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type SheetCell, writeCsv, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { headsOn } from "../../../../heads/index.ts";
import { type OfficialDocument, toDocx, toPdf } from "../../../../official-documents/index.ts";
import { getUnit, listUnitChoices, offeredUnits, provinceOf } from "../../../../organisations/index.ts";
import { DutyRefused } from "../../../duties.errors.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listShown } from "../../../standing.store.ts";
import { formOf } from "./form-of.ts";
import { quarterDocument } from "./quarter-document.ts";
import { QuarterListView } from "./view.tsx";

/** A page that is printed and hung up: the quarter of nearly every commune stands on one. */
const PAGE_SIZE = 500;
const MOST_EXPORTED = 100_000;

const Query = z.object({
  quy: z
    .string()
    .regex(/^20\d\d-[1-4]$/)
    .optional()
    .catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  sau: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}_\d{1,6}$/)
    .optional()
    .catch(undefined),
});

/** Year and quarter as asked, else those of the day. */
export function quarterOf(asked: string | undefined, today: string) {
  const year = Number((asked ?? today).slice(0, 4));
  const quarter = asked ? Number(asked.slice(5)) : Math.ceil(Number(today.slice(5, 7)) / 3);
  const two = (month: number): string => String(month).padStart(2, "0");
  const last = new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate();
  return { year, quarter, from: `${year}-${two(quarter * 3 - 2)}-01`, to: `${year}-${two(quarter * 3)}-${last}` };
}

async function ask(rq: Rq) {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(rq.app.db, actorOf(rq), "duties.read", rq.now);
  const own = unitsWhere(actorOf(rq), "duties.read");
  const unitId = query.donvi && reach.includes(query.donvi) ? query.donvi : own[0];
  if (!unitId) throw new DutyRefused("no-right-here");
  const quarter = quarterOf(query.quy, today);
  return { query, reach, own, today, unitId, quarter, asked: { unitId, from: quarter.from, to: quarter.to, today } };
}

/** What was published in the quarter, in which form and when: the list the law wants each quarter. */
export async function quarterListPage(rq: Rq): Promise<Reply> {
  const { query, reach, own, today, unitId, quarter, asked } = await ask(rq);
  const [fromDay, id, number] = query.sau?.split("_") ?? [];
  const rows = await listShown(rq.app.db, asked, PAGE_SIZE + 1, fromDay && id ? { fromDay, id } : undefined);
  const shown = rows.slice(0, PAGE_SIZE);
  const before = Number(number ?? 0);
  const last = shown.at(-1);
  return html(
    QuarterListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows: shown,
      before,
      next: rows.length > PAGE_SIZE && last ? `${last.fromDay}_${last.id}_${before + shown.length}` : null,
      unitId,
      units: await listUnitChoices(rq.app.db, offeredUnits(reach, [...own, unitId]), today),
      year: quarter.year,
      quarter: quarter.quarter,
      today,
    }),
  );
}

const head = (words: typeof vi): string[] => [
  words.number,
  words.matter,
  words.document,
  words.form,
  words.place,
  words.from,
  words.to,
  words.law,
];

const fileName = (quarter: { quarter: number; year: number }, ending: string): string =>
  `noi-dung-da-cong-khai-quy-${quarter.quarter}-${quarter.year}.${ending}`;

export async function quarterListCsv(rq: Rq): Promise<Reply> {
  const { quarter, asked } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const body = (await listShown(rq.app.db, asked, MOST_EXPORTED)).map((row, at) => [
    at + 1,
    row.title,
    row.document ?? "",
    formOf(row, words.forms),
    row.place,
    formatDate(row.fromDay),
    row.toDay ? formatDate(row.toDay) : words.stillOut,
    [row.law, row.article].filter(Boolean).join(", "),
  ]);
  return download(Buffer.from(writeCsv([head(words), ...body])), "text/csv; charset=utf-8", fileName(quarter, "csv"));
}

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** Days are days, so that the list may be sorted and counted further. */
export async function quarterListXlsx(rq: Rq): Promise<Reply> {
  const { quarter, asked } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const rows = (await listShown(rq.app.db, asked, MOST_EXPORTED)).map((row, at): SheetCell[] => [
    at + 1,
    row.title,
    row.document ?? "",
    formOf(row, words.forms),
    row.place,
    { day: row.fromDay },
    row.toDay ? { day: row.toDay } : words.stillOut,
    [row.law, row.article].filter(Boolean).join(", "),
  ]);
  const name = words.quarterName(quarter.quarter, quarter.year);
  const bytes = await writeXlsx([{ name, rows: [head(words), ...rows] }]);
  return download(Buffer.from(bytes), `${OFFICE}spreadsheetml.sheet`, fileName(quarter, "xlsx"));
}

/** What a unit hangs up is read by people; nobody reads more on paper. */
const MOST_PRINTED = 2_000;

/** The list as a notice to be signed and hung up. */
async function quarterPaper(rq: Rq): Promise<{ paper: OfficialDocument; quarter: ReturnType<typeof quarterOf> }> {
  const { quarter, asked, today, unitId } = await ask(rq);
  const { db } = rq.app;
  const [unit, province, heads, rows] = await Promise.all([
    getUnit(db, unitId, today),
    provinceOf(db, unitId, today),
    headsOn(db, [unitId], today),
    listShown(db, asked, MOST_PRINTED),
  ]);
  return {
    quarter,
    paper: quarterDocument({ unit, province: province ?? null, head: heads.get(unitId), quarter, today, rows }),
  };
}

export async function quarterListPdf(rq: Rq): Promise<Reply> {
  const { paper, quarter } = await quarterPaper(rq);
  return download(await toPdf(paper, rq.app.printer), "application/pdf", fileName(quarter, "pdf"));
}

export async function quarterListDocx(rq: Rq): Promise<Reply> {
  const { paper, quarter } = await quarterPaper(rq);
  return download(await toDocx(paper), `${OFFICE}wordprocessingml.document`, fileName(quarter, "docx"));
}
