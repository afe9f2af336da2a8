import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { DutyRefused } from "../../../duties.errors.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { FORMS } from "../../../obligation.ts";
import { listShown, type Shown } from "../../../standing.store.ts";
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

export async function quarterListCsv(rq: Rq): Promise<Reply> {
  const { quarter, asked } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const head = [words.number, words.matter, words.document, words.form, words.place, words.from, words.to, words.law];
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
  return download(
    Buffer.from(writeCsv([head, ...body])),
    "text/csv; charset=utf-8",
    `noi-dung-da-cong-khai-quy-${quarter.quarter}-${quarter.year}.csv`,
  );
}

export function formOf(row: Shown, names: Record<(typeof FORMS)[number], string>): string {
  const form = FORMS.find((one) => one === row.form);
  return form ? names[form] : row.form;
}
