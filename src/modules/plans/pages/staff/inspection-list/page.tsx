import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { Db } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { unitsOfGroup } from "../../../assign-task.ts";
import { viewerOf } from "../../../inspections/inspection.policy.ts";
import {
  INSPECTION_KINDS,
  INSPECTION_STATES,
  type Programme,
  type QuotaShare,
  quotaShare,
} from "../../../inspections/inspection.ts";
import {
  countInspections,
  type InspectionFilter,
  type ListedInspection,
  listInspectedUnits,
  listInspections,
  listInspectionYears,
  listProgrammes,
  listUnitsInspected,
  type Viewer,
} from "../../../inspections/inspections.store.ts";
import { en } from "../../../inspections/messages.en.ts";
import { vi } from "../../../inspections/messages.vi.ts";
import { InspectionListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;
/** Programmes shown above the list; more stand on their year's. */
const PROGRAMMES_SHOWN = 4;

const Query = z.object({
  tinhtrang: z
    .enum([...INSPECTION_STATES, "late"])
    .optional()
    .catch(undefined),
  loai: z.enum(INSPECTION_KINDS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  chuongtrinh: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type InspectionQuery = z.infer<typeof Query>;

function filterOf(query: InspectionQuery, viewer: Viewer): InspectionFilter {
  return {
    viewer,
    programmeId: query.chuongtrinh,
    year: query.nam,
    unitId: query.donvi,
    kind: query.loai,
    ...(query.tinhtrang === "late" ? { lateOn: viewer.today } : { state: query.tinhtrang }),
    q: query.q,
  };
}

/** How far a programme has come with the units it is to inspect, as of today's units. */
export async function shareOf(db: Db, programme: Programme, today: string): Promise<QuotaShare> {
  const group = await unitsOfGroup(db, programme, programme.groupKind, today);
  return quotaShare(
    group.filter((id) => id !== programme.unitId),
    await listInspectedUnits(db, programme.id),
    programme.quotaPercent,
  );
}

export async function inspectionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const viewer = await viewerOf(db, actor, rq.now);
  const query = Query.parse(rq.query);
  const filter = filterOf(query, viewer);
  const [day = "", id = ""] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  const after =
    z.iso.date().safeParse(day).success && z.uuid().safeParse(id).success ? { plannedOn: day, id } : undefined;
  const rows = await listInspections(db, filter, viewer.today, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const programmes = (await listProgrammes(db, viewer.reach)).filter((one) => !query.nam || one.year === query.nam);
  const listed = await Promise.all(
    programmes
      .slice(0, PROGRAMMES_SHOWN)
      .map(async (programme) => ({ programme, share: await shareOf(db, programme, viewer.today) })),
  );
  const names = [...shown.flatMap((row) => [row.unitId, row.byUnitId]), ...programmes.map((one) => one.unitId)];
  return html(
    InspectionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      counts: await countInspections(db, filter),
      programmes: listed,
      years: await listInspectionYears(db, viewer),
      units: await listUnitChoices(db, await listUnitsInspected(db, viewer), viewer.today),
      unitNames: await unitNames(db, [...new Set(names)], viewer.today),
      mayLead: holds(actor, "inspections.lead"),
      today: viewer.today,
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.plannedOn}_${last.id}` : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function inspectionExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const viewer = await viewerOf(db, actorOf(rq), rq.now);
  const today = vietnamDay(rq.now);
  const rows = await listInspections(db, filterOf(Query.parse(rq.query), viewer), today, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.flatMap((row) => [row.unitId, row.byUnitId]))], today);
  const line = (row: ListedInspection): Cell[] => [
    formatDate(row.plannedOn),
    names.get(row.unitId) ?? "",
    words.kinds[row.kind],
    names.get(row.byUnitId) ?? "",
    row.leader,
    row.programmeTitle,
    words.states[row.state],
    row.heldOn ? formatDate(row.heldOn) : "",
    row.concludedOn ? formatDate(row.concludedOn) : "",
    row.findings,
    row.closedFindings,
    row.lateFindings,
  ];
  const head = [
    words.plannedOn,
    words.unit,
    words.kind,
    words.byUnit,
    words.leader,
    words.record.programme,
    words.state,
    words.heldOn,
    words.record.concludedOn,
    words.findings,
    words.programme.closed,
    words.programme.late,
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "kiem-tra.csv");
}
