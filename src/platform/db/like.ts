/** A text as `like` and `ilike` take it literally: its own `%`, `_` and `\` mean themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** The pattern for `like` and `ilike` that finds the text anywhere. */
export const containing = (text: string): string => `%${literally(text)}%`;

/** The pattern for `like` and `ilike` that finds what begins with the text; a plain index serves it. */
export const beginningWith = (text: string): string => `${literally(text)}%`;

/** The words typed into the search of a list, at most so many: each has to be found, in any order. */
export const wordsToFind = (typed: string | undefined, atMost = 8): string[] =>
  (typed ?? "").split(/\s+/).filter(Boolean).slice(0, atMost);
