import type { BarChartData } from "../../../platform/charts/index.ts";
import { formatPercent, type Lang } from "../../../platform/i18n/index.ts";
import type { MonthEstimate } from "../load-estimate.ts";
import type { vi } from "../messages.vi.ts";

/** What was reached, what was not, and what nobody could count: three parts of a hundred. A new way of reckoning stands at its month. */
export function monthsChart(months: readonly MonthEstimate[], words: typeof vi, lang: Lang): BarChartData {
  return {
    title: words.chartTitle,
    parts: [
      { name: words.chart.reached, look: "full" },
      { name: words.chart.missed, look: "part" },
      { name: words.chart.unknown, look: "empty" },
    ],
    bars: months.map(({ month, estimate, begins }) => {
      const [points, possible, max] = estimate ? [estimate.points, estimate.possible, estimate.max] : [0, 0, 0];
      const label = words.month(month);
      return {
        label: begins === null ? label : words.chartBreak(label, begins),
        values: [points / 100, (possible - points) / 100, (max - possible) / 100],
        text: formatPercent(possible === 0 ? null : points / possible, lang),
      };
    }),
  };
}
