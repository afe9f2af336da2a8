import type { AppContext } from "../../platform/app-context.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { offerLinks } from "../procedures/index.ts";
import type { PublishedJourney } from "./journey.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { shelfOf } from "./shelf.ts";

const link = ({ slug, content }: PublishedJourney) => ({ href: `/tinh-huong/${slug}`, text: content.title });

/** Procedure pages name the journeys they are part of, and a search that means a journey names it above its results. */
export function offerJourneyLinks(app: AppContext): void {
  const words = (lang: Lang) => pick(lang, vi, en);
  offerLinks(app, "journeys", {
    async forProcedure(code, lang) {
      const found = await shelfOf(app).withProcedure(code);
      return { label: words(lang).partOf, links: found.slice(0, 4).map(link) };
    },
    async forSearch(query, lang) {
      const found = await shelfOf(app).find(query, 2);
      return { label: words(lang).searchFound, links: found.map(link) };
    },
  });
}
