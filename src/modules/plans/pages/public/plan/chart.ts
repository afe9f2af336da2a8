import { type BarChartData, chartReply } from "../../../../../platform/charts/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { Reply, Rq } from "../../../../../platform/http/index.ts";
import { formatNumber, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { type PublicWords, publicVi } from "../../../public-messages.vi.ts";
import { type AgencySummary, summariseAgencies } from "../agency-summary.ts";
import { publicPlan } from "../public-plan.ts";

/** More bars than this are no picture any more. */
export const MOST_BARS = 20;

export function chartOf(agencies: readonly AgencySummary[], words: PublicWords, lang: Lang): BarChartData {
  const shown =
    agencies.length <= MOST_BARS ? agencies : [...agencies].sort((a, b) => b.tasks - a.tasks).slice(0, MOST_BARS);
  return {
    title: words.chart.heading,
    parts: [
      { name: words.chart.full, look: "full" },
      { name: words.chart.part, look: "part" },
      { name: words.chart.empty, look: "empty" },
    ],
    bars: shown.map((one) => ({
      label: one.agency.name,
      values: [one.done, one.part, one.tasks - one.done - one.part],
      text: `${formatNumber(one.done, lang)}/${formatNumber(one.tasks, lang)}`,
    })),
  };
}

/** What the picture shows, in words: for those who do not see it, and for those who doubt they read it right. */
export function chartSentence(agencies: readonly AgencySummary[], words: PublicWords, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang);
  const sum = (of: (one: AgencySummary) => number): number => agencies.reduce((total, one) => total + of(one), 0);
  const [tasks, done, part] = [sum((one) => one.tasks), sum((one) => one.done), sum((one) => one.part)];
  const best = [...agencies].sort((a, b) => b.done - a.done)[0];
  return (
    words.chart.sentence(n(tasks), n(done), n(part), n(tasks - done - part)) +
    (best && best.done > 0 && agencies.length > 1
      ? words.chart.best(best.agency.name, n(best.done), n(best.tasks))
      : "") +
    (agencies.length > MOST_BARS ? words.chart.only(n(MOST_BARS)) : "")
  );
}

export async function planChart(rq: Rq): Promise<Reply> {
  const plan = await publicPlan(rq);
  const rows = await loadProgress(rq.app.db, { planIds: [plan.id], today: vietnamDay(rq.now) });
  const data = chartOf(summariseAgencies(rows), pick(rq.lang, publicVi, publicEn), rq.lang);
  return chartReply(rq, data);
}
