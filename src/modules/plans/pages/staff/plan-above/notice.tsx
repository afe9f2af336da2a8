import { NotificationBanner } from "../../../../../platform/html/index.ts";
import { formatNumber, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import { en } from "../../../cascade/messages.en.ts";
import { vi } from "../../../cascade/messages.vi.ts";

export interface AboveSummary {
  proposals: number;
  pending: number;
}

/** Told on the unit's plan: what changed above, what of it is not taken up. */
export function AboveNotice({ lang, planId, summary }: { lang: Lang; planId: string; summary: AboveSummary | null }) {
  if (!summary || summary.proposals + summary.pending === 0) return null;
  const words = pick(lang, vi, en);
  const sentences = [
    summary.proposals > 0 ? words.proposalsCount(formatNumber(summary.proposals, lang)) : null,
    summary.pending > 0 ? words.openDuties(formatNumber(summary.pending, lang)) : null,
  ];
  return (
    <NotificationBanner tone="info" heading={sentences.filter(Boolean).join(". ")}>
      <a href={`/can-bo/ke-hoach/${planId}/cap-tren`}>{words.see}</a>
    </NotificationBanner>
  );
}
