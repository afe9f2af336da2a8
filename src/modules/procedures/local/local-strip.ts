import type { LocalFacts } from "./local-facts.ts";
import type { vi } from "./messages.vi.ts";

/** The fee at a glance where the province set it; null where the published record says it. */
export function feeInStrip(local: LocalFacts, words: typeof vi): string[] | null {
  if (!local.hasLocalRates) return null;
  const { rates } = local.sheet;
  if (rates.length <= 2 && rates.every((rate) => rate.caseName === null)) {
    return rates.map((rate) =>
      rate.channels && rates.length > 1
        ? `${rate.channels.map((channel) => words.channel[channel]).join(", ")}: ${words.amountPer(rate.amount, rate.per)}`
        : words.amountPer(rate.amount, rate.per),
    );
  }
  const amounts = rates.map((rate) => rate.amount);
  return [words.costStrip(Math.min(...amounts), Math.max(...amounts))];
}

/** The place at a glance where one was chosen. */
export function placeInStrip(local: LocalFacts): string | null {
  return local.units.find((unit) => unit.isOffered && unit.places.length > 0)?.places[0]?.point.name ?? null;
}
