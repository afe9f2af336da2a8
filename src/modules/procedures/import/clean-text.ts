/**
 * Official texts as we keep them: NFC, real line ends, no control characters, no markup of the source's pages, no
 * private-use bullets of office fonts. The wording itself is never touched.
 */

// The catalogue's own pages and word processors leave these; anything else that looks like a tag is kept as text,
// because "<" is also a word of regulations ("diện tích < 500 m2"), and every output escapes it.
const LINE_TAGS = /<\/?(?:br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi;
const INLINE_TAGS =
  /<\/?(?:b|strong|i|em|u|s|span|font|sup|sub|a|td|th|o:p|img|input|form|iframe|svg|style|script|object|embed|meta|link)(?:\s[^<>]{0,500})?\/?>/gi;
const HIDDEN_ELEMENTS = /<(script|style|iframe|object|svg)\b[^<>]{0,500}>[\s\S]{0,100000}?<\/\1\s*>/gi;

const ENTITIES: Record<string, string> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
};

// Wingdings and Symbol bullets arrive as private-use characters and print as boxes.
const PRIVATE_BULLETS = /[\uf0a7\uf0b7\uf0fc\uf076\uf0d8\uf0e0\uf02d\uf0a8]\s*/g;
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;
const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES[(name as string).toLowerCase()] ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex as string, 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}

/** A text of several lines: steps, conditions, notes. */
export function cleanText(raw: string): string {
  let text = raw;
  if (text.includes("<")) {
    text = text.replace(HIDDEN_ELEMENTS, " ").replace(LINE_TAGS, "\n").replace(INLINE_TAGS, "");
  }
  text = decodeEntities(text)
    .normalize("NFC")
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
    .replace(CONTROL, "")
    .replace(PRIVATE_BULLETS, "- ")
    .replace(BLANKS, " ");
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A text that belongs on one line: names, numbers, fields. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s*\n\s*/g, " ");
}

const LIST_START = /^(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)]|\([\divx]{1,4}\)|\*\*|Bước\s+\d)/iu;
const SENTENCE_END = /[.;:!?…)”"]$/u;

/**
 * Long prose of the catalogue: lines broken in the middle of a sentence (copied from PDF) are joined, and steps glued
 * into one paragraph ("… theo quy định. Bước 2: …") start their own line.
 */
export function cleanProse(raw: string): string {
  const text = cleanText(raw)
    .replace(/^\d{1,2}\.\s+(?=\*\*)/gm, "")
    .replace(/([.;:!?])\s*(?=(?:- )?\*{0,2}Bước\s+\d{1,2}\s*[:.])/gu, "$1\n");
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const before = lines.at(-1);
    const continues =
      before !== undefined &&
      before !== "" &&
      line !== "" &&
      !SENTENCE_END.test(before) &&
      !LIST_START.test(line) &&
      /^[\p{Ll}(]/u.test(line) &&
      before.length > 30;
    if (continues) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines.join("\n");
}

const WRONGLY_DECODED =
  /\ufffd|Ã[\u0080-\u00bf]|Æ[°¡]|á[º»][\u0080-\u00bf\u2013-\u2122]|Ä[\u0090\u0091\u2018]|[\u0080-\u009f]/u;

/**
 * What is left of the one-byte fonts of the nineties when their letters are shown as Latin-1: signs inside words and letters
 * Vietnamese has not (TCVN3: "§¨ng ký … trÎ em"), marks standing behind their vowel (VNI: "Ñaêng kyù").
 */
const OLD_FONTS = /[§®][\p{Ll}¨©ª]|\p{L}[¨©«¬®µ¶·¸¹»¼½¾]|[ËÎÏÑÖØÞßæäåçëîïñöøûþ]|[aeo][âê]|[aeoyô][ùøû]/gu;

/**
 * True for text whose letters were broken on the way: UTF-8 read as Latin-1 ("ThÃ´ng tÆ°", "Äáº¥t"), replacement
 * characters, or a font of old. Such a name cannot be repaired with certainty, so the row is refused with advice.
 */
export function hasBrokenLetters(text: string): boolean {
  // One foreign letter may be a foreign name; two are a font.
  return WRONGLY_DECODED.test(text) || (text.match(OLD_FONTS)?.length ?? 0) > 1;
}
