import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { UnitImportRefused } from "./unit.errors.ts";

/** What to tell somebody whose list was refused as a whole. */
export function unitImportSentence(error: UnitImportRefused, lang: Lang): string {
  return pick(lang, vi, en).importRefusals[error.code](error.data);
}
