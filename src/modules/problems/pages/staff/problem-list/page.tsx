import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicNames } from "../../../../topics/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { OUTCOMES } from "../../../problem.ts";
import {
  countProblems,
  listLastTold,
  listProblems,
  listProblemUnits,
  type ProblemFilter,
} from "../../../problems.store.ts";
import { ProblemListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  tinhtrang: z
    .enum([...OUTCOMES, "withdrawn"])
    .optional()
    .catch(undefined),
  viec: z.enum(["approve", "correct", "act"]).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type ProblemQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: ProblemQuery): Promise<ProblemFilter & { reach: string[]; today: string }> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now),
    state: query.tinhtrang,
    need: query.viec,
    topic: query.linhvuc,
    unitIds: query.donvi ? [query.donvi] : undefined,
    q: query.q,
    today: vietnamDay(rq.now),
  };
}

export async function problemListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listProblems(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const ids = (need: "approve" | "correct") => listProblems(db, { ...filter, need }, EXPORT_ROWS);
  const [waiting, returned] = await Promise.all([ids("approve"), ids("correct")]);
  return html(
    ProblemListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      topics: topicNames(rq.lang),
      query,
      rows: shown,
      today: filter.today,
      waiting: new Set(waiting.map((row) => row.id)),
      returned: new Set(returned.map((row) => row.id)),
      counts: await countProblems(db, filter),
      units: await listUnitChoices(db, await listProblemUnits(db, { reach: filter.reach }), filter.today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], filter.today),
      mayTell: holds(actorOf(rq), "problems.write"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function problemExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const topics = topicNames(rq.lang);
  const rows = await listProblems(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const told = await listLastTold(
    db,
    rows.map((row) => row.id),
  );
  const head: Cell[] = [
    words.problem,
    words.unit,
    words.topic,
    words.state,
    words.record.firstDue,
    words.due,
    words.lastTold,
    words.form.situation,
    words.form.cause,
    words.form.doing,
  ];
  const day = (one: Date | string | null): string => (one === null ? "" : formatDate(one));
  const lines = rows.map((row): Cell[] => {
    const said = told.get(row.id);
    return [
      row.title,
      names.get(row.unitId) ?? "",
      topics[row.topic],
      row.publishedAt === null && row.state === "open" ? words.notTold : words.states[row.state],
      day(row.firstDueOn),
      day(row.dueOn),
      day(row.toldAt),
      said?.situation ?? "",
      said?.cause ?? "",
      said?.doing ?? "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "van-de.csv");
}
