import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { overseen } from "../../../course.policy.ts";
import { type CourseFilter, countCourses, listCourses, listCourseUnits } from "../../../course.store.ts";
import { COURSE_KINDS, COURSE_STATES } from "../../../course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { CourseListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  tinhtrang: z.enum(COURSE_STATES).optional().catch(undefined),
  viec: z.enum(["approve", "correct", "tell"]).optional().catch(undefined),
  loai: z.enum(COURSE_KINDS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  nhiemvu: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type CourseQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: CourseQuery): Promise<CourseFilter & { reach: string[]; today: string }> {
  return {
    reach: (await overseen(rq.app.db, actorOf(rq), rq.now)).runs,
    state: query.tinhtrang,
    need: query.viec,
    kind: query.loai,
    unitId: query.donvi,
    taskId: query.nhiemvu,
    from: query.nam ? `${query.nam}-01-01` : undefined,
    to: query.nam ? `${query.nam}-12-31` : undefined,
    q: query.q,
    today: vietnamDay(rq.now),
  };
}

/** Courses units of the person's reach hold. */
export async function courseListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listCourses(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    CourseListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today: filter.today,
      rows: shown,
      counts: await countCourses(db, filter),
      units: await listUnitChoices(db, await listCourseUnits(db, { reach: filter.reach }), filter.today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], filter.today),
      mayWrite: holds(actorOf(rq), "training.write"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function courseExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const filter = await filterOf(rq, Query.parse(rq.query));
  const rows = await listCourses(db, filter, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const said = words.hosted.columns;
  const head: Cell[] = [
    said.title,
    words.kind,
    words.unit,
    said.from,
    said.to,
    said.state,
    said.going,
    said.waiting,
    said.came,
  ];
  const lines = rows.map((row): Cell[] => [
    row.title,
    words.kinds[row.kind],
    names.get(row.unitId) ?? "",
    formatDate(row.firstDay),
    formatDate(row.lastDay),
    words.states[row.state],
    row.going,
    row.waiting,
    row.reached ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tap-huan-hoi-nghi.csv");
}
