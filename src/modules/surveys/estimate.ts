import { type Answers, type Content, countedFactors, type Item, overallItem } from "./questionnaire.ts";

/**
 * Figures of a stratified sample. Each answer of a stratum stands for N/n people; a share or a mean is a ratio of weighted
 * sums, an index the mean of such ratios. Its variance is Taylor's linearisation: of the residuals within each stratum, with
 * the correction for having asked a good part of everybody. Intervals are of 95 %.
 */
export interface Stratum {
  population: number;
  answers: readonly Answers[];
}

export interface Estimate {
  /** 0 to 100. */
  value: number;
  /** Half the width of the interval, in points of 100; null where it cannot be told (nobody or one answered in a stratum). */
  margin: number | null;
}

/** Fewer answers than this are not told: somebody could be recognised. */
export const FEWEST_ANSWERS = 10;

const NORMAL_95 = 1.959964;

/** A ratio to be estimated: what counts of an answer, or null where the question was left out. */
type Reads = (answers: Answers) => number | null;

interface Part {
  weight: number;
  population: number;
  answers: readonly Answers[];
}

/** Strata nobody answered from stand for nobody; the page tells of them. */
const partsOf = (strata: readonly Stratum[]): Part[] =>
  strata
    .filter((one) => one.answers.length > 0)
    .map((one) => ({ ...one, weight: Math.max(one.population, one.answers.length) / one.answers.length }));

/** A ratio with the share it has in an index; the shares of an index are one together. */
interface Ratio {
  reads: Reads;
  share: number;
}

/** The weighted mean of some ratios in a hundred; null where one of them has no answer at all. */
export function estimateIndex(strata: readonly Stratum[], of: readonly Ratio[]): Estimate | null {
  const parts = partsOf(strata);
  const ratios = of.map(({ reads, share }) => {
    let [sum, whole] = [0, 0];
    for (const part of parts)
      for (const one of part.answers) {
        const value = reads(one);
        if (value === null) continue;
        sum += part.weight * value;
        whole += part.weight;
      }
    return { reads, share, whole, ratio: whole === 0 ? Number.NaN : sum / whole };
  });
  if (ratios.length === 0 || ratios.some((one) => one.whole === 0)) return null;
  const value = ratios.reduce((sum, one) => sum + one.share * one.ratio, 0);
  const residual = (answers: Answers): number =>
    ratios.reduce((sum, { reads, share, ratio, whole }) => {
      const got = reads(answers);
      return got === null ? sum : sum + (share * (got - ratio)) / whole;
    }, 0);
  const variances = parts
    .filter((one) => one.answers.length < one.population)
    .map(({ weight, population, answers }) => {
      const n = answers.length;
      const residuals = answers.map((one) => weight * residual(one));
      const mean = residuals.reduce((sum, one) => sum + one, 0) / n;
      const spread = residuals.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      // One answer says nothing about how far others lie from it: 0/0.
      return (1 - n / population) * (n / (n - 1)) * spread;
    });
  const variance = variances.reduce((sum, one) => sum + one, 0);
  return { value: value * 100, margin: Number.isNaN(variance) ? null : NORMAL_95 * Math.sqrt(variance) * 100 };
}

const markOf = (item: Item, answers: Answers): number | null => {
  const mark = answers[item.key];
  return typeof mark === "number" ? mark : null;
};

const satisfied =
  (item: Item, from: number): Reads =>
  (answers) => {
    const mark = markOf(item, answers);
    return mark === null ? null : mark >= from ? 1 : 0;
  };

const meanOfFive =
  (item: Item): Reads =>
  (answers) => {
    const mark = markOf(item, answers);
    return mark === null ? null : mark / 5;
  };

/** Both ways of reckoning, side by side: the share of satisfied, and the mean mark in a hundred. */
export interface Index {
  satisfied: Estimate | null;
  mean: Estimate | null;
  /** The smallest number of answers any of its questions has. */
  n: number;
}

export interface ItemResult extends Index {
  item: Item;
  /** How many gave the marks 1 to 5, unweighted. */
  counts: number[];
}

