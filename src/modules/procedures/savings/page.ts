import { z } from "zod";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick, slugify } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { catalogueOf } from "../catalogue.ts";
import { en as procedureEn } from "../messages.en.ts";
import { vi as procedureVi } from "../messages.vi.ts";
import { fieldBySlug, readLevel } from "../procedure-query.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listSaved, listSavingYears, type SavedVersion, type SavingKind, sumSavings } from "./saving.store.ts";
import { ADDRESS, addressOf, KIND_IN_ADDRESS, type SavingRequest } from "./saving-address.ts";
import { SavingListView } from "./view.tsx";

const PAGE_SIZE = 30;
const EXPORT_MOST = 20_000;
const KINDS = Object.keys(KIND_IN_ADDRESS) as SavingKind[];

const One = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().max(300).optional().catch(undefined),
);
const Query = z.object({ giam: One, nam: One, cap: One, "linh-vuc": One, truoc: One });

async function readRequest(rq: Rq): Promise<SavingRequest & { after: { on: string; versionId: number } | undefined }> {
  const query = Query.parse(rq.query);
  const field = query["linh-vuc"];
  const [, on, id] = /^(\d{4}-\d{2}-\d{2})-(\d{1,15})$/.exec(query.truoc ?? "") ?? [];
  return {
    kind: KINDS.find((kind) => KIND_IN_ADDRESS[kind] === query.giam),
    filter: {
      year: /^(19|20)\d\d$/.test(query.nam ?? "") ? Number(query.nam) : undefined,
      level: readLevel(query.cap),
      field: field ? ((await fieldBySlug(catalogueOf(rq.app), field)) ?? field) : undefined,
    },
    after: z.iso.date().safeParse(on).success && on && id ? { on, versionId: Number(id) } : undefined,
  };
}

/** What procedures ask less than before: totals, and each text with what it saves. */
export async function savingListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { after, ...request } = await readRequest(rq);
  const [found, totals, years] = await Promise.all([
    listSaved(db, request.filter, request.kind, PAGE_SIZE + 1, after),
    sumSavings(db, request.filter),
    listSavingYears(db),
  ]);
  const saved = found.slice(0, PAGE_SIZE);
  const last = saved.at(-1);
  return html(
    SavingListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      levelWords: pick(rq.lang, procedureVi, procedureEn).level,
      request,
      saved,
      totals,
      years,
      fields: (await catalogueOf(rq.app).facets({})).fields.map((one) => ({
        value: slugify(one.field, 200),
        label: one.field,
      })),
      first: after ? addressOf(ADDRESS, request) : undefined,
      next:
        found.length > PAGE_SIZE && last
          ? addressOf(ADDRESS, request, `${last.validFrom}-${last.versionId}`)
          : undefined,
    }),
  );
}

/** The same list whole, as a table. */
export async function savingListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const request = await readRequest(rq);
  const saved = await listSaved(rq.app.db, request.filter, request.kind, EXPORT_MOST);
  const row = (one: SavedVersion) => [
    one.code,
    one.name,
    one.field,
    one.validFrom,
    one.decision,
    one.time ? words.units[one.time.unit] : null,
    one.time?.before ?? null,
    one.time?.after ?? null,
    one.papers?.before ?? null,
    one.papers?.after ?? null,
    one.fee?.before ?? null,
    one.fee?.after ?? null,
  ];
  const { columns: c } = words;
  const header = [
    c.code,
    c.name,
    c.field,
    c.validFrom,
    c.decision,
    c.timeUnit,
    c.timeBefore,
    c.timeAfter,
    c.papersBefore,
    c.papersAfter,
    c.feeBefore,
    c.feeAfter,
  ];
  return download(writeCsv([header, ...saved.map(row)]), "text/csv; charset=utf-8", `${words.fileName}.csv`);
}
