import { plainText } from "../../../../content/index.ts";

/** Sentences of the words, to be pointed at: line by line, as a reader sees them. */
const SENTENCE = 200;
export const sentencesOf = (body: string): string[] => [
  ...new Set(
    plainText(body)
      .split("\n")
      .map((line) => line.replace(/^- /, "").trim().slice(0, SENTENCE))
      .filter(Boolean),
  ),
];
