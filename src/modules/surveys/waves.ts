import type { Db } from "../../platform/db/index.ts";
import type { Estimate } from "./estimate.ts";
import { type Found, loadResults } from "./load-results.ts";
import { type Content, countedFactors, factorStamp, itemStamp, overallItem, overallStamp } from "./questionnaire.ts";
import { findSurvey, listPublishedIn } from "./survey.store.ts";

/** A published survey of people who were drawn: only such say something about everybody. */
export interface Wave {
  id: string;
  unitId: string;
  title: string;
  periodFrom: string;
  periodUntil: string;
}

/** A figure that a survey has: an index, a question of satisfaction, or the share of one answer. */
export interface WaveMeasure {
  key: string;
  /** The words of the question or factor; empty for the overall index. */
  name: string;
}

export const listWaves = (db: Db, unitIds: readonly string[]): Promise<Wave[]> => listPublishedIn(db, unitIds);

const stampOf = (content: Content, key: string): string | null => {
  const [kind, item] = key.split(":");
  const whole = overallItem(content);
  const asked = content.items.find((one) => one.key === item);
  if (kind === "overall") return countedFactors(content).length > 0 ? overallStamp(content) : null;
  if (kind === "item") return whole ? itemStamp(whole) : null;
  if (kind === "f") return content.factors.some((one) => one.key === item) ? factorStamp(content, item ?? "") : null;
  return asked ? itemStamp(asked) : null;
};

function measuresOf(content: Content): WaveMeasure[] {
  const whole = overallItem(content);
  return [
    ...(countedFactors(content).length > 0 ? [{ key: "overall", name: "" }] : []),
    ...(whole ? [{ key: "item", name: whole.text }] : []),
    ...countedFactors(content).map((one) => ({ key: `f:${one.key}`, name: one.name })),
    ...content.items.flatMap((item): WaveMeasure[] =>
      item.kind === "satisfaction" && item !== whole
        ? [{ key: `i:${item.key}`, name: item.text }]
        : item.kind === "one" || item.kind === "many"
          ? item.options.map((option) => ({
              key: `c:${item.key}:${option.key}`,
              name: `${item.text} – ${option.text}`,
            }))
          : [],
    ),
  ];
}

function figureOf({ sample }: Found, key: string): { n: number; estimate: Estimate | null } {
  const [kind, item, option] = key.split(":");
  const none = { n: 0, estimate: null };
  if (kind === "overall") return { n: sample.overall.n, estimate: sample.overall.satisfied };
  if (kind === "item")
    return sample.overallItem ? { n: sample.overallItem.n, estimate: sample.overallItem.satisfied } : none;
  if (kind === "f") {
    const factor = sample.factors.find((one) => one.key === item);
    return factor ? { n: factor.n, estimate: factor.satisfied } : none;
  }
  if (kind === "i") {
    const found = sample.factors.flatMap((one) => one.items).find((one) => one.item.key === item);
    return found ? { n: found.n, estimate: found.satisfied } : none;
  }
  const choice = sample.choices.find((one) => one.item.key === item);
  const share = choice?.options.find((one) => one.key === option);
  if (!choice || !share || share.share === null) return { n: choice?.n ?? 0, estimate: null };
  return { n: choice.n, estimate: { value: share.share, margin: share.margin } };
}

export interface WaveFigure {
  n: number;
  /** In a hundred; null where too few answered. */
  value: number | null;
  margin: number | null;
}

export interface WaveChange {
  name: string;
  before: Wave & WaveFigure;
  after: Wave & WaveFigure;
  /** In points of 100, with half the width of its interval of 95 %. */
  change: number | null;
  margin: number | null;
  /** broken: not asked in the same words; few: too few answered, or no interval can be told. */
  verdict: "rose" | "fell" | "unsure" | "few" | "broken";
}

/** Of two samples drawn apart the variances add up. */
export function changeBetween(
  before: WaveFigure,
  after: WaveFigure,
): Pick<WaveChange, "change" | "margin" | "verdict"> {
  if (before.value === null || after.value === null) return { change: null, margin: null, verdict: "few" };
  const change = after.value - before.value;
  if (before.margin === null || after.margin === null) return { change, margin: null, verdict: "few" };
  const margin = Math.hypot(before.margin, after.margin);
  return { change, margin, verdict: change - margin > 0 ? "rose" : change + margin < 0 ? "fell" : "unsure" };
}

async function foundOf(db: Db, id: string): Promise<Found | null> {
  const survey = await findSurvey(db, id);
  return survey?.resultsAt && survey.state === "approved" && survey.populationKind !== "open"
    ? loadResults(db, survey)
    : null;
}

/** What two surveys both asked in the same words; nothing where one of them is no published sample. */
export async function listSharedMeasures(db: Db, beforeId: string, afterId: string): Promise<WaveMeasure[]> {
  const [before, after] = [await foundOf(db, beforeId), await foundOf(db, afterId)];
  if (!before || !after) return [];
  const [one, other] = [before.questionnaire.content, after.questionnaire.content];
  return measuresOf(other).filter(({ key }) => {
    const stamp = stampOf(other, key);
    return stamp !== null && stamp === stampOf(one, key);
  });
}

/** The change of a figure from one survey to the other; null where one of them was withdrawn since. */
export async function compareWaves(
  db: Db,
  of: { beforeId: string; afterId: string; measure: string },
): Promise<WaveChange | null> {
  const [before, after] = [await foundOf(db, of.beforeId), await foundOf(db, of.afterId)];
  if (!before || !after) return null;
  const told = (found: Found): Wave & WaveFigure => {
    const { id, unitId, title, periodFrom, periodUntil } = found.survey;
    const { n, estimate } = figureOf(found, of.measure);
    return {
      id,
      unitId,
      title,
      periodFrom,
      periodUntil,
      n,
      value: estimate?.value ?? null,
      margin: estimate?.margin ?? null,
    };
  };
  const [one, other] = [told(before), told(after)];
  const content = after.questionnaire.content;
  const isSame = stampOf(content, of.measure) === stampOf(before.questionnaire.content, of.measure);
  return {
    name: measuresOf(content).find((measure) => measure.key === of.measure)?.name ?? "",
    before: one,
    after: other,
    ...(isSame ? changeBetween(one, other) : { change: null, margin: null, verdict: "broken" as const }),
  };
}
