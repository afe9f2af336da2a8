import { pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { publicEn } from "./public-messages.en.ts";
import { publicVi } from "./public-messages.vi.ts";

/** Plans in force or closed, and reports that were accepted. */
export const planSearches: SearchSource[] = [
  {
    kind: "plan",
    slug: "ke-hoach",
    weight: 0.35,
    words: (lang) => ({ title: pick(lang, publicVi, publicEn).searchKinds.plan }),
  },
  {
    kind: "report",
    slug: "bao-cao",
    weight: 0.3,
    words: (lang) => ({ title: pick(lang, publicVi, publicEn).searchKinds.report }),
  },
];
