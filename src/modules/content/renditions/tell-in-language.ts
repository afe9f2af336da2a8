import { type Form, lengthIn } from "../bundle/forms.ts";
import { smsSize } from "../bundle/sms-size.ts";
import type { Bit, Rendered } from "../bundle/story.ts";
import type { SourcePart, SourceSentence } from "../translations/source-sentences.ts";

/** Forms an item has in other languages than Vietnamese; its page and its sheet are the translation itself. */
export const TOLD_FORMS = ["sms", "facebook", "zalo", "talk", "loudspeaker"] as const satisfies readonly Form[];
export type ToldForm = (typeof TOLD_FORMS)[number];

export const isToldForm = (text: string): text is ToldForm => (TOLD_FORMS as readonly string[]).includes(text);

/** Confirmed words by the sum of their Vietnamese sentence. */
export type Confirmed = ReadonlyMap<string, { confirmedText: string | null }>;

/** Sentences a form may use: a message has room for title and summary only. */
function neededFor(form: ToldForm, parts: readonly SourcePart[]): SourceSentence[] {
  const used = form === "sms" ? parts.filter((part) => part.kind === "title" || part.kind === "summary") : parts;
  return used.flatMap((part) => ("items" in part ? part.items.flat() : part.sentences));
}

/** Vietnamese sentences the form needs that nobody has confirmed words for. */
export const missingFor = (form: ToldForm, parts: readonly SourcePart[], confirmed: Confirmed): string[] => [
  ...new Set(
    neededFor(form, parts)
      .filter((one) => !confirmed.get(one.sum)?.confirmedText)
      .map((one) => one.text),
  ),
];

const FIELDS = { title: "item.title", summary: "item.summary" } as const;
/** As the Vietnamese loudspeaker script: a minute and a half. */
const LONGEST_SECONDS = 90;

interface Said extends Bit {
  vietnamese: string;
}

/**
 * A form in another language, out of confirmed sentences only; null while one it needs is missing, so that nobody is told half.
 * No word of ours stands between them: only the address of the translated page. What does not fit is left out, whole sentences
 * at a time; how long it takes to say is reckoned from the Vietnamese of the same sentences.
 */
export function tellInLanguage(
  form: ToldForm,
  parts: readonly SourcePart[],
  confirmed: Confirmed,
  address: string,
  speed: number,
): Rendered | null {
  if (missingFor(form, parts, confirmed).length > 0) return null;
  const said = (one: SourceSentence, field: string): Said => ({
    text: confirmed.get(one.sum)?.confirmedText ?? "",
    vietnamese: one.text,
    field,
  });
  const of = (kind: "title" | "summary"): Said[] =>
    parts.flatMap((part) => (part.kind === kind ? part.sentences.map((one) => said(one, FIELDS[kind])) : []));
  const title = of("title");
  const summary = of("summary");
  const body = parts.flatMap((part): { sign: string; bits: Said[] }[] => {
    if (part.kind === "title" || part.kind === "summary") return [];
    if ("items" in part)
      return part.items.map((item, at) => ({
        sign: part.ordered ? `${at + 1}. ` : "- ",
        bits: item.map((one) => said(one, part.kind === "facts" ? "item.facts" : "item.body")),
      }));
    return [{ sign: part.kind === "heading" ? "## " : "", bits: part.sentences.map((one) => said(one, "item.body")) }];
  });
  const end: Bit = { text: address, field: "form" };
  const plainBody = body.filter((line) => line.sign !== "## ").flatMap((line) => line.bits);

  if (form === "sms") {
    const fits = (kept: readonly Bit[]): boolean => smsSize(texts([...title, ...kept, end]).join("\n")).segments <= 2;
    return below([...title, ...fitting(summary, fits), end]);
  }
  if (form === "facebook") {
    const fits = (kept: readonly Bit[]): boolean => [...texts([...title, ...kept, end]).join("\n")].length <= 480;
    return below([...title, ...fitting([...summary, ...plainBody], fits), end]);
  }
  if (form === "loudspeaker") {
    const fits = (kept: readonly Said[]): boolean =>
      lengthIn("seconds", [...title, ...kept].map((one) => one.vietnamese).join(" "), speed) <= LONGEST_SECONDS;
    return below([...title, ...fitting([...summary, ...plainBody], fits)]);
  }
  const lines = [
    texts(title).join(" "),
    texts(summary).join(" "),
    ...body.map((line) => `${line.sign}${texts(line.bits).join(" ")}`),
    address,
  ];
  return {
    text: lines.filter(Boolean).join("\n"),
    sources: plain([...title, ...summary, ...body.flatMap((line) => line.bits), end]),
  };
}

const texts = (bits: readonly Bit[]): string[] => bits.map((one) => one.text);
const plain = (bits: readonly Bit[]): Bit[] => bits.map(({ text, field }) => ({ text, field }));
const below = (bits: readonly Bit[]): Rendered => ({ text: texts(bits).join("\n"), sources: plain(bits) });

function fitting<T extends Bit>(bits: readonly T[], fits: (kept: readonly T[]) => boolean): T[] {
  const kept: T[] = [];
  for (const bit of bits) if (fits([...kept, bit])) kept.push(bit);
  return kept;
}
