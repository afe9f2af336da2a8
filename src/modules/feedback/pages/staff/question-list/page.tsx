import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { countQuestions, countRatings, listQuestions, type QuestionFilter } from "../../../feedback.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { titlesOf } from "../../../page-titles.ts";
import { QUESTION_KINDS, QUESTION_SOURCES } from "../../../question.ts";
import { QuestionListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  xem: z.enum(["received", "late", "answered", "closed"]).optional().catch(undefined),
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

export async function questionListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await subtreeIds(rq.app.db, unitsWhere(actorOf(rq), "feedback.read"), today);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const { hantu: from, handen: until } = query;
  const base: QuestionFilter = {
    unitIds,
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.qua ? { source: query.qua } : {}),
    ...(query.q ? { words: query.q } : {}),
    ...(query.ve ? { pagePath: query.ve } : {}),
    ...(from && until ? { due: { from, until, today, onTime: query.dunghan === "1" } } : {}),
  };
  const views: Record<"all" | "received" | "late" | "answered" | "closed", QuestionFilter> = {
    all: base,
    received: { ...base, state: "received" },
    late: { ...base, lateOn: today },
    answered: { ...base, state: "answered" },
    closed: { ...base, state: "closed" },
  };
  const names = Object.keys(views) as (keyof typeof views)[];
  const counts = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await countQuestions(rq.app.db, views[name])])),
  ) as Record<keyof typeof views, number>;
  const rows = await listQuestions(rq.app.db, views[query.xem ?? "all"], PAGE_SIZE, (query.trang - 1) * PAGE_SIZE);
  const ratings = (await countRatings(rq.app.db, { unitIds, since: shift(today, -90) }, 10)).filter(
    (one) => one.notUseful > 0,
  );
  return html(
    QuestionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      counts,
      rows,
      today,
      pages: Math.ceil(counts[query.xem ?? "all"] / PAGE_SIZE),
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
