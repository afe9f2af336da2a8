import { parseStructuredText } from "../structured-text.tsx";
import { cutSentences } from "../translations/source-sentences.ts";
import { type Bit, cut, type Story, sentence, type Voice } from "./story.ts";

/** The sentences of a text in their order; headings are none. */
export function sentencesOf(body: string): Bit[] {
  return parseStructuredText(body).flatMap((block) => {
    if (block.kind === "heading") return [];
    const texts = block.kind === "list" ? block.items : cutSentences(block.text).map((one) => one.text);
    return texts.map((text) => ({ text: sentence(text), field: "item.body" }));
  });
}

/** An item somebody wrote as a story: its own sentences, in their order. */
export function tellItem(item: { title: string; summary: string; body: string }, voice: Voice, address: string): Story {
  return {
    kind: "item",
    title: { text: item.title, field: "item.title" },
    titleTells: { points: 0, since: false },
    brief: { name: item.title, rest: "", field: "item.title" },
    slogan: { text: sloganOf(item.title), field: "item.title", isNamed: true },
    lead: [{ text: sentence(item.summary), field: "item.summary" }],
    points: sentencesOf(item.body),
    facts: {},
    since: null,
    basis: null,
    missing: [],
    voice,
    address,
    written: item,
  };
}

function sloganOf(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 12 ? title : cut(words.slice(0, 12).join(" "), 90);
}
