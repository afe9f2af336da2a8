import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import type { Category } from "../intake/categories/category.ts";
import { offeredCategories } from "../intake/read-message.ts";
import type { QuestionKind } from "../question.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** What can be asked for as the standard knows it: our kinds, and the categories of petitions. */
export interface Service {
  code: string;
  kind: QuestionKind;
  category: string | null;
  name: string;
  description: string;
  group: string;
}

export const KIND_CODES: Record<QuestionKind, string> = { question: "cau-hoi", comment: "gop-y", petition: "phan-anh" };

export async function listServices(db: Db, now: Date, lang: Lang): Promise<Service[]> {
  const words = pick(lang, vi, en);
  const kinds = (Object.keys(KIND_CODES) as QuestionKind[]).map((kind) => ({
    code: KIND_CODES[kind],
    kind,
    category: null,
    name: words.kinds[kind],
    description: words.kindTexts[kind],
    group: words.group,
  }));
  const categories = (await offeredCategories(db, now)).map((one: Category) => ({
    code: one.code,
    kind: "petition" as const,
    category: one.code,
    name: lang === "vi" ? one.titleVi : one.titleEn,
    description: words.categoryText,
    group: words.kinds.petition,
  }));
  return [...kinds, ...categories];
}
