import { phrases as say } from "../bundle/phrases.vi.ts";
import { type FactKind, type Story, sentence } from "../bundle/story.ts";
import { plainText } from "../structured-text.tsx";

/** News as it is read to somebody: title, summary, text, a paragraph on each line. */
export const newsAloud = ({ title, summary, body }: { title: string; summary: string; body: string }): string =>
  [sentence(title), sentence(summary), plainText(body)].join("\n");

const ORDER: readonly FactKind[] = ["bring", "fee", "time", "where", "how"];

/** A procedure as it is read to somebody who is about to go: what it is, what to bring, cost, time, where, how. */
export function procedureAloud(code: string, story: Story): string {
  return [
    sentence(story.lead.map((bit) => bit.text).join(" ")),
    ...story.points.map((bit) => bit.text),
    ...ORDER.flatMap((kind) => {
      const told = story.facts[kind]?.map((bit) => bit.text.replace(/[.;]$/, "")) ?? [];
      const texts = told.map((text) => (kind === "where" ? text : say.lower(text)));
      return texts.length > 0 ? [sentence(`${say.factAloud[kind]}: ${texts.join("; ")}`)] : [];
    }),
    ...(story.since ? [story.since.text] : []),
    say.codeAloud(code),
  ].join("\n");
}
