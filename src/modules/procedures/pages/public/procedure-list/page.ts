import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Catalogue, type CatalogueFilter, type CatalogueItem, catalogueOf } from "../../../catalogue.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { linksFor } from "../../../page-links.tsx";
import { findPlaceInQuestion } from "../../../place-in-question.ts";
import { firstDayAfter } from "../../../procedure.store.ts";
import { readDay, readListQuery } from "../../../procedure-query.ts";
import { en as readsEn } from "../../../reads/messages.en.ts";
import { vi as readsVi } from "../../../reads/messages.vi.ts";
import { mostRead } from "../../../reads/most-read.ts";
import { ProcedureListView } from "./view.tsx";

const PAGE_SIZE = 20;

/** The day asked for, null for today; `wrong` is what was typed instead of a day. */
function readOn(rq: Rq, today: string): { on: string | null; wrong: string | null } {
  const asked = rq.query.on;
  const text = (Array.isArray(asked) ? asked[0] : asked) ?? "";
  const day = text === "" ? today : readDay(text);
  return { on: day === today ? null : day, wrong: day === null ? text.slice(0, 40) : null };
}

/** Search and browse; everything in the address, nothing needs script. */
export async function procedureListPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const { on, wrong } = readOn(rq, today);
  const current = catalogueOf(rq.app);
  const catalogue = on === null ? current : await current.on(on);
  const request = await readListQuery(catalogue, rq.query);
  const place = { offset: (request.page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const answer =
    request.q === ""
      ? await catalogue.list(request.filter, place)
      : await catalogue.search(request.q, request.filter, place);
  return html(
    ProcedureListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      request,
      answer,
      on,
      wrongDay: wrong,
      beginsOn: on === null || answer.total > 0 ? null : await firstDayAfter(rq.app.db, on),
      ended: on === null ? new Set() : await endedSince(current, answer.items),
      facets: await catalogue.facets(request.filter),
      isEmpty: (await current.size()) === 0,
      place: request.q === "" ? null : await findPlaceInQuestion(rq.app.db, request.q, today),
      links:
        request.q === "" || request.page > 1
          ? []
          : await linksFor(rq.app, (offer) => offer.forSearch(request.q, rq.lang)),
      // What people come for most, on the first page only; search and filters answer what was asked.
      mostRead:
        on === null && request.q === "" && request.page === 1 && isUnfiltered(request.filter)
          ? await mostRead(rq.app)
          : [],
      mostReadTitle: pick(rq.lang, readsVi, readsEn).mostRead,
      pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)),
    }),
    { status: wrong === null ? 200 : 422 },
  );
}

/** Which of the procedures of another day are not in force today. */
async function endedSince(current: Catalogue, items: readonly CatalogueItem[]): Promise<Set<string>> {
  const still = new Set((await current.find(items.map((item) => item.code))).map((item) => item.code));
  return new Set(items.map((item) => item.code).filter((code) => !still.has(code)));
}
const isUnfiltered = (filter: CatalogueFilter): boolean => Object.values(filter).every((part) => part === undefined);
