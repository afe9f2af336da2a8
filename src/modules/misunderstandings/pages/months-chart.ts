import type { BarChartData } from "../../../platform/charts/index.ts";
import { formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import { type MonthCount, monthShift } from "../effect.ts";
import type { vi } from "../messages.vi.ts";
import { type Count, PER, type Signal, share } from "../signal.ts";

const MONTHS = 9;

export const monthName = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

export const rateOf = (count: Count, signal: Signal): number => Math.round(share(count) * PER[signal] * 10) / 10;

/** The last months of a signal; those after the explanation went out are dark, the one it went out in is pale. */
export function monthsChart(of: {
  counts: readonly MonthCount[];
  signal: Signal;
  publishedMonth: string | null;
  thisMonth: string;
  words: typeof vi;
  lang: Lang;
}): BarChartData {
  const { signal, publishedMonth, words, lang } = of;
  const months = Array.from({ length: MONTHS }, (_, at) => monthShift(of.thisMonth, at - MONTHS + 1));
  return {
    title: words.record.chart(words.signals[signal]),
    parts: publishedMonth
      ? [
          { name: words.record.before, look: "part" },
          { name: words.record.after, look: "full" },
        ]
      : [{ name: words.record.per1(PER[signal]), look: "part" }],
    bars: months.map((month) => {
      const count = of.counts.find((one) => one.month === month && one.signal === signal) ?? { times: 0, of: 0 };
      const rate = rateOf(count, signal);
      const isAfter = publishedMonth !== null && month > publishedMonth;
      return {
        label: `${monthName(month)} · ${words.record.of(count.times, count.of)}`,
        values: publishedMonth === null ? [rate] : isAfter ? [0, rate] : [rate, 0],
        text: count.of === 0 ? "–" : formatNumber(rate, lang),
      };
    }),
  };
}
