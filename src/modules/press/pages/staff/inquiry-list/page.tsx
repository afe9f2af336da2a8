import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findInquiry, type InquiryFilter, listInquiries } from "../../../inquiries/inquiries.store.ts";
import { INQUIRY_KINDS, INQUIRY_STATES } from "../../../inquiries/inquiry.ts";
import { en } from "../../../inquiries/messages.en.ts";
import { vi } from "../../../inquiries/messages.vi.ts";
import { InquiryListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  tinhtrang: z
    .enum([...INQUIRY_STATES, "tre"])
    .optional()
    .catch(undefined),
  loai: z.enum(INQUIRY_KINDS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type InquiryQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq): Promise<{ query: InquiryQuery; filter: InquiryFilter; today: string }> {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const { tinhtrang } = query;
  return {
    query,
    today,
    filter: {
      unitIds: await reachOf(rq.app.db, actorOf(rq), "press.read", rq.now),
      states: tinhtrang && tinhtrang !== "tre" ? [tinhtrang] : undefined,
      lateOn: tinhtrang === "tre" ? today : undefined,
      kind: query.loai,
      q: query.q,
    },
  };
}

export async function inquiryListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, today } = await filterOf(rq);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findInquiry(db, last.data) : undefined;
  const rows = await listInquiries(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    InquiryListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "press.answer"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter, without who asked. */
export async function inquiryExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter, today } = await filterOf(rq);
  const rows = await listInquiries(rq.app.db, filter, EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], today);
  const head: Cell[] = [
    words.received,
    words.outlet,
    words.unit,
    words.kind,
    words.title,
    words.due,
    words.assignee,
    words.state,
  ];
  const lines = rows.map((row): Cell[] => [
    formatDateTime(row.receivedAt),
    row.outletName,
    names.get(row.unitId) ?? "",
    words.kinds[row.kind],
    row.title,
    formatDate(row.dueOn),
    row.assigneeName ?? "",
    words.states[row.state],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "bao-chi-hoi.csv");
}
