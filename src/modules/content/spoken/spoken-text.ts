import { digitsInWords, numberInWords, parseVietnameseDate, readRoman } from "../../../platform/i18n/index.ts";
import { DOCUMENT_KINDS, ISSUERS, LETTERS, SAID, SOUNDS, STOPPED, UNITS } from "./spoken-words.ts";

/**
 * A text as one says it before a microphone: numbers, dates, hours, money, telephone numbers, codes, symbols of documents and
 * short forms written out. What comes out has no digit, no sign and no row of capitals any more; every line is a sentence.
 */
export function speak(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .split(/\r?\n/)
    .map(speakLine)
    .filter((line) => line !== "")
    .join("\n");
}

/** Seconds it takes to read a spoken text aloud. Every syllable is a word; full stops and commas are breath. */
export function secondsOf(spoken: string, syllablesPerMinute: number): number {
  const syllables = (spoken.match(/[\p{L}\p{M}]+/gu) ?? []).length;
  const stops = (spoken.match(/[.?!]/g) ?? []).length;
  const commas = (spoken.match(/[,;:]/g) ?? []).length;
  return Math.round((syllables * 60) / syllablesPerMinute + stops * 0.4 + commas * 0.2);
}

const N = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const NOT_INSIDE = String.raw`(?<![\p{L}\d])`;
const rule = (pattern: string, flags = "gu"): RegExp => new RegExp(pattern, flags);

const ADDRESS = rule(
  String.raw`(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,;:]|[\w.-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z0-9-]+\.)+(?:vn|com|net|org)(?:\/[^\s<>(),;]*[^\s<>().,;:])?`,
  "giu",
);
const DOCUMENT = rule(
  String.raw`(?:(?<kind>Nghị quyết|Quyết định|Chỉ thị|Thông báo|Hướng dẫn|Kế hoạch|Báo cáo|Tờ trình|Nghị định|Thông tư(?: liên tịch)?|Luật|Pháp lệnh|Công văn|Chương trình|Đề án) )?(?:số )?${NOT_INSIDE}(?<number>\d{1,5}[a-z]?)\/(?:(?<year>(?:19|20)\d\d)\/)?(?<letters>[A-ZĐƯ][A-Za-zĐƯđ]*\d{0,2}(?:-[A-ZĐƯ][A-Za-zĐƯđ&]*\d{0,2})*)(?=(?<of>[^.;\n]{0,50} của )?)`,
);
const DAY = rule(
  String.raw`(?<word>ngày\s+)?${NOT_INSIDE}(?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>(?:19|20)\d\d)(?![\d/])`,
  "giu",
);
const DAY_SAID = rule(
  String.raw`(?<word>ngày\s+)${NOT_INSIDE}(?<d>\d{1,2})(?![\d.,:h])(?:\s*tháng\s*(?<m>\d{1,2})(?:\s*năm\s*(?<y>\d{4}))?)?`,
  "giu",
);
const DAY_MONTH = rule(
  String.raw`(?<word>ngày\s+|(?<=(?:đến|trước|từ|sau|hết|và) ))${NOT_INSIDE}(?<d>\d{1,2})[/-](?<m>\d{1,2})(?![\d/])`,
  "giu",
);
const MONTH_YEAR = rule(String.raw`(?<word>tháng\s+)(?<m>\d{1,2})\s*[/-]\s*(?<y>(?:19|20)\d\d)(?!\d)`, "giu");
const MONTH = rule(String.raw`(?<word>tháng\s+)(?<m>\d{1,2})(?!\d|[.,]\d)`, "giu");
const HOUR = rule(
  String.raw`${NOT_INSIDE}(?<h>[01]?\d|2[0-4])\s*(?:(?:giờ|h|g)\s?(?<a>[0-5]\d)?(?![\p{L}\d])(?:\s*(?:phút|'))?|:(?<b>[0-5]\d)(?::\d\d)?(?!\d)(?:\s*giờ(?!\p{L}))?)`,
  "giu",
);
const PHONE_WORD = rule(
  String.raw`(?<word>(?:điện thoại|tổng đài|đường dây nóng|gọi(?: số)?|số máy|hotline|zalo)(?:\s+số)?:?\s+)(?<p>\+?\d[\d .-]{1,16}\d)`,
  "giu",
);
const PHONE = rule(String.raw`${NOT_INSIDE}(?<p>(?:\+84|0)(?:[ .-]?\d){8,10}|1[89]00(?:[ .-]?\d){4,6})(?![\d])`);
const CODE = rule(String.raw`${NOT_INSIDE}(?<c>\d\.\d{6}(?:\.[0-9A-Z]+)*)(?!\d)`);
const MONEY = rule(
  String.raw`${NOT_INSIDE}(?<n>${N})\s*(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?<dong>đồng|VNĐ|VND|đ(?![\p{L}])|₫)(?<per>\s*\/\s*)?`,
  "giu",
);
const PERCENT = rule(String.raw`${NOT_INSIDE}(?<n>${N})\s*%`);
const SPAN = rule(String.raw`(?<=\d)\s*[–—-]\s*(?=\d)`);
const MEASURE = rule(
  String.raw`${NOT_INSIDE}(?<n>${N})\s?(?<unit>${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\p{L}\d])`,
);
const ROMAN = rule(
  String.raw`(?<word>(?:quý|khóa|chương|phụ lục|phần|mục|thế kỷ|hạng|loại|cấp|lần thứ|đợt|kỳ|giai đoạn|mức)\s+)(?<r>[IVXLC]{1,6})(?![\p{L}\d])`,
  "giu",
);
const PAPER = rule(String.raw`${NOT_INSIDE}A(?<n>[0-6])(?![\p{L}\d])`);
const DECIMAL = rule(String.raw`${NOT_INSIDE}(?<n>${N})(?![\d])`);
const CAPITALS = rule(String.raw`(?<![\p{L}\d])(?<a>[\p{Lu}][\p{Lu}\d]+)(?![\p{L}])`);

