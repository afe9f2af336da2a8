import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, unitNames } from "../../../../organisations/index.ts";
import { type HostFilter, listHosts, listHostYears } from "../../../host-programmes/host.store.ts";
import { HOST_KINDS } from "../../../host-programmes/host-programme.ts";
import { en } from "../../../host-programmes/messages.en.ts";
import { vi } from "../../../host-programmes/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { HostListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  loai: z.enum(HOST_KINDS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type HostQuery = z.infer<typeof Query>;

/** Programmes of the units within reach and of those above them, into which one may be woven too. */
export async function visibleUnits(rq: Rq): Promise<string[]> {
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const above = await Promise.all(unitsWhere(actor, "plans.read").map((id) => ancestors(rq.app.db, id, today)));
  const reach = await reachOf(rq.app.db, actor, "plans.read", rq.now);
  return [...new Set([...reach, ...above.flat().map((unit) => unit.id)])];
}

async function filterOf(rq: Rq, { nam, loai, q }: HostQuery): Promise<HostFilter> {
  return { unitIds: await visibleUnits(rq), year: nam, kind: loai, q };
}

export async function hostListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listHosts(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    HostListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      query,
      rows: shown,
      years: await listHostYears(db, filter.unitIds),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now)),
      mayWrite: holds(actorOf(rq), "plans.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function hostListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.list;
  const rows = await listHosts(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const table = [
    [said.year, said.kind, said.name, said.unit, said.agency, said.contact, said.tasks, said.evidence],
    ...rows.map((row) => [
      row.year,
      words.kinds[row.kind],
      row.name,
      names.get(row.unitId) ?? "",
      row.agency,
      row.contact,
      row.tasks,
      row.evidence,
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "chuong-trinh-long-ghep.csv");
}
