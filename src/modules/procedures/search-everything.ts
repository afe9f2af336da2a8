import { pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { catalogueOf } from "./catalogue.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Procedures among everything else, by the ranking of their own search, which knows the words of the people. */
export const procedureSearch: SearchSource = {
  kind: "procedure",
  slug: "thu-tuc",
  weight: 0.9,
  words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
  async find(app, { text, lang, unitSlug, offset, limit }) {
    const words = pick(lang, vi, en);
    const answer = await catalogueOf(app).search(text, {}, { offset, limit });
    return {
      total: answer.total,
      things: answer.items.map((item) => ({
        path: unitSlug === null ? `/thu-tuc/${item.code}` : `/thu-tuc/${item.code}?noi=${unitSlug}`,
        title: item.plainName ?? item.name,
        also: [item.name, item.code],
        text: item.plainName !== null && item.plainName !== item.name ? words.legalName(item.name) : "",
        facts: [item.code, item.field],
      })),
    };
  },
  ownPage: ({ text }) => `/thu-tuc?${new URLSearchParams({ q: text })}`,
};