/** "ngày" once, the first ten days with "mùng", the fourth month "tháng tư". */
function sayDay(d: string, m?: string, y?: string): string {
  const day = Number(d);
  const said = `ngày ${day <= 10 ? "mùng " : ""}${numberInWords(day)}`;
  return [said, m ? sayMonth(m) : "", y ? `năm ${numberInWords(Number(y))}` : ""].filter(Boolean).join(" ");
}

const sayMonth = (m: string): string => `tháng ${Number(m) === 4 ? "tư" : numberInWords(Number(m))}`;

function sayNumber(written: string): string {
  const [whole = "0", part] = written.replace(/\.(?=\d{3})/g, "").split(",");
  // Beyond what is counted exactly, and with zeros in front: digit by digit.
  const before = whole.length > 15 || /^0\d/.test(whole) ? digitsInWords(whole) : numberInWords(Number(whole));
  if (part === undefined) return before;
  const after = /^0|.{4,}/.test(part) ? digitsInWords(part) : numberInWords(Number(part));
  return `${before} phẩy ${after}`;
}

function sayDocument(groups: Record<string, string | undefined>): string | null {
  const { kind, number = "", year, letters = "", of } = groups;
  const [first = "", ...others] = letters.split("-");
  const isLaw = /^(?:QH|UBTVQH)\d{1,2}$/.test(first);
  if (!isLaw && !(first in DOCUMENT_KINDS) && others.length === 0 && !(first in ISSUERS)) return null;
  const named = kind ?? DOCUMENT_KINDS[first] ?? "văn bản";
  const issuers = (isLaw || !(first in DOCUMENT_KINDS) ? [first, ...others] : others).map(sayIssuer);
  const letter = /[a-z]$/.exec(number)?.[0];
  const said = `${sayNumber(number.replace(/[a-z]$/, ""))}${letter ? ` ${LETTERS[letter.toUpperCase()] ?? letter}` : ""}`;
  // "… ngày 05/3/2026 của UBND tỉnh": who issued it is said there, in full.
  const from = issuers.length > 0 && of === undefined ? ` của ${issuers.join(", ")}` : "";
  return `${named} số ${said}${year ? ` năm ${numberInWords(Number(year))}` : ""}${from}`;
}

