import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listAskedSince, totalsSince } from "../../../asked/asked.store.ts";
import { askedQuestionsOf } from "../../../asked/asked-questions.ts";
import { en } from "../../../asked/messages.en.ts";
import { vi } from "../../../asked/messages.vi.ts";
import { listSayings } from "../../../asked/saying.store.ts";
import { forgetSaying } from "../../../asked/teach-saying.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { findNames } from "../../../procedure.store.ts";
import { ASKED_BASE, ASKED_VIEWS, AskedListView, type AskedRow, VIEW_IN_ADDRESS } from "./view.tsx";

const VIEWS_BY_ADDRESS = new Map(ASKED_VIEWS.map((view) => [VIEW_IN_ADDRESS[view], view]));

/** The questions asked most; nobody works through more of them on a page. */
const ON_PAGE = 200;
const IN_FILE = 5_000;
/** Asked often enough to say something, and fewer than one in four opened an answer. */
const SELDOM = { searches: 5, share: 0.25 };

const Query = z.object({
  xem: z.string().optional().catch(undefined),
  ngay: z.enum(["7", "30", "90", "365"]).catch("30"),
  xong: z.string().max(100).optional().catch(undefined),
  thutuc: z.string().max(40).optional().catch(undefined),
});

async function load(rq: Rq, limit: number) {
  const query = Query.parse(rq.query);
  const view = VIEWS_BY_ADDRESS.get(query.xem ?? "") ?? "none";
  await askedQuestionsOf(rq.app).flush();
  const since = shift(vietnamDay(rq.now), 1 - Number(query.ngay));
  const catalogue = catalogueOf(rq.app);
  const rows: AskedRow[] = [];
  for (const question of await listAskedSince(rq.app.db, since, limit)) {
    // As the search answers today: what was mended goes from the list by itself.
    const answer = await catalogue.search(question.text, {}, { offset: 0, limit: 1 });
    rows.push({ ...question, found: answer.total, first: answer.items[0] ?? null });
  }
  const byView = {
    none: rows.filter((row) => row.found === 0),
    unopened: rows.filter(
      (row) => row.found > 0 && row.searches >= SELDOM.searches && row.opened < row.searches * SELDOM.share,
    ),
    most: rows,
  };
  return { query, view, since, byView };
}

export async function askedListPage(rq: Rq): Promise<Reply> {
  const { query, view, since, byView } = await load(rq, ON_PAGE);
  const sayings = await listSayings(rq.app.db);
  const names = await findNames(rq.app.db, [...new Set(sayings.map((one) => one.code))]);
  return html(
    AskedListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      view,
      period: query.ngay,
      rows: view === "taught" ? [] : byView[view],
      counts: {
        none: byView.none.length,
        unopened: byView.unopened.length,
        most: byView.most.length,
        taught: sayings.length,
      },
      totals: await totalsSince(rq.app.db, since),
      sayings: sayings.map((one) => ({ ...one, name: names.get(one.code) ?? one.code })),
      done: query.xong ? { saying: query.xong, name: query.thutuc ? (names.get(query.thutuc) ?? null) : null } : null,
    }),
  );
}

export async function askedListExport(rq: Rq): Promise<Reply> {
  const { view, byView } = await load(rq, IN_FILE);
  const words = pick(rq.lang, vi, en);
  const { head } = words;
  const rows = view === "taught" ? [] : byView[view];
  const table = [
    [head.question, head.searches, head.opened, head.unanswered, head.answers, head.first, head.last],
    ...rows.map((row) => [
      row.text,
      String(row.searches),
      String(row.opened),
      String(row.unanswered),
      String(row.found),
      row.first ? `${row.first.code} ${row.first.name}` : "",
      formatDate(row.lastAsked),
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "cau-hoi-nguoi-dan.csv");
}

const Forget = z.object({ code: z.string().max(40), saying: z.string().max(100) });

export async function forgetSayingPage(rq: Rq): Promise<Reply> {
  const input = Forget.parse(rq.body);
  await transaction(rq.app.db, (tx) => forgetSaying(tx, actorOf(rq), input, rq.now));
  return seeOther(`${ASKED_BASE}?xem=${VIEW_IN_ADDRESS.taught}&xong=${encodeURIComponent(input.saying)}`);
}
