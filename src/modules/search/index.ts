import { api, get, type ModuleDefinition } from "../../platform/http/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { SearchAnswer, SearchQuery, searchPages } from "./page.tsx";
import { productPages } from "./product-pages.ts";

/**
 * The public search over everything. It is handed what modules let people find, because they must not know it, nor it their
 * tables.
 */
export function publicSearch(sources: () => readonly SearchSource[]): ModuleDefinition {
  const pages = searchPages(() => [...sources(), productPages]);
  return {
    name: "search",
    routes: [
      get("/tim-kiem", "public", pages.page, { cache: true, still: { search: true } }),
      get("/:unit/tim-kiem", "public", pages.page, { cache: true, still: false }),
      api(
        "GET",
        "/api/v1/search",
        "public",
        {
          summary: "Everything published: procedures, news, documents, offices, plans, data and more",
          query: SearchQuery,
          response: SearchAnswer,
        },
        pages.api,
      ),
    ],
    async *pages() {
      yield { path: "/tim-kiem", changedAt: null };
    },
  };
}
