/** Words of a text; a number, a code or an address counts as one. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences with their places. A point inside a number or an abbreviation does not end one. */
export function splitSentences(text: string): { text: string; start: number }[] {
  const sentences: { text: string; start: number }[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== "") sentences.push({ text: raw.trim(), start: start + lead });
    start = end;
  };
  for (const match of text.matchAll(/[.!?…;:]+(?=\s)|\n/gu)) push(match.index + match[0].length);
  push(text.length);
  return sentences;
}
