import type { ItemKind } from "../item.ts";
import { type ItemFacts, slogansIn } from "../kinds/kind-facts.ts";
import { tellFacts } from "../kinds/tell-facts.ts";
import { parseStructuredText } from "../structured-text.tsx";
import { cutSentences } from "../translations/source-sentences.ts";
import { type Bit, cut, type Story, sentence, type Voice, type Written } from "./story.ts";

/** The sentences of a text in their order; headings are none. */
export function sentencesOf(body: string): Bit[] {
  return parseStructuredText(body).flatMap((block) => {
    if (block.kind === "heading") return [];
    const texts = block.kind === "list" ? block.items : cutSentences(block.text).map((one) => one.text);
    return texts.map((text) => ({ text: sentence(text), field: "item.body" }));
  });
}

/** An item somebody wrote as a story: its own sentences, in their order. */
export function tellItem(item: Written & { kind?: ItemKind; facts?: ItemFacts }, voice: Voice, address: string): Story {
  const { title, summary, body } = item;
  // Of a set of slogans the first one is the one for posters.
  const slogan = item.kind === "sloganSet" ? slogansIn(body)[0] : undefined;
  return {
    kind: "item",
    title: { text: item.title, field: "item.title" },
    titleTells: { points: 0, since: false },
    brief: { name: item.title, rest: "", field: "item.title" },
    slogan: slogan
      ? { text: sloganOf(slogan), field: "item.body", isNamed: true }
      : { text: sloganOf(item.title), field: "item.title", isNamed: true },
    lead: [{ text: sentence(item.summary), field: "item.summary" }],
    points: [...tellFacts(item.facts ?? {}), ...sentencesOf(body)],
    facts: {},
    since: null,
    basis: null,
    missing: [],
    voice,
    address,
    written: { title, summary, body, isTalk: item.kind === "talk" },
  };
}

function sloganOf(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 12 ? title : cut(words.slice(0, 12).join(" "), 90);
}
