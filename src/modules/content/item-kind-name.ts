import { type Lang, pick } from "../../platform/i18n/index.ts";
import type { ItemKind } from "./item.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** A kind of item as people call it. */
export const itemKindName = (kind: ItemKind, lang: Lang): string => pick(lang, vi, en).kinds[kind];
