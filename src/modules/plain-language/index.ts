/** Hints and checks for texts written in plain Vietnamese. See README.md. */
import { type Lang, pick } from "../../platform/i18n/index.ts";
import type { Hint } from "./hints.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export { factsNotIn } from "./facts.ts";
export { measure, readHints } from "./hints.ts";

/** A hint as a sentence for the writer. */
export function sayHint(hint: Hint, lang: Lang): string {
  return pick(lang, vi, en).say[hint.kind](hint);
}

/** A fact without a source as a sentence for the writer. */
export function sayInvented(found: string, lang: Lang): string {
  return pick(lang, vi, en).invented(found);
}
