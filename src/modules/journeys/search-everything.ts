import { pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { shelfOf } from "./shelf.ts";

/** There are dozens of them: all that fit are found, and a page of them is cut out. */
const MOST = 200;

export const journeySearch: SearchSource = {
  kind: "journey",
  slug: "tinh-huong",
  weight: 0.85,
  words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
  async find(app, { text, offset, limit }) {
    const found = await shelfOf(app).find(text, MOST);
    return {
      total: found.length,
      things: found.slice(offset, offset + limit).map(({ slug, content }) => ({
        path: `/tinh-huong/${slug}`,
        title: content.title,
        also: content.keywords,
        text: content.summary,
      })),
    };
  },
};
