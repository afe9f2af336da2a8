import type { BarChartData } from "../../../platform/charts/index.ts";
import { writeHundredths } from "../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { IndexResult, RankingIndex } from "../ranking-index.ts";

/** Years that stand beside each other. */
const MOST_BARS = 12;

/** A bar for each year, the oldest first; against the highest value there can be, where there is one. */
export function indexChartData(
  index: RankingIndex,
  results: readonly IndexResult[],
  of: { words: typeof vi; unit: string },
): BarChartData {
  const { words } = of;
  const most = index.most ?? 0;
  return {
    title: words.public.chart(index.name, of.unit),
    parts: [
      { name: words.public.reached, look: "full" as const },
      ...(index.most === null ? [] : [{ name: words.public.missing, look: "empty" as const }]),
    ],
    bars: results
      .slice(0, MOST_BARS)
      .toReversed()
      .map((result) => ({
        label: String(result.year),
        values: [result.value / 100, ...(index.most === null ? [] : [Math.max(0, most - result.value) / 100])],
        text: writeHundredths(result.value),
      })),
  };
}
