import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { RECOGNITION_KINDS, RECOGNITION_STATES, type Recognition } from "../../../recognition.ts";
import {
  countRecognitions,
  DECIDED,
  listRecognitions,
  listRecognitionUnits,
  listRecognitionYears,
  type RecognitionFilter,
} from "../../../recognitions.store.ts";
import { RecognitionListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

const Query = z.object({
  loai: z.enum(RECOGNITION_KINDS).optional().catch(undefined),
  tinhtrang: z
    .enum([...RECOGNITION_STATES, "decided"])
    .optional()
    .catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  kehoach: z.uuid().optional().catch(undefined),
  nhiemvu: z.uuid().optional().catch(undefined),
  /** Days of the decision: the rows behind a figure of a report. */
  tu: z.iso.date().optional().catch(undefined),
  den: z.iso.date().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type RecognitionQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: RecognitionQuery): Promise<RecognitionFilter & { reach: string[] }> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now),
    kind: query.loai,
    planId: query.kehoach,
    ...(query.tinhtrang === "decided" ? { states: DECIDED } : { state: query.tinhtrang }),
    year: query.nam,
    unitId: query.donvi,
    taskId: query.nhiemvu,
    decidedFrom: query.tu,
    decidedTo: query.den,
    q: query.q,
  };
}

export async function recognitionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listRecognitions(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  const within = { reach: filter.reach };
  return html(
    RecognitionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      counts: await countRecognitions(db, filter),
      years: await listRecognitionYears(db, within),
      units: await listUnitChoices(db, await listRecognitionUnits(db, within), today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayPropose: holds(actorOf(rq), "recognitions.propose"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function recognitionExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listRecognitions(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const line = (row: Recognition): Cell[] => [
    row.year,
    words.kinds[row.kind],
    names.get(row.unitId) ?? "",
    row.personName ?? "",
    row.title,
    row.measure ?? "",
    row.beforeValue ?? "",
    row.afterValue ?? "",
    words.states[row.state],
    row.award ?? "",
    row.decisionNumber ?? "",
    row.decisionOn ? formatDate(row.decisionOn) : "",
    row.decisionIssuer ?? "",
  ];
  const head = [
    words.year,
    words.kind,
    words.unit,
    words.form.personName,
    words.what,
    words.form.measure,
    words.form.before,
    words.form.after,
    words.state,
    words.record.award,
    words.recognise.number,
    words.recognise.on,
    words.recognise.issuer,
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "so-ghi-nhan.csv");
}
