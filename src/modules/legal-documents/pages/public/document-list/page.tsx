import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { STATUSES } from "../../../legal-document.ts";
import { countByStatus, countDocuments, listDocuments } from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { successorsFor } from "../../document-words.ts";
import { PublicDocumentListView } from "./view.tsx";

const PAGE_SIZE = 30;
const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 100))
    .optional()
    .catch(undefined),
  hieuluc: z.enum(STATUSES).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(2_000).default(1).catch(1),
});

export async function publicDocumentListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const day = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const filter = { words: query.q ? unmark(query.q) : undefined, status: query.hieuluc, publicOnly: true, day };
  const total = await countDocuments(db, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  const rows = await listDocuments(db, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return html(
    PublicDocumentListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      siteName: site.name,
      q: query.q ?? "",
      status: query.hieuluc ?? null,
      day,
      rows,
      total,
      counts: await countByStatus(db, filter),
      successors: await successorsFor(
        db,
        rows.map((row) => row.id),
      ),
      page,
      pages,
    }),
  );
}
