import type { ToldLanguage } from "../../topics/index.ts";

/** Figures one of the two sentences has and the other has not, as they are written there. */
export interface NumbersApart {
  missing: string[];
  added: string[];
}

/**
 * Numbers, codes, sums and days must be the same in both languages. Written in digits of any script; groups of thousands with
 * whatever mark; in English also months by name, numbers up to twelve in words and hours after noon.
 */
export function numbersApart(source: string, text: string, lang: ToldLanguage): NumbersApart {
  const wanted = figuresIn(source);
  const given = figuresIn(text);
  const said = lang === "en" ? englishNumbers(text) : new Set<string>();
  const spoken = vietnameseNumbers(source);
  const isHour = (figure: string): boolean => lang === "en" && Number(figure) > 12 && Number(figure) < 24;
  const swapped = lang === "en" ? daysSwapped(source, text) : [];
  return {
    missing: [...wanted]
      .filter(([figure, { isWeekday }]) => !isWeekday && !given.has(figure) && !said.has(figure))
      .filter(([figure]) => !(isHour(figure) && said.has(`${Number(figure) - 12}pm`)))
      .map(([, one]) => one.written)
      .concat(swapped),
    added: [...given]
      .filter(([figure]) => !wanted.has(figure) && !spoken.has(figure))
      .filter(([figure]) => !(said.has(`${figure}pm`) && wanted.has(String(Number(figure) + 12))))
      .map(([, one]) => one.written),
  };
}

interface Figure {
  written: string;
  /** "thứ 2": a day of the week has a name in other languages. */
  isWeekday: boolean;
}

/** By the bare figure: "8.000" and "8,000" are "8000", "05/02/2026" is three figures, a code such as "1.001193" is one. */
function figuresIn(text: string): Map<string, Figure> {
  const found = new Map<string, Figure>();
  const plain = asciiDigits(text);
  for (const match of plain.matchAll(/\d+(?:[.,:]\d+)*/g)) {
    const before = plain.slice(0, match.index);
    const isWeekday = /thứ\s$/iu.test(before) && /^[2-7]$/.test(match[0]);
    for (const part of /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(match[0])
      ? [match[0].replace(/[.,]/g, "")]
      : match[0].split(/:/)) {
      const decimal = part.replace(",", ".");
      found.set(decimal.includes(".") ? decimal : decimal.replace(/^0+(?=\d)/, ""), { written: match[0], isWeekday });
    }
  }
  return found;
}

/** Every script counts its digits in a row from nought. */
const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let nought = digit.codePointAt(0) as number;
    const value = nought;
    while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1)) && value - nought < 9) nought--;
    return String(value - nought);
  });

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const COUNTED = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDERED = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

function englishNumbers(text: string): Set<string> {
  const said = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const month = MONTHS.findIndex(
      (one) => word.startsWith(one) && /^(?:[a-z]{3,4}|\w*(?:ary|ch|il|ne|ly|ust|ber))$/.test(word),
    );
    if (month >= 0) said.add(String(month + 1));
    for (const list of [COUNTED, ORDERED]) if (list.includes(word)) said.add(String(list.indexOf(word)));
    if (word === "once") said.add("1");
    if (word === "twice") said.add("2");
    if (word === "noon") said.add("12");
  }
  for (const match of text.toLowerCase().matchAll(/(\d{1,2})(?::\d{2})?\s?p\.?m\b/g)) said.add(`${Number(match[1])}pm`);
  return said;
}

/** Whole days of the Vietnamese sentence that English names with another day or month: "05/02/2026" is no "2 May 2026". */
function daysSwapped(source: string, text: string): string[] {
  const key = (...parts: (string | number | undefined)[]): string => parts.map(Number).join("-");
  const named = new Set<string>();
  for (const match of text
    .toLowerCase()
    .matchAll(/(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})|([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})/g)) {
    const month = MONTHS.indexOf(match[2] ?? match[4] ?? "") + 1;
    if (month > 0) named.add(key(match[1] ?? match[5], month, match[3] ?? match[6]));
  }
  if (named.size === 0) return [];
  return [...source.matchAll(/(\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]| năm )(\d{4})/g)]
    .filter(
      (match) =>
        [...named].some((one) => one.endsWith(`-${match[3]}`)) && !named.has(key(match[1], match[2], match[3])),
    )
    .map((match) => match[0]);
}

const UNITS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** What Vietnamese says in words may stand in digits: "ba mươi ngày" is "30 days". */
function vietnameseNumbers(text: string): Set<string> {
  const said = new Set<string>();
  const words =
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/\p{L}+/gu) ?? [];
  const unit = (word: string | undefined): number =>
    word === undefined ? 0 : word === "mốt" ? 1 : word === "tư" ? 4 : word === "lăm" ? 5 : UNITS.indexOf(word) + 1;
  for (const [at, word] of words.entries()) {
    const value = unit(word);
    if (value > 0) said.add(String(value));
    if (word === "mười") said.add(String(10 + unit(words[at + 1])));
    if (word === "mười") said.add("10");
    if (value > 0 && words[at + 1] === "mươi") said.add(String(value * 10 + unit(words[at + 2])));
  }
  return said;
}
