import type { Estimate } from "./estimate.ts";
import type { Found } from "./load-results.ts";

export interface ResultLine {
  level: "overall" | "overallItem" | "factor" | "item";
  text: string;
  n: number;
  satisfied: Estimate | null;
  mean: Estimate | null;
}

/** What a survey found as rows of a table: the whole, the question about the whole, factors, each with its questions. */
export function resultLines(found: Found, overall: string): ResultLine[] {
  const results = found.survey.populationKind === "open" ? found.open : found.sample;
  return [
    { level: "overall", text: overall, ...results.overall },
    ...(results.overallItem
      ? [{ level: "overallItem" as const, text: results.overallItem.item.text, ...results.overallItem }]
      : []),
    ...results.factors.flatMap((factor): ResultLine[] => [
      { level: "factor", text: factor.name, n: factor.n, satisfied: factor.satisfied, mean: factor.mean },
      ...factor.items.map(
        (one): ResultLine => ({
          level: "item",
          text: one.item.text,
          n: one.n,
          satisfied: one.satisfied,
          mean: one.mean,
        }),
      ),
    ]),
  ];
}