function sayIssuer(letters: string): string {
  const term = /^(QH|UBTVQH|HĐND)(\d{1,2})$/.exec(letters);
  if (term) return `${ISSUERS[term[1] as string]} khóa ${numberInWords(Number(term[2]))}`;
  return ISSUERS[letters] ?? SAID[letters] ?? spell(letters);
}

const spell = (letters: string): string =>
  [...letters.toUpperCase()]
    .map((one) => LETTERS[one] ?? (/\d/.test(one) ? digitsInWords(one) : ""))
    .join(" ")
    .trim();

function sayAddress(address: string): string {
  const named = address
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/$/, "");
  return named
    .split(/([./@_-])/)
    .map(
      (part) =>
        ({ ".": "chấm", "/": "gạch chéo", "@": "a còng", _: "gạch dưới", "-": "gạch ngang" })[part] ?? sayLabel(part),
    )
    .filter((part) => part !== "")
    .join(" ");
}

/** A label of an address: words as they are, codes letter by letter, because they have to be typed. */
function sayLabel(label: string): string {
  if (label === "") return "";
  if (/^(?:gov|edu|com|org|net)$/i.test(label)) return label.toLowerCase();
  if (/^vn$/i.test(label)) return "vê nờ";
  if (/\d/.test(label)) return spell(label);
  return label.toLowerCase();
}

const sayPhone = (written: string): string => {
  const digits = written.replace(/\D/g, "");
  const local = written.startsWith("+84") ? `0${digits.slice(2)}` : digits;
  // In groups of three or four, with a breath between: who listens writes along.
  const groups = local.match(/^\d{4}(?=\d{6}$)|\d{3}(?=(?:\d{3})+$)|\d{3,4}|\d+/g) ?? [local];
  return groups.map(digitsInWords).join(", ");
};

type Groups = Record<string, string | undefined>;

function swap(text: string, pattern: RegExp, say: (groups: Groups, match: string) => string | null): string {
  return text.replace(pattern, (...args) => {
    const groups = args.at(-1) as Groups;
    const match = args[0] as string;
    return say(groups, match) ?? match;
  });
}

const isRealDay = (d: string, m: string, y = "2024"): boolean => parseVietnameseDate(`${d}/${m}/${y}`) !== null;

