import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Item, ItemVersion } from "../item.ts";
import { listTranslations } from "../translations/translation.store.ts";
import { type Basis, loadBases } from "./legal-bases.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { placeNames } from "./places.ts";

/** For whom a version is and what it rests on, as its record shows it. */
export interface RecordScope {
  words: typeof vi;
  places: string[];
  bases: Basis[];
  languages: { lang: ToldLanguage; state: "told" | "inWork" | "notTold" }[];
}

export async function loadRecordScope(
  db: Db,
  item: Pick<Item, "id">,
  version: Pick<ItemVersion, "placeIds" | "languages" | "legalBasisIds" | "writtenAt" | "source">,
  now: Date,
  lang: Lang,
): Promise<RecordScope> {
  const day = vietnamDay(now);
  const [names, bases, translations] = await Promise.all([
    placeNames(db, version.placeIds, day),
    loadBases(db, version.legalBasisIds, version, day),
    listTranslations(db, item.id),
  ]);
  return {
    words: pick(lang, vi, en),
    places: [...new Set(version.placeIds.map((id) => names.get(id) ?? ""))].filter(Boolean),
    bases,
    languages: version.languages.map((one) => {
      const found = translations.find((translation) => translation.lang === one);
      return { lang: one, state: found?.confirmedVersion ? "told" : found ? "inWork" : "notTold" };
    }),
  };
}
