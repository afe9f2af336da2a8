import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { linksFor } from "../../../page-links.tsx";
import { findPlaceInQuestion } from "../../../place-in-question.ts";
import { readListQuery } from "../../../procedure-query.ts";
import { ProcedureListView } from "./view.tsx";

const PAGE_SIZE = 20;

/** Search and browse; everything in the address, nothing needs script. */
export async function procedureListPage(rq: Rq): Promise<Reply> {
  const catalogue = catalogueOf(rq.app);
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
      facets: await catalogue.facets(request.filter),
      isEmpty: (await catalogue.size()) === 0,
      place: request.q === "" ? null : await findPlaceInQuestion(rq.app.db, request.q, vietnamDay(rq.now)),
      links:
        request.q === "" || request.page > 1
          ? []
          : await linksFor(rq.app, (offer) => offer.forSearch(request.q, rq.lang)),
      pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)),
    }),
  );
}
