import { factsNotIn } from "../../plain-language/index.ts";
import { likeness, type Passage } from "./passages.ts";
import type { Part, Source } from "./rendition.ts";

/** Where the official words of a part usually stand, the likeliest first. */
const USUAL: Record<Part, readonly RegExp[]> = {
  name: [/^name$/],
  summary: [/^description$/, /^name$/, /^conditions$/],
  who: [/^applicants$/, /^conditions$/],
  bring: [/^papers$/, /^methods\.\w+\.fee$/],
  steps: [/^steps$/, /^methods\./],
  cost: [/^methods\.\w+\.fee$/],
  time: [/^methods\.\w+\.time$/],
  where: [/^agencies\./, /^methods\.\w+\.note$/],
};

/**
 * A first guess at the passages behind a sentence, for somebody to check: the most alike in the usual place, and for
 * each amount or time the passage that states it. Pure.
 */
export function suggestSources(part: Part, text: string, passages: readonly Passage[]): Source[] {
  const chosen = new Map<string, Passage>();
  const usual = passages.filter((one) => USUAL[part].some((pattern) => pattern.test(one.family)));
  const best = usual
    .map((passage) => ({ passage, alike: likeness(text, passage.text) }))
    .sort((a, b) => b.alike - a.alike)[0];
  if (best) chosen.set(best.passage.at, best.passage);
  const quotes = (): string[] => [...chosen.values()].map((one) => one.text);
  for (const passage of passages) {
    const missing = factsNotIn(text, quotes());
    if (missing.length === 0 || chosen.size >= 4) break;
    if (factsNotIn(text, [...quotes(), passage.text]).length < missing.length) chosen.set(passage.at, passage);
  }
  return [...chosen.values()].map((one) => ({ at: one.at, quote: one.text }));
}
