import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { PictureUnreadable } from "./read-picture.ts";

/** Why a file is no picture for the library, and what to do about it. */
export const sayUnreadable = (error: PictureUnreadable, lang: Lang): string => pick(lang, vi, en).files[error.code];
