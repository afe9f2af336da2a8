import { type Lang, pick } from "../../platform/i18n/index.ts";
import type { Channel } from "./ledger.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** What people call a channel, wherever rows of the ledger are shown. */
export function channelName(channel: Channel, lang: Lang): string {
  return pick(lang, vi, en).channels[channel];
}