function speakLine(raw: string): string {
  let text = raw
    .trim()
    .replace(/^(?:#+\s+|[-•*+]\s+|\*\*)/, "")
    .replace(/\*\*/g, "");
  if (text === "") return "";
  // "1. Nộp hồ sơ" names a step, it is not a number of anything.
  text = text.replace(
    /^(\d{1,2})[.)]\s+(?=\p{L})/u,
    (_whole, n: string) => `${capitalise(numberInWords(Number(n)))}, `,
  );
  text = text.replace(ADDRESS, sayAddress);
  for (const [pattern, said] of STOPPED) text = text.replace(pattern, said);
  text = swap(text, DOCUMENT, sayDocument);
  text = swap(text, CODE, ({ c = "" }) =>
    c
      .split(".")
      .map((part) => (/^\d+$/.test(part) ? digitsInWords(part) : spell(part)))
      .join(" chấm "),
  );
  text = swap(text, DAY, ({ d = "", m = "", y = "" }) => (isRealDay(d, m, y) ? sayDay(d, m, y) : null));
  text = swap(text, DAY_MONTH, ({ d = "", m = "" }) => (isRealDay(d, m) ? sayDay(d, m) : null));
  text = swap(text, MONTH_YEAR, ({ m = "", y = "" }) =>
    Number(m) >= 1 && Number(m) <= 12 ? `${sayMonth(m)} năm ${numberInWords(Number(y))}` : null,
  );
  text = swap(text, DAY_SAID, ({ d = "", m, y }) => (Number(d) >= 1 && Number(d) <= 31 ? sayDay(d, m, y) : null));
  text = swap(text, MONTH, ({ m = "" }) => (Number(m) >= 1 && Number(m) <= 12 ? sayMonth(m) : null));
  text = swap(text, PHONE_WORD, ({ word = "", p = "" }) => `${word}${sayPhone(p)}`);
  text = swap(text, PHONE, ({ p = "" }) => sayPhone(p));
  text = text.replace(rule(String.raw`(?<=\d(?:[gh:][0-5]\d| giờ| h)?)\s*[–—-]\s*(?=\d{1,2}(?:[gh:]| giờ))`), " đến ");
  text = swap(text, HOUR, ({ h = "", a, b }) => {
    const minutes = a ?? b;
    const said = `${numberInWords(Number(h))} giờ`;
    return minutes && Number(minutes) > 0 ? `${said} ${sayMinutes(minutes)}` : said;
  });
  text = text.replace(SPAN, " đến ");
  text = swap(
    text,
    MONEY,
    ({ n = "", scale, per }) => `${sayNumber(n)}${scale ? ` ${scale}` : ""} đồng${per ? " một " : ""}`,
  );
  text = swap(text, PERCENT, ({ n = "" }) => `${sayNumber(n)} phần trăm`);
  text = swap(text, MEASURE, ({ n = "", unit = "" }) => `${sayNumber(n)} ${UNITS[unit]}`);
  text = swap(text, ROMAN, ({ word = "", r = "" }) => {
    const number = readRoman(r);
    return number === null ? null : `${word}${/quý/i.test(word) && number === 4 ? "tư" : numberInWords(number)}`;
  });
  text = swap(text, PAPER, ({ n = "" }) => `a ${digitsInWords(n)}`);
  for (const [written, said] of Object.entries(SOUNDS))
    text = text.replace(rule(String.raw`(?<![\p{L}\d])${written}(?![\p{L}\d])`), said);
  text = text.replace(/(?<=\p{L})\/(?=\p{L})/gu, " ");
  text = text.replace(/(?<=\d)\s*\/\s*(?=\d)/g, " trên ");
  text = swap(text, DECIMAL, ({ n = "" }) => sayNumber(n));
  text = swap(text, CAPITALS, ({ a = "" }) => SAID[a] ?? (isSpelled(a) ? spell(a) : a));
  // What is still a digit stands inside a word ("H2", "3D").
  text = text.replace(/\d/g, (digit) => ` ${digitsInWords(digit)} `);
  return tidy(text);
}

const sayMinutes = (minutes: string): string =>
  minutes.startsWith("0") ? `không ${numberInWords(Number(minutes))}` : numberInWords(Number(minutes));

/** Capitals that make a Vietnamese syllable ("THÔNG BÁO") are shouted words, not letters put together. */
const isSpelled = (capitals: string): boolean =>
  capitals.length <= 6 &&
  !/^(?:NG?H?|TH|TR|CH|GI|KH|NH|PH|QU|[BCDĐGHKLMNPQRSTVX])?[AĂÂEÊIOÔƠUƯYÀ-Ỹ]+(?:NG|NH|CH|[CMNPT])?$/u.test(capitals);

const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function tidy(text: string): string {
  const said = text
    .replace(/["“”'‘’«»*_`~^|<>{}]/g, "")
    .replace(/\[|\(/g, ", ")
    .replace(/\]|\)/g, ", ")
    .replace(/&/g, " và ")
    .replace(/\+/g, " cộng ")
    .replace(/=/g, " bằng ")
    .replace(/≥/g, " từ ")
    .replace(/≤/g, " đến ")
    .replace(/[…]+/g, ", vân vân")
    .replace(/\s[–—-]\s/g, ", ")
    .replace(/[/\\]/g, " ")
    .replace(/[^\p{L}\p{M}\s.,;:?!-]/gu, " ")
    // A hyphen joins syllables ("ki-lô-mét"); anywhere else it is a sign.
    .replace(/(?<![\p{L}\p{M}])-+|-+(?!\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:?!])/g, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/,(?=[.;:?!])/g, "")
    .replace(/^[\s,.;:!?]+/, "")
    .replace(/[\s,]+$/, "");
  return said === "" || /[.?!:;]$/.test(said) ? said.replace(/[;:]$/, ".") : `${said}.`;
}
