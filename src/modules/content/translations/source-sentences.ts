import { createHash } from "node:crypto";
import type { ItemFacts } from "../kinds/kind-facts.ts";
import { tellFacts } from "../kinds/tell-facts.ts";
import { type Block, parseStructuredText } from "../structured-text.tsx";

/** A sentence of a text, by its content: the same words are the same sentence, wherever they stand. */
export interface SourceSentence {
  sum: string;
  text: string;
}

export type SourcePart =
  | { kind: "title" | "correction" | "summary"; sentences: SourceSentence[] }
  | { kind: "heading" | "paragraph" | "transcript"; sentences: SourceSentence[] }
  | { kind: "list" | "facts"; ordered: boolean; items: SourceSentence[][] };

export interface SourceText {
  title: string;
  summary: string;
  body: string;
  facts: ItemFacts;
  /** What was wrong before and is right now; it has to reach whoever was told wrong, in their language. */
  correctionNote: string | null;
}

/** Title, correction, summary, facts, text and the words of its film, cut into sentences, in their order and with their form. */
export function sourceParts(item: SourceText): SourcePart[] {
  const facts = tellFacts(item.facts).map((one) => cutSentences(one.text));
  return [
    { kind: "title", sentences: [sentenceOf(item.title)] },
    ...(item.correctionNote ? [{ kind: "correction" as const, sentences: cutSentences(item.correctionNote) }] : []),
    { kind: "summary", sentences: cutSentences(item.summary) },
    ...(facts.length > 0 ? [{ kind: "facts" as const, ordered: false, items: facts }] : []),
    ...parseStructuredText(item.body).map(partOf),
    ...(item.facts.transcript ?? "")
      .split(/\n+/)
      .filter((line) => line.trim() !== "")
      .map((line) => ({ kind: "transcript" as const, sentences: cutSentences(line) })),
  ];
}

/** What is spoken and what other forms say: neither the words a film says itself nor what once was wrong. */
export const toldParts = (parts: readonly SourcePart[]): SourcePart[] =>
  parts.filter((part) => part.kind !== "correction" && part.kind !== "transcript");

/** The sum of what a recording of the item has to say. */
export const sumOfSpoken = (item: SourceText): string => sumOfText(listSentences(toldParts(sourceParts(item))));

/** All sentences of the parts, each once, in the order of their first place. */
export function listSentences(parts: readonly SourcePart[]): SourceSentence[] {
  const all = parts.flatMap((part) => ("items" in part ? part.items.flat() : part.sentences));
  return [...new Map(all.map((one) => [one.sum, one])).values()];
}

/** The sum of a whole text: what a recording was spoken from. */
const sumOfText = (sentences: readonly SourceSentence[]): string => sumOf(sentences.map((one) => one.sum).join());

export function sumOf(text: string): string {
  return createHash("sha256")
    .update(text.normalize("NFC").replace(/\s+/g, " ").trim())
    .digest("base64url")
    .slice(0, 16);
}

const sentenceOf = (text: string): SourceSentence => ({ sum: sumOf(text), text: text.replace(/\s+/g, " ").trim() });

function partOf(block: Block): SourcePart {
  if (block.kind === "list") return { kind: "list", ordered: block.ordered, items: block.items.map(cutSentences) };
  return { kind: block.kind, sentences: cutSentences(block.text) };
}

/** Full stops inside numbers and behind short forms ("TP.", "1.200", "v.v.") end no sentence. */
export function cutSentences(text: string): SourceSentence[] {
  return text
    .split(/(?<=[.?!…][”"’)]?)(?<!(?:^|[\s(])(?:\p{Lu}{1,2}|v\.v|Đ\/c|ThS|TS|GS)\.)\s+(?=[\p{Lu}"“‘(\d])/u)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map(sentenceOf);
}
