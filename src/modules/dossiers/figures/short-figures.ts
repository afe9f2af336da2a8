import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { inTimeShare, monthAfter, monthStretch, publicFigures, settledOf } from "./figures.ts";

export interface ShortFigures {
  /** "YYYY-MM": the month that runs, or the one before while nothing was received in it. */
  month: string;
  received: number;
  settled: number;
  /** 0 to 1; null where nothing was settled. */
  inTime: number | null;
  /** The last ones in which something was settled, oldest first. */
  months: { month: string; settled: number; inTime: number | null }[];
  countedAt: Date;
}

const MOST_MONTHS = 6;

/** The public figures in a few lines, for places that have no room for all. `key` as on the page of the figures: counted once for both. */
export async function shortFigures(
  app: Pick<AppContext, "db">,
  of: { unitIds: readonly string[] | undefined; key: string; now: Date },
): Promise<ShortFigures> {
  const current = vietnamDay(of.now).slice(0, 7);
  const figuresOf = (month: string) => publicFigures(app, { ...of, ...monthStretch(month) });
  let [month, figures] = [current, await figuresOf(current)];
  if (figures.total.received === 0)
    [month, figures] = [monthAfter(current, -1), await figuresOf(monthAfter(current, -1))];
  return {
    month,
    received: figures.total.received,
    settled: settledOf(figures.total),
    inTime: inTimeShare(figures.total),
    months: figures.months
      .filter((row) => settledOf(row) > 0)
      .slice(-MOST_MONTHS)
      .map((row) => ({ month: row.key, settled: settledOf(row), inTime: inTimeShare(row) })),
    countedAt: figures.countedAt,
  };
}
