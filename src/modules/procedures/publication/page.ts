import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick, unmark } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { countUndated, listAnnouncements, listAnnouncementYears } from "./announcement.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type ClockState, type TimedAnnouncement, timeAnnouncement } from "./publication-clock.ts";
import { PublicationView, STATE_IN_ADDRESS } from "./view.tsx";

const PAGE_SIZE = 50;
/** More deciding documents than a province sees in a year. */
const MOST = 20_000;

const DAY = /^20\d\d-\d\d-\d\d$/;

const One = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().max(200).optional().catch(undefined),
);
const Query = z.object({
  nam: One,
  "ket-qua": One,
  q: One,
  /** Last days to publish, both included, as figures count them: what still runs is left out. */
  hantu: One,
  handen: One,
  trang: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.coerce.number().int().min(1).max(10_000).catch(1),
  ),
});

async function load(rq: Rq) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const years = await listAnnouncementYears(db);
  const thisYear = Number(today.slice(0, 4));
  const year = /^(19|20)\d\d$/.test(query.nam ?? "") ? Number(query.nam) : thisYear;
  const calendar = await workingCalendarFor(db, null, rq.now);
  const [from, until] = [query.hantu ?? "", query.handen ?? ""];
  const due = DAY.test(from) && DAY.test(until) ? { from, until } : null;
  // What has to be public early in a year may be decided in the one before.
  const lists = await Promise.all((due ? [year - 1, year] : [year]).map((one) => listAnnouncements(db, one, MOST)));
  const all = lists
    .flat()
    .map((one) => timeAnnouncement(one, calendar, today))
    .filter((one) => !due || (one.due >= due.from && one.due <= due.until && one.state !== "running"));
  const state = (Object.keys(STATE_IN_ADDRESS) as ClockState[]).find(
    (one) => STATE_IN_ADDRESS[one] === query["ket-qua"],
  );
  const q = (query.q ?? "").trim();
  const words = unmark(q.toLowerCase()).split(/\s+/);
  const holds = (one: TimedAnnouncement): boolean => {
    const text = unmark(`${one.name} ${one.code} ${one.decisionNumber ?? ""}`.toLowerCase());
    return words.every((word) => text.includes(word));
  };
  return {
    year,
    years: [...new Set([thisYear, year, ...years])].sort((a, b) => b - a),
    state,
    due,
    q,
    page: query.trang,
    all,
    rows: all.filter((one) => (state === undefined || one.state === state) && (q === "" || holds(one))),
  };
}

/** From deciding documents to publication: the rate of the year, each document with its clock, those still waiting. */
export async function publicationPage(rq: Rq): Promise<Reply> {
  const { all, rows, ...request } = await load(rq);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(request.page, pages);
  return html(
    PublicationView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      request: { ...request, page },
      counts: countStates(all),
      undated: await countUndated(rq.app.db, request.year),
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      pages,
    }),
  );
}

export async function publicationExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows } = await load(rq);
  const { columns: c, head } = words;
  const header = [
    c.code,
    head.procedure,
    c.field,
    c.number,
    c.signed,
    c.issuer,
    head.effective,
    head.due,
    c.publishedOn,
    head.state,
    c.daysLate,
  ];
  const lines = rows.map((one) => [
    one.code,
    one.name,
    one.field,
    one.decisionNumber,
    one.decisionDate,
    one.decisionIssuer,
    one.effectiveOn,
    one.due,
    one.publishedOn,
    words.stateFilter[one.state],
    one.daysLate,
  ]);
  return download(writeCsv([header, ...lines]), "text/csv; charset=utf-8", `${words.fileName}.csv`);
}

function countStates(all: readonly TimedAnnouncement[]): Record<ClockState, number> {
  const counts: Record<ClockState, number> = { onTime: 0, late: 0, running: 0, overdue: 0 };
  for (const one of all) counts[one.state]++;
  return counts;
}
