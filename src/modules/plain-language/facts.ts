/**
 * Facts a sentence states in figures or names, and whether its sources state them too. Nothing is guessed: what cannot be
 * read as the same fact is reported, and a person decides.
 */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** Units whose mixing up would mislead: "7 ngày" promises more than "7 ngày làm việc". */
const UNITS = ["ngày làm việc", "ngày", "giờ", "tháng", "năm", "tuổi", "phút", "đồng", "trang"] as const;
const COUNTED = "ngày|giờ|tháng|tuổi|phút|đồng|trang|bản|bộ|lần|tấm|ảnh|người|triệu|nghìn";
const UNIT = new RegExp(`^\\s*(${UNITS.join("|")})(?![\\p{L}])`, "u");

interface Fact {
  /** As written, for the person who reads the warning. */
  found: string;
  /** What has to be the same. */
  value: string;
  unit: string | null;
}

const DATE = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d)/gu;
const DATE_IN_WORDS = /(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/gu;
const DOCUMENT = /(?<![\p{L}\d])\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]+/gu;
const FORM =
  /(?<![\p{L}\d])(?:mẫu\s+(?:số\s+)?([\p{Lu}]{0,4}\d{1,3}\p{Ll}?)(?![\p{L}\d])|(\p{Lu}{1,4}\d{1,3})(?![\p{L}\d]))/giu;
const NUMBER = /(?<![\p{L}\d.,/])\d+(?:\.\d{3})*(?:,\d+)?(?![\d/])/gu;
const CLOCK = /(?<!\d)(\d{1,2})(?::|h|\s*giờ\s*)(\d{2})(?!\d)/gu;

const plainNumber = (text: string): string => {
  const [whole = "", part] = text.split(",");
  const digits = whole.replace(/\./g, "").replace(/^0+(?=\d)/, "");
  return part ? `${digits},${part}` : digits;
};

/** Takes matches out of the text, so that a date is not read again as three numbers. */
function take(state: { text: string }, pattern: RegExp, read: (match: RegExpMatchArray) => Fact | null): Fact[] {
  const facts: Fact[] = [];
  for (const match of [...state.text.matchAll(pattern)]) {
    const fact = read(match);
    if (!fact) continue;
    facts.push(fact);
    const at = match.index as number;
    state.text = `${state.text.slice(0, at)}${"\u2002".repeat(match[0].length)}${state.text.slice(at + match[0].length)}`;
  }
  return facts;
}

function readFacts(given: string): Fact[] {
  const state = { text: given.normalize("NFC") };
  const plain = (part: string | undefined): string => (part === undefined ? "" : String(Number(part)));
  const isDay = (day: string | undefined, month: string | undefined): boolean =>
    Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  const date = (match: RegExpMatchArray): Fact | null =>
    isDay(match[1], match[2])
      ? { found: match[0], value: `date ${plain(match[1])}/${plain(match[2])}/${match[3] ?? ""}`, unit: null }
      : null;
  return [
    ...take(state, DOCUMENT, (match) => ({ found: match[0], value: `document ${match[0].toUpperCase()}`, unit: null })),
    ...take(state, FORM, (match) => {
      // "mẫu 2 bản" has no form name; a bare code needs a letter before its digits.
      const name = match[1] ?? match[2] ?? "";
      if (match[1] === undefined && !/^\p{Lu}+\d+$/u.test(name)) return null;
      return { found: match[0], value: `form ${name.toUpperCase().replace(/^(\D*)0+(?=\d)/, "$1")}`, unit: null };
    }),
    ...take(state, DATE_IN_WORDS, date),
    ...take(state, DATE, date),
    ...take(state, CLOCK, (match) => ({
      found: match[0],
      value: match[2] === "00" ? plain(match[1]) : `clock ${plain(match[1])}:${match[2]}`,
      unit: match[2] === "00" ? "giờ" : null,
    })),
    ...take(state, NUMBER, (match) => {
      const after = state.text.slice((match.index as number) + match[0].length);
      const unit = UNIT.exec(after)?.[1] ?? null;
      return { found: `${match[0]}${unit ? ` ${unit}` : ""}`, value: plainNumber(match[0]), unit };
    }),
    ...numbersInWords(state.text),
  ];
}

/** "hai bản", "ba ngày": words count as numbers only before something that is counted. "một" is too often no number. */
function numbersInWords(text: string): Fact[] {
  const words = Object.keys(NUMBER_WORDS).join("|");
  const pattern = new RegExp(`(?<![\\p{L}])(${words})\\s+(?=(?:${COUNTED})(?![\\p{L}]))`, "giu");
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = NUMBER_WORDS[(match[1] as string).toLowerCase()] as number;
    const after = text.slice((match.index as number) + match[0].trimEnd().length);
    const unit = UNIT.exec(after)?.[1] ?? null;
    if (value === 1) return [];
    return [{ found: `${match[1]}${after.match(/^\s*\p{L}+/u)?.[0] ?? ""}`, value: String(value), unit }];
  });
}

/** What `text` states that none of the sources states; as written, each once. */
export function factsNotIn(text: string, sources: readonly string[]): string[] {
  const given = sources.flatMap(readFacts);
  const values = new Set(given.map((fact) => fact.value));
  // "một lần", "hai bộ" in the source answer for "1 lần", "2 bộ" whatever is counted.
  for (const source of sources)
    for (const match of source
      .toLowerCase()
      .matchAll(/(?<![\p{L}])(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}])/gu))
      values.add(String(NUMBER_WORDS[match[0]]));
  // The day of a date may be said without its year.
  for (const fact of given) if (fact.value.startsWith("date ")) values.add(`${fact.value.replace(/\/\d*$/, "")}/`);
  const units = new Map<string, Set<string | null>>();
  for (const fact of given) units.set(fact.value, (units.get(fact.value) ?? new Set()).add(fact.unit));
  const missing = readFacts(text).filter((fact) => {
    if (!values.has(fact.value)) return true;
    const known = units.get(fact.value);
    if (fact.unit === null || !known || known.has(null) || known.has(fact.unit)) return false;
    return true;
  });
  return [...new Set(missing.map((fact) => fact.found.trim()))];
}
