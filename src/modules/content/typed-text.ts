import { cleanPaste, convertLegacy, findLegacyFont, type LegacyFont } from "../../platform/i18n/index.ts";

export const TEXT_FIELDS = ["title", "summary", "body"] as const;
export type TypedTexts = Record<(typeof TEXT_FIELDS)[number], string>;

/** The text was typed for a font of the nineties; both ways to read it, for the writer to choose from. */
export interface LegacyOffer {
  font: LegacyFont;
  typed: TypedTexts;
  converted: TypedTexts;
}

/**
 * What a form sent, ready to be read: texts cleaned of what nobody sees, odd bullets made lists. A text of an old font is
 * not touched before the writer has chosen (`convert`), because only people know what they meant. Works on the form as it
 * came: one of the letters of TCVN3 is a sign that is thrown away elsewhere.
 */
export function prepareTexts(
  sent: Record<string, unknown>,
  known: TypedTexts | null,
): { sent: Record<string, unknown>; offer: LegacyOffer | null; isCleaned: boolean } {
  const typed = textsOf((name) => (typeof sent[name] === "string" ? (sent[name] as string) : ""));
  const font = findLegacyFont(whole(typed));
  // Who kept such a text once is not asked about it at every saving.
  const isKept = known !== null && font !== null && findLegacyFont(whole(known)) === font;
  if (font && sent.convert !== "yes" && sent.convert !== "no" && !isKept) {
    const converted = textsOf((name) => convertLegacy(typed[name], font));
    return { sent, offer: { font, typed, converted }, isCleaned: false };
  }
  let isCleaned = false;
  const clean = textsOf((name) => {
    const text = font && sent.convert === "yes" ? convertLegacy(typed[name], font) : typed[name];
    const { text: cleaned, ...counts } = cleanPaste(text);
    isCleaned ||= Object.values(counts).some((count) => count > 0);
    return name === "body" ? cleaned : cleaned.replace(/\s*\n\s*/g, " ");
  });
  return { sent: { ...sent, ...clean }, offer: null, isCleaned };
}

const textsOf = (make: (name: keyof TypedTexts) => string): TypedTexts => ({
  title: make("title"),
  summary: make("summary"),
  body: make("body"),
});

const whole = ({ title, summary, body }: TypedTexts): string => `${title}\n${summary}\n${body}`;
