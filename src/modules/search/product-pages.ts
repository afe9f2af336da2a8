import { pick } from "../../platform/i18n/index.ts";
import { findAmong, type SearchSource } from "../../platform/search/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Pages of the product itself, as people call them. `ofUnit`: each unit has its own. */
const PRODUCT_PAGES = {
  home: { path: "", ofUnit: true },
  procedures: { path: "/thu-tuc", ofUnit: true },
  situations: { path: "/tinh-huong", ofUnit: false },
  news: { path: "/tin-tuc", ofUnit: true },
  ask: { path: "/phan-anh", ofUnit: true },
  lookup: { path: "/tra-cuu", ofUnit: false },
  documents: { path: "/van-ban", ofUnit: false },
  index: { path: "/thu-tuc/muc-luc", ofUnit: false },
  elsewhere: { path: "/thu-tuc/nop-noi-khac", ofUnit: false },
  fromHome: { path: "/thu-tuc/lam-tu-nha", ofUnit: false },
  changes: { path: "/thu-tuc/thay-doi", ofUnit: false },
  month: { path: "/thang-nay", ofUnit: true },
  plans: { path: "/ke-hoach", ofUnit: true },
  targets: { path: "/chi-tieu", ofUnit: false },
  reception: { path: "/tiep-cong-dan", ofUnit: true },
  cameras: { path: "/camera", ofUnit: true },
  indices: { path: "/chi-so", ofUnit: false },
  problems: { path: "/van-de", ofUnit: false },
  exemplars: { path: "/guong-dien-hinh", ofUnit: false },
  initiatives: { path: "/sang-kien", ofUnit: false },
  openData: { path: "/du-lieu-mo", ofUnit: false },
  press: { path: "/bao-chi", ofUnit: false },
  columns: { path: "/chuyen-muc", ofUnit: true },
  apps: { path: "/ung-dung", ofUnit: false },
  events: { path: "/su-kien", ofUnit: true },
  bulletins: { path: "/ban-tin", ofUnit: true },
  accessibility: { path: "/tro-nang", ofUnit: false },
  personalData: { path: "/du-lieu-ca-nhan", ofUnit: false },
} as const;
type PageName = keyof typeof PRODUCT_PAGES;
export const PAGE_NAMES = Object.keys(PRODUCT_PAGES) as PageName[];

export function pageAddress(name: PageName, unitSlug: string | null): string {
  const { path, ofUnit } = PRODUCT_PAGES[name];
  return (ofUnit && unitSlug !== null ? `/${unitSlug}${path}` : path) || "/";
}

export const productPages: SearchSource = {
  kind: "page",
  slug: "trang",
  weight: 0.75,
  words: (lang) => ({ title: pick(lang, vi, en).sources.page }),
  find: async (_app, question) => {
    const words = pick(question.lang, vi, en);
    return findAmong(
      PAGE_NAMES.map((name) => ({
        path: pageAddress(name, question.unitSlug),
        ...words.pages[name],
        // People type Vietnamese also where they read English.
        keywords: [...new Set([words, vi].flatMap((one) => one.pageWords[name].split(", ")))],
      })),
      question,
    );
  },
};
