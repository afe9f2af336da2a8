/** Syllables that make one shingle. Shorter ones are alike in any two reports, longer ones miss a changed word. */
const LENGTH = 5;
/** A text of fewer syllables ("Không có khó khăn gì") is no copy of anything. */
const SHORTEST = 15;

export const ALIKE = { same: 0.95, near: 0.6 } as const;

function syllables(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLocaleLowerCase("vi")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Five syllables in a row, each once; null where the text is too short to be told apart from others. */
export function shinglesOf(text: string): Set<string> | null {
  const all = syllables(text);
  if (all.length < SHORTEST) return null;
  const shingles = new Set<string>();
  for (let at = 0; at + LENGTH <= all.length; at++) shingles.add(all.slice(at, at + LENGTH).join(" "));
  return shingles;
}

/** Which share of the first text stands in the second, 0 to 1. */
export function likeness(mine: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const one of mine) if (other.has(one)) both++;
  return mine.size === 0 ? 0 : both / mine.size;
}
