import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { en } from "../../../obstacles/messages.en.ts";
import { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_KINDS, OBSTACLE_STATES } from "../../../obstacles/obstacle.ts";
import {
  countObstacles,
  type ListedObstacle,
  listObstacles,
  listObstacleUnits,
  type ObstacleFilter,
} from "../../../obstacles/obstacles.store.ts";
import { reachOf } from "../../../plan.policy.ts";
import { ObstacleListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

const Query = z.object({
  tinhtrang: z
    .enum([...OBSTACLE_STATES, "late"])
    .optional()
    .catch(undefined),
  loai: z.enum(OBSTACLE_KINDS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  kehoach: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type ObstacleQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: ObstacleQuery): Promise<ObstacleFilter & { reach: string[] }> {
  return {
    reach: [...(await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now))],
    unitId: query.donvi,
    planId: query.kehoach,
    kind: query.loai,
    ...(query.tinhtrang === "late" ? { lateOn: vietnamDay(rq.now) } : { state: query.tinhtrang }),
    q: query.q,
  };
}

/** What units within reach reported, and what units within reach had to answer, newest first. */
export async function obstacleListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listObstacles(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  return html(
    ObstacleListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      query,
      today,
      rows: shown,
      counts: await countObstacles(db, filter, today),
      units: await listUnitChoices(db, await listObstacleUnits(db, filter.reach), today),
      unitNames: await unitNames(db, [...new Set(shown.flatMap((row) => [row.unitId, row.heldBy]))], today),
      mayReport: holds(actorOf(rq), "plans.declare"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function obstacleExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listObstacles(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const today = vietnamDay(rq.now);
  const names = await unitNames(rq.app.db, [...new Set(rows.flatMap((row) => [row.unitId, row.heldBy]))], today);
  const line = (row: ListedObstacle): Cell[] => [
    formatDate(vietnamDay(row.createdAt)),
    names.get(row.unitId) ?? "",
    words.kinds[row.kind],
    row.text,
    row.ask,
    formatDate(row.sinceOn),
    row.planNumber ?? "",
    row.taskText ?? "",
    names.get(row.heldBy) ?? "",
    formatDate(row.dueOn),
    row.state === "open" && row.dueOn < today ? words.late : words.states[row.state],
    row.answer ?? "",
  ];
  const head = [
    words.reportedOn,
    words.unit,
    words.kind,
    words.what,
    words.ask,
    words.since,
    words.plan,
    words.task,
    words.holder,
    words.due,
    words.state,
    words.answer,
  ];
  return download(
    Buffer.from(writeCsv([head, ...rows.map(line)])),
    "text/csv; charset=utf-8",
    "kho-khan-vuong-mac.csv",
  );
}