export interface ChoiceResult {
  item: Item;
  /** Of so many who answered. */
  n: number;
  /** Weighted share in a hundred by answer, null where too few answered. */
  options: { key: string; text: string; count: number; share: number | null; margin: number | null }[];
}

export interface Results {
  /** Mean of the factors. */
  overall: Index;
  /** The question about everything together, where it is asked. */
  overallItem: ItemResult | null;
  factors: (Index & { key: string; name: string; items: ItemResult[] })[];
  choices: ChoiceResult[];
  population: number;
  answered: number;
  /** Strata nobody answered from: their people are not represented. */
  silent: number;
}

const isEnough = (n: number): boolean => n >= FEWEST_ANSWERS;

/** Items with the share each has in an index. */
function indexOf(strata: readonly Stratum[], from: number, items: readonly { item: Item; share: number }[]): Index {
  const all = strata.flatMap((one) => one.answers);
  const n = Math.min(...items.map(({ item }) => all.filter((one) => markOf(item, one) !== null).length));
  if (items.length === 0 || !isEnough(n)) return { satisfied: null, mean: null, n: items.length === 0 ? 0 : n };
  return {
    satisfied: estimateIndex(
      strata,
      items.map(({ item, share }) => ({ reads: satisfied(item, from), share })),
    ),
    mean: estimateIndex(
      strata,
      items.map(({ item, share }) => ({ reads: meanOfFive(item), share })),
    ),
    n,
  };
}

const inEqualShares = (items: readonly Item[], of = 1): { item: Item; share: number }[] =>
  items.map((item) => ({ item, share: 1 / items.length / of }));

/**
 * What a survey found. The index of a factor is the mean of its questions, the overall index the mean of the factors, each
 * with the same weight. Figures with fewer than ten answers are left out.
 */
export function resultsOf(content: Content, strata: readonly Stratum[]): Results {
  const all = strata.flatMap((one) => one.answers);
  const ofItem = (item: Item): ItemResult => ({
    item,
    ...indexOf(strata, content.satisfiedFrom, [{ item, share: 1 }]),
    counts: [1, 2, 3, 4, 5].map((mark) => all.filter((one) => one[item.key] === mark).length),
  });
  const factors = countedFactors(content);
  const itemsOf = (key: string): Item[] =>
    content.items.filter((one) => one.factor === key && one.kind === "satisfaction");
  const whole = overallItem(content);
  return {
    overall: indexOf(
      strata,
      content.satisfiedFrom,
      factors.flatMap((one) => inEqualShares(itemsOf(one.key), factors.length)),
    ),
    overallItem: whole ? ofItem(whole) : null,
    factors: factors.map(({ key, name }) => ({
      key,
      name,
      ...indexOf(strata, content.satisfiedFrom, inEqualShares(itemsOf(key))),
      items: itemsOf(key).map(ofItem),
    })),
    choices: content.items
      .filter((one) => one.kind === "one" || one.kind === "many")
      .map((item) => choiceOf(strata, item)),
    population: strata.reduce((sum, one) => sum + one.population, 0),
    answered: all.length,
    silent: strata.filter((one) => one.answers.length === 0).reduce((sum, one) => sum + one.population, 0),
  };
}

function choiceOf(strata: readonly Stratum[], item: Item): ChoiceResult {
  const chosen = (answers: Answers): string[] => [answers[item.key] ?? []].flat().map(String);
  const all = strata.flatMap((one) => one.answers).map(chosen);
  const n = all.filter((one) => one.length > 0).length;
  return {
    item,
    n,
    options: item.options.map(({ key, text }) => {
      const reads: Reads = (answers) => {
        const keys = chosen(answers);
        return keys.length === 0 ? null : keys.includes(key) ? 1 : 0;
      };
      const found = isEnough(n) ? estimateIndex(strata, [{ reads, share: 1 }]) : null;
      const count = all.filter((one) => one.includes(key)).length;
      return { key, text, count, share: found?.value ?? null, margin: found?.margin ?? null };
    }),
  };
}
