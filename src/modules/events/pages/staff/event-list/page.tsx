import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { EVENT_KINDS, EVENT_OUTCOMES, hoursOf } from "../../../event.ts";
import { countEvents, type EventFilter, listEvents, listEventUnits, listLastTold } from "../../../events.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { EventListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  tinhtrang: z
    .enum([...EVENT_OUTCOMES, "withdrawn"])
    .optional()
    .catch(undefined),
  viec: z.enum(["approve", "correct", "tell"]).optional().catch(undefined),
  loai: z.enum(EVENT_KINDS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type EventQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: EventQuery): Promise<EventFilter & { reach: string[]; today: string }> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now),
    state: query.tinhtrang,
    need: query.viec,
    kind: query.loai,
    unitIds: query.donvi ? [query.donvi] : undefined,
    q: query.q,
    today: vietnamDay(rq.now),
  };
}

export async function eventListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listEvents(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const ids = shown.map((row) => row.id);
  const of = (need: "approve" | "correct") => listEvents(db, { ids, need }, PAGE_SIZE);
  const [waiting, returned] = await Promise.all([of("approve"), of("correct")]);
  return html(
    EventListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      waiting: new Set(waiting.map((row) => row.id)),
      returned: new Set(returned.map((row) => row.id)),
      counts: await countEvents(db, filter),
      units: await listUnitChoices(db, await listEventUnits(db, { reach: filter.reach }), filter.today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], filter.today),
      mayAnnounce: holds(actorOf(rq), "events.write"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function eventExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listEvents(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const told = await listLastTold(
    db,
    rows.map((row) => row.id),
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.event,
    words.kind,
    words.unit,
    words.form.day,
    words.when,
    words.place,
    words.form.who,
    words.state,
    words.form.attendance,
  ];
  const lines = rows.map((row): Cell[] => {
    const last = told.get(row.id);
    return [
      row.title,
      words.kinds[row.kind],
      names.get(row.unitId) ?? "",
      row.day ? formatDate(row.day) : "",
      last ? hoursOf(last) : (row.beginsAt ?? ""),
      last?.place ?? "",
      last?.who ?? "",
      row.publishedAt === null && row.state !== "withdrawn" ? words.notTold : words.states[row.state],
      last?.attendance ?? "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "su-kien.csv");
}
