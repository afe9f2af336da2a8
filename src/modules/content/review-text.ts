import { emojiIn, type Lang, pick } from "../../platform/i18n/index.ts";
import { readHints, sayHint } from "../plain-language/index.ts";
import type { ItemKind } from "./item.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { plainText } from "./structured-text.tsx";

/** Something a reader would stumble over. It advises; it stops nobody. */
export interface Remark {
  where: "title" | "summary" | "body" | "whole";
  /** The words it is about; "" where it is about the whole. */
  found: string;
  text: string;
}

interface Reviewed {
  kind: string;
  title: string;
  summary: string;
  body: string;
  procedureCodes: readonly string[];
}

/** Kinds from which people expect to learn what they can do. */
const TELL_WHAT_TO_DO: readonly ItemKind[] = ["news", "notice", "explainer"];

/** Words that speak to the reader, or say where to turn. */
const DO =
  /(?<!\p{L})(?:hãy|mời|bạn (?:có thể|cần|phải|nên|chỉ cần)|(?:bà con|người dân|ông bà|chủ hộ) (?:có thể|cần|phải|nên|chỉ cần)|mang theo|liên hệ|gọi (?:số|điện)|đến (?:quầy|bộ phận|trung tâm|trụ sở|nhà văn hóa)|bấm|quét mã)(?!\p{L})/iu;

/** What could be said more plainly, in the order of the text. */
export function reviewText(item: Reviewed, lang: Lang): Remark[] {
  const words = pick(lang, vi, en).review;
  const body = plainText(item.body);
  const remarks: Remark[] = [];
  if (
    (TELL_WHAT_TO_DO as readonly string[]).includes(item.kind) &&
    item.body.trim() !== "" &&
    item.procedureCodes.length === 0 &&
    !DO.test(`${item.title}\n${item.summary}\n${body}`)
  )
    remarks.push({ where: "whole", found: "", text: words.noAct });
  const emoji = emojiIn(`${item.title} ${item.summary} ${item.body}`);
  if (emoji.length > 0) remarks.push({ where: "whole", found: "", text: words.emoji(emoji.join(" ")) });
  // Read as one text, so that an abbreviation spelled out in the summary is known in the body.
  const parts = [
    { where: "title", text: item.title },
    { where: "summary", text: item.summary },
    { where: "body", text: body },
  ] as const;
  const whole = parts.map((part) => part.text.normalize("NFC")).join("\n");
  const ends = [
    parts[0].text.normalize("NFC").length,
    parts[0].text.normalize("NFC").length + 1 + parts[1].text.normalize("NFC").length,
  ];
  for (const hint of readHints(whole)) {
    const where = hint.start <= (ends[0] ?? 0) ? "title" : hint.start <= (ends[1] ?? 0) ? "summary" : "body";
    remarks.push({ where, found: hint.found, text: sayHint(hint, lang) });
  }
  return remarks;
}
