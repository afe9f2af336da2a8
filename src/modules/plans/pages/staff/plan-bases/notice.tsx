import { NotificationBanner } from "../../../../../platform/html/index.ts";
import { formatNumber, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import { en } from "../../../bases/messages.en.ts";
import { vi } from "../../../bases/messages.vi.ts";

export interface BasesSummary {
  /** How many bases somebody should look at. */
  toLook: number;
  isDraft: boolean;
}

/** Told where the plan is put in force, so that nobody issues it unawares. */
export function BasesNotice({ lang, planId, summary }: { lang: Lang; planId: string; summary: BasesSummary }) {
  if (summary.toLook === 0) return null;
  const words = pick(lang, vi, en);
  const count = formatNumber(summary.toLook, lang);
  return (
    <NotificationBanner tone="warning" heading={summary.isDraft ? words.noticeDraft(count) : words.noticeIssued(count)}>
      <a href={`/can-bo/ke-hoach/${planId}/can-cu`}>{words.noticeLink}</a>
    </NotificationBanner>
  );
}
