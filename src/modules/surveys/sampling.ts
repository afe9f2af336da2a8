import { createHash } from "node:crypto";

/** Below so many everybody is asked. */
export const ASK_ALL_BELOW = 100;

/**
 * How many are asked out of a population: n = N / (1 + N·e²), rounded up (older guidance on measuring satisfaction, after
 * Slovin); everybody where there are fewer than a hundred. `margin` is a share: 0.05.
 */
export function sampleSize(population: number, margin: number): number {
  if (population < ASK_ALL_BELOW) return population;
  return Math.min(population, Math.ceil(population / (1 + population * margin ** 2)));
}

/**
 * Spreads a sample over strata in proportion to their size (largest remainder), each with at least `least` or all it has.
 * The sum may be larger than `size` where many strata are small; never smaller unless there are not so many people.
 */
export function allocate(populations: readonly number[], size: number, least: number): number[] {
  const total = populations.reduce((sum, one) => sum + one, 0);
  if (total === 0) return populations.map(() => 0);
  const exact = populations.map((one) => (Math.min(size, total) * one) / total);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  let left = Math.min(size, total) - shares.reduce((sum, one) => sum + one, 0);
  for (const { at } of order) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left--;
  }
  return shares.map((share, at) => Math.min(populations[at] ?? 0, Math.max(share, least)));
}

/**
 * The place of one in a draw: everybody who has the seed can put the same list into the same order again. Those with the
 * smallest place are drawn.
 */
export const drawPlace = (seed: string, id: string | number): string =>
  createHash("sha256").update(`${seed}:${id}`).digest("hex");

/**
 * Whom to ask out of a list on paper: so many different numbers from 1 to `population`, drawn by the seed, in rising order. The
 * n-th try is sha-256 of "seed:group:n" (its first twelve hexadecimal digits) divided by the population, plus one; repeats are
 * passed over.
 */
export function drawNumbers(seed: string, group: number, population: number, count: number): number[] {
  const drawn = new Set<number>();
  for (let n = 0; drawn.size < Math.min(count, population); n++)
    drawn.add((Number.parseInt(drawPlace(`${seed}:${group}`, n).slice(0, 12), 16) % population) + 1);
  return [...drawn].sort((a, b) => a - b);
}
