import { type Lang, pick } from "../../platform/i18n/index.ts";
import type { LifeEvent } from "./journey.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const lifeEventName = (event: LifeEvent, lang: Lang): string => pick(lang, vi, en).lifeEvents[event];
