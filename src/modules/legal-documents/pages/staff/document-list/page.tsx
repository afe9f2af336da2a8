import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { isTopic, topicName } from "../../../../topics/index.ts";
import { checkDocuments } from "../../../keep-document.ts";
import { LEVELS, STATUSES, statusOn } from "../../../legal-document.ts";
import { DocumentRefused, DocumentUnknown } from "../../../legal-documents.errors.ts";
import {
  countByStatus,
  countDocuments,
  type DocumentFilter,
  listDocuments,
  listRelations,
  listYears,
} from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { documentNames, successorsFor } from "../../document-words.ts";
import { LIST_COLUMNS } from "../../list-columns.ts";
import { DocumentListView } from "./view.tsx";

const PAGE_SIZE = 40;
const EXPORT_ROWS = 50_000;

const words = z
  .string()
  .transform((text) => unmark(text).replace(/\s+/g, " ").trim().slice(0, 100))
  .optional()
  .catch(undefined);
const Query = z.object({
  q: z
    .string()
    .transform((text) => text.normalize("NFC").trim().slice(0, 100))
    .optional()
    .catch(undefined),
  loai: z.string().max(60).optional().catch(undefined),
  coquan: words,
  cap: z.enum(LEVELS).optional().catch(undefined),
  hieuluc: z.enum(STATUSES).optional().catch(undefined),
  nam: z.coerce.number().int().min(1945).max(2100).optional().catch(undefined),
  chude: z.string().refine(isTopic).optional().catch(undefined),
  cho: z.literal("1").optional().catch(undefined),
});
export type ListQuery = z.infer<typeof Query>;

const queryOf = (rq: Rq): ListQuery => {
  // An empty choice of a form is no filter.
  const given = Object.fromEntries(Object.entries(rq.query).filter(([, value]) => value !== ""));
  return Query.parse(given);
};

const filterOf = (query: ListQuery, day: string): DocumentFilter => ({
  words: query.q ? unmark(query.q) : undefined,
  type: query.loai,
  issuer: query.coquan,
  level: query.cap,
  status: query.hieuluc,
  year: query.nam,
  topic: query.chude,
  unchecked: query.cho === "1",
  day,
});

async function show(rq: Rq, error: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const day = vietnamDay(rq.now);
  const query = queryOf(rq);
  const filter = filterOf(query, day);
  const [issuedOn, id] = (typeof rq.query.sau === "string" ? rq.query.sau : "").split("_");
  const after =
    id && /^\d{1,12}$/.test(id) && (issuedOn === "" || /^\d{4}-\d\d-\d\d$/.test(issuedOn ?? ""))
      ? { issuedOn: issuedOn || null, id: Number(id) }
      : undefined;
  const rows = await listDocuments(db, filter, { limit: PAGE_SIZE + 1, after });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const actor = actorOf(rq);
  const done = z.enum(["checked"]).safeParse(rq.query.xong);
  return html(
    DocumentListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      day,
      rows: shown,
      total: await countDocuments(db, filter),
      counts: await countByStatus(db, filter),
      successors: await successorsFor(
        db,
        shown.map((row) => row.id),
      ),
      years: await listYears(db),
      mayEdit: holds(actor, "documents.edit"),
      mayCheck: holds(actor, "documents.check"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.issuedOn ?? ""}_${last.id}` : null,
      done: done.success ? done.data : null,
      error,
    }),
    { status },
  );
}

export async function documentListPage(rq: Rq): Promise<Reply> {
  return show(rq, null);
}

/** Several at once, by who compared them one after the other. */
export async function checkManyPage(rq: Rq): Promise<Reply> {
  const raw = ((rq.body ?? {}) as Record<string, unknown>).id;
  const ids = z
    .array(z.coerce.number().int().positive())
    .max(200)
    .safeParse([raw ?? []].flat());
  const said = pick(rq.lang, vi, en);
  if (!ids.success || ids.data.length === 0) return show(rq, said.errors.pickOne, 422);
  try {
    await transaction(rq.app.db, (tx) => checkDocuments(tx, actorOf(rq), { ids: ids.data, at: rq.now }));
  } catch (error) {
    if (error instanceof DocumentRefused) return show(rq, said.refusals[error.code], 409);
    if (error instanceof DocumentUnknown) return show(rq, said.notFound, 404);
    throw error;
  }
  return seeOther("/can-bo/van-ban?cho=1&xong=checked");
}

async function exportRows(rq: Rq): Promise<Cell[][]> {
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en);
  const day = vietnamDay(rq.now);
  const rows = await listDocuments(db, filterOf(queryOf(rq), day), { limit: EXPORT_ROWS });
  const ids = rows.map((row) => row.id);
  const relations = (await listRelations(db, ids)).filter((one) => one.kind === "replaces");
  const names = await documentNames(
    db,
    relations.flatMap((one) => [one.fromId, one.toId]),
  );
  const replaced = Map.groupBy(relations, (one) => one.fromId);
  const date = (text: string | null): string => (text ? formatDate(text) : "");
  return [
    [...LIST_COLUMNS],
    ...rows.map((row) => [
      row.type ?? "",
      row.number,
      row.issuer ?? "",
      date(row.issuedOn),
      row.title,
      date(row.inForceFrom),
      date(row.inForceTo),
      said.statuses[statusOn(row, day)],
      (replaced.get(row.id) ?? []).map((one) => names.get(one.toId)?.number ?? "").join("; "),
      row.url ?? "",
      row.topics.flatMap((topic) => (isTopic(topic) ? [topicName(topic, rq.lang)] : [])).join("; "),
      row.checkedByName ?? "",
    ]),
  ];
}

/** Exactly what the filter shows. */
export async function documentListCsv(rq: Rq): Promise<Reply> {
  return download(Buffer.from(writeCsv(await exportRows(rq))), "text/csv; charset=utf-8", "van-ban.csv");
}

export async function documentListXlsx(rq: Rq): Promise<Reply> {
  const bytes = await writeXlsx([{ name: "Van ban", rows: await exportRows(rq) }]);
  return download(
    Buffer.from(bytes),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "van-ban.xlsx",
  );
}
