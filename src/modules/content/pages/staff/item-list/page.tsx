import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { documentName, listDocumentsById } from "../../../../legal-documents/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { languageNames, TOLD_LANGUAGES, topicNames } from "../../../../topics/index.ts";
import { countItemsByState, type ItemFilter, listItems } from "../../../content.store.ts";
import { ITEM_KINDS, ITEM_STATES, TOPICS } from "../../../item.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { endedAmong } from "../../../scope/legal-bases.ts";
import { en as scopeEn } from "../../../scope/messages.en.ts";
import { vi as scopeVi } from "../../../scope/messages.vi.ts";
import { placeNames, placesMeaning } from "../../../scope/places.ts";
import {
  listUsedBasisIds,
  listUsedPlaceIds,
  listUsedSectors,
  listWantedLanguages,
} from "../../../scope/scope.store.ts";
import { ItemListView } from "./view.tsx";

const PAGE_SIZE = 30;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  tinhtrang: z.enum(ITEM_STATES).optional().catch(undefined),
  loai: z.enum(ITEM_KINDS).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  noi: z.uuid().optional().catch(undefined),
  nganh: z.string().max(300).optional().catch(undefined),
  tieng: z.enum(TOLD_LANGUAGES).optional().catch(undefined),
  cancu: z
    .union([z.literal("het"), z.coerce.number().int().positive().max(1e12)])
    .optional()
    .catch(undefined),
  sau: z.string().optional(),
});

export type ItemListQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: ItemListQuery): Promise<ItemFilter> {
  const { db } = rq.app;
  const day = vietnamDay(rq.now);
  const unitIds = await reachOf(db, actorOf(rq), "content.read", rq.now);
  const basisIds =
    query.cancu === "het"
      ? await endedAmong(db, await listUsedBasisIds(db, unitIds), day)
      : query.cancu && [query.cancu];
  return {
    unitIds,
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.linhvuc ? { topic: query.linhvuc } : {}),
    ...(query.q ? { words: query.q } : {}),
    ...(query.noi ? { placeIds: await placesMeaning(db, query.noi, day) } : {}),
    ...(query.nganh ? { sector: query.nganh } : {}),
    ...(query.tieng ? { wantedIn: query.tieng } : {}),
    ...(basisIds ? { basisIds } : {}),
  };
}

export async function itemListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const filter = await filterOf(rq, query);
  const [at, id] = (query.sau ?? "").split("_");
  const after =
    at && id && !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success
      ? { changedAt: new Date(at), id }
      : undefined;
  const rows = await listItems(
    rq.app.db,
    { ...filter, ...(query.tinhtrang ? { state: query.tinhtrang } : {}) },
    PAGE_SIZE + 1,
    after,
  );
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    ItemListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      scopeWords: pick(rq.lang, scopeVi, scopeEn),
      query,
      places: await placesToFilter(rq),
      sectors: await listUsedSectors(rq.app.db),
      languages: await listWantedLanguages(rq.app.db, filter.unitIds),
      rows: shown,
      counts: await countItemsByState(rq.app.db, filter),
      unitNames: await unitNames(
        rq.app.db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      mayWrite: holds(actor, "content.edit"),
      next: rows.length > PAGE_SIZE && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
    }),
  );
}

/** Places that items name, for the filter. */
async function placesToFilter(rq: Rq): Promise<{ id: string; name: string }[]> {
  return listUnitChoices(rq.app.db, await listUsedPlaceIds(rq.app.db), vietnamDay(rq.now));
}

/** What the list shows under its filters, whole. */
export async function itemListExport(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const heads = pick(rq.lang, scopeVi, scopeEn).csvHeads;
  const filter = { ...(await filterOf(rq, query)), ...(query.tinhtrang ? { state: query.tinhtrang } : {}) };
  const rows = await listItems(db, filter, EXPORT_ROWS);
  const day = vietnamDay(rq.now);
  const [units, places, documents] = await Promise.all([
    unitNames(db, [...new Set(rows.map((row) => row.unitId))], day),
    placeNames(db, [...new Set(rows.flatMap((row) => row.placeIds))], day),
    listDocumentsById(db, [...new Set(rows.flatMap((row) => row.legalBasisIds))]),
  ]);
  const languages = languageNames(rq.lang);
  const topics = topicNames(rq.lang);
  const numbers = new Map(documents.map((one) => [one.id, documentName(one)]));
  const cells = rows.map((row) => [
    row.id,
    row.title,
    words.states[row.state],
    words.kinds[row.kind],
    topics[row.topic],
    units.get(row.unitId) ?? "",
    row.audiences.map((one) => words.audiences[one]).join("; "),
    row.sectors.join("; "),
    [...row.placeIds.map((id) => places.get(id) ?? ""), ...row.hamlets].join("; "),
    row.languages.map((one) => languages[one]).join("; "),
    row.procedureCodes.join("; "),
    row.legalBasisIds.map((id) => numbers.get(id) ?? "").join("; "),
    row.writtenByName,
    formatDateTime(row.changedAt),
    row.publishedAt ? formatDateTime(row.publishedAt) : "",
    row.publishedVersion ? `${config.http.publicUrl}/tin-tuc/${row.slug}` : "",
  ]);
  return download(Buffer.from(writeCsv([Object.values(heads), ...cells])), "text/csv; charset=utf-8", "tin-bai.csv");
}
