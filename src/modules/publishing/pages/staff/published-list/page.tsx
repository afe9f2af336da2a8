import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { listPostings } from "../../../boards/board.store.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { unitOfPage } from "../unit-of-page.ts";
import { PublishedListView } from "./view.tsx";

export interface Quarter {
  year: number;
  quarter: number;
  from: string;
  to: string;
}

/** "2026-4"; the quarter of the day where it cannot be read. */
export function readQuarter(text: unknown, today: string): Quarter {
  const found = /^(20\d\d)-([1-4])$/.exec(typeof text === "string" ? text : "");
  const year = Number(found?.[1] ?? today.slice(0, 4));
  const quarter = Number(found?.[2] ?? Math.ceil(Number(today.slice(5, 7)) / 3));
  const two = (month: number): string => String(month).padStart(2, "0");
  const last = new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate();
  return { year, quarter, from: `${year}-${two(quarter * 3 - 2)}-01`, to: `${year}-${two(quarter * 3)}-${last}` };
}

const PAGE_SIZE = 100;
const EXPORTED = 100_000;

async function ask(rq: Rq) {
  const { unitId, reach } = await unitOfPage(rq);
  const today = vietnamDay(rq.now);
  const quarter = readQuarter(rq.query.quy, today);
  return { unitId, reach, today, quarter, filter: { unitIds: [unitId], from: quarter.from, to: quarter.to } };
}

/** What hung at any time of the quarter: the list the law wants each quarter. */
export async function publishedListPage(rq: Rq): Promise<Reply> {
  const { unitId, reach, today, quarter, filter } = await ask(rq);
  const [postedOn, id] = (typeof rq.query.sau === "string" ? rq.query.sau : "").split("_");
  const after =
    postedOn && /^\d{4}-\d\d-\d\d$/.test(postedOn) && /^[0-9a-f-]{36}$/.test(id ?? "")
      ? { postedOn, id: id as string }
      : undefined;
  const rows = await listPostings(rq.app.db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    PublishedListView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      unit: await getUnit(rq.app.db, unitId, today),
      reach,
      quarter,
      thisQuarter: readQuarter("", today),
      rows: shown,
      next: rows.length > PAGE_SIZE && last ? `${last.postedOn}_${last.id}` : null,
    }),
  );
}

export async function publishedListExport(rq: Rq): Promise<Reply> {
  const { quarter, filter } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const rows = (await listPostings(rq.app.db, filter, EXPORTED)).map((row) => [
    row.title,
    words.boardForm,
    row.boardName,
    formatDate(row.postedOn),
    row.takenDownOn ? formatDate(row.takenDownOn) : words.stillUp,
    row.postedByName,
  ]);
  return download(
    Buffer.from(writeCsv([words.publishedHead, ...rows])),
    "text/csv; charset=utf-8",
    `da-cong-khai-quy-${quarter.quarter}-${quarter.year}.csv`,
  );
}
