import { z } from "zod";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick, slugify } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { type CatalogueFilter, catalogueOf } from "../../../catalogue.ts";
import { countOpenDrafts, listOpenDrafts } from "../../../draft.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { can } from "../../../procedure.policy.ts";
import { readListQuery } from "../../../procedure-query.ts";
import { listDraftGroups } from "../../../publish-many/draft-group.store.ts";
import { StaffListView } from "./view.tsx";

const PAGE_SIZE = 50;
const View = z.enum(["cho-cong-bo", "moi-co-ten"]).optional().catch(undefined);

async function ask(rq: Rq, place: { offset: number; limit: number } | null) {
  const catalogue = catalogueOf(rq.app);
  const request = await readListQuery(catalogue, rq.query);
  const view = View.parse(rq.query.xem);
  const filter: CatalogueFilter = { ...request.filter, ...(view === "moi-co-ten" ? { nameOnly: true } : {}) };
  const at = place ?? { offset: (request.page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const answer = request.q === "" ? await catalogue.list(filter, at) : await catalogue.search(request.q, filter, at);
  return { catalogue, request, view, filter, answer };
}

export async function staffListPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  const { catalogue, request, view, answer } = await ask(rq, null);
  const { db } = rq.app;
  return html(
    StaffListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      request,
      view: view ?? "tat-ca",
      answer,
      fields: (await catalogue.facets({})).fields.map((one) => ({
        value: slugify(one.field, 200),
        label: `${one.field} (${one.count})`,
      })),
      counts: {
        all: await catalogue.size(),
        waiting: await countOpenDrafts(db),
        nameOnly: (await catalogue.list({ nameOnly: true }, { offset: 0, limit: 0 })).total,
      },
      drafts: view === "cho-cong-bo" ? await listOpenDrafts(db) : [],
      groups: view === "cho-cong-bo" ? await listDraftGroups(db) : [],
      pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)),
      mayImport: can(actor, "import"),
    }),
  );
}

/** Exactly what the filter finds, not only the page shown. */
export async function staffListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { answer } = await ask(rq, { offset: 0, limit: 100_000 });
  const { head } = words.staff;
  const rows = answer.items.map((item) => [
    item.code,
    item.name,
    item.field,
    item.levels.map((level) => words.level[level]).join(", "),
    item.versionNumber,
    item.validFrom,
  ]);
  return download(
    writeCsv([[head.code, head.name, head.field, head.level, head.version, head.from], ...rows]),
    "text/csv; charset=utf-8",
    "thu-tuc.csv",
  );
}
