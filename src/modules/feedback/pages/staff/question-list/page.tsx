import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, unitsWhere } from "../../../../accounts/index.ts";
import { subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { countQuestionsByState, countRatings, listQuestions, type QuestionFilter } from "../../../feedback.store.ts";
import { en as templatesEn } from "../../../handling/templates/messages.en.ts";
import { vi as templatesVi } from "../../../handling/templates/messages.vi.ts";
import { listCategories } from "../../../intake/categories/categories.store.ts";
import { titleOf } from "../../../intake/category-select.tsx";
import { en as intakeEn } from "../../../intake/messages.en.ts";
import { vi as intakeVi } from "../../../intake/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { titlesOf } from "../../../page-titles.ts";
import { QUESTION_KINDS, QUESTION_SOURCES, showCode } from "../../../question.ts";
import { QuestionListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  xem: z.enum(["received", "late", "answered", "closed"]).optional().catch(undefined),
  ve_gi: z.string().max(40).optional().catch(undefined),
  loai: z.enum(QUESTION_KINDS).optional().catch(undefined),
  qua: z.enum(QUESTION_SOURCES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  /** The public page they were asked from. */
  ve: z.string().max(300).startsWith("/").optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  /** Petitions by the day they were due, as figures count them. */
  hantu: z.iso.date().optional().catch(undefined),
  handen: z.iso.date().optional().catch(undefined),
  dunghan: z.literal("1").optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

const VIEWS = ["all", "received", "late", "answered", "closed"] as const;
type ViewName = (typeof VIEWS)[number];

async function asked(rq: Rq) {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await subtreeIds(rq.app.db, unitsWhere(actorOf(rq), "feedback.read"), today);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const { hantu: from, handen: until } = query;
  const base: QuestionFilter = {
    unitIds,
    ...(query.ve_gi ? { category: query.ve_gi } : {}),
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.qua ? { source: query.qua } : {}),
    ...(query.q ? { words: query.q } : {}),
    ...(query.ve ? { pagePath: query.ve } : {}),
    ...(from && until ? { due: { from, until, today, onTime: query.dunghan === "1" } } : {}),
  };
  const views: Record<ViewName, QuestionFilter> = {
    all: base,
    received: { ...base, state: "received" },
    late: { ...base, lateOn: today },
    answered: { ...base, state: "answered" },
    closed: { ...base, state: "closed" },
  };
  return { query, today, unitIds, base, filter: views[query.xem ?? "all"] };
}

export async function questionListPage(rq: Rq): Promise<Reply> {
  const { query, today, unitIds, base, filter } = await asked(rq);
  const { counts, waiting, sources } = await countQuestionsByState(rq.app.db, base, today);
  const total = counts[query.xem ?? "all"];
  const rows = await listQuestions(rq.app.db, filter, PAGE_SIZE, (query.trang - 1) * PAGE_SIZE, waiting);
  const ratings = (await countRatings(rq.app.db, { unitIds, since: shift(today, -90) }, 10)).filter(
    (one) => one.notUseful > 0,
  );
  return html(
    QuestionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      counts,
      sources,
      intake: pick(rq.lang, intakeVi, intakeEn),
      lang: rq.lang,
      categories: (await listCategories(rq.app.db)).filter((one) => one.state === "approved" && !one.isConfidential),
      bulk: pick(rq.lang, templatesVi, templatesEn).bulk,
      templatesTitle: pick(rq.lang, templatesVi, templatesEn).title,
      mayRecord: holds(actorOf(rq), "feedback.answer"),
      mayKeepCategories: holds(actorOf(rq), "feedback.categories"),
      rows,
      today,
      pages: Math.ceil(total / PAGE_SIZE),
      unitNames: await unitNames(
        rq.app.db,
        rows.map((row) => row.unitId),
        today,
      ),
      ratings,
      titles: await titlesOf(
        rq.app,
        ratings.map((one) => one.path),
      ),
    }),
  );
}

const MOST_ROWS = 20_000;

/** What is filtered, as a table to take along: who asked is never in it. */
export async function questionListCsv(rq: Rq): Promise<Reply> {
  const { today, filter } = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const intake = pick(rq.lang, intakeVi, intakeEn);
  const rows = await listQuestions(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], today);
  const titles = new Map((await listCategories(rq.app.db)).map((one) => [one.code, titleOf(one, rq.lang)]));
  const head = [
    words.lookup.code,
    words.staff.kind,
    intake.list.category,
    words.staff.body,
    intake.record.place,
    words.staff.state,
    words.staff.source,
    words.staff.unit,
    words.staff.received,
    words.staff.due,
    words.states.answered,
  ];
  const lines = rows.map((row) => [
    showCode(row.code),
    words.kinds[row.kind],
    titles.get(row.category ?? "") ?? "",
    row.body,
    row.place,
    row.closedAs ? intake.closedAs[row.closedAs] : words.states[row.state],
    words.sources[row.source],
    names.get(row.unitId) ?? "",
    formatDateTime(row.receivedAt),
    formatDate(row.dueOn),
    row.answeredAt ? formatDateTime(row.answeredAt) : "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "y-kien-nguoi-dan.csv");
}
