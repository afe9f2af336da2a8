import { mendCodePage } from "./mend-code-page.ts";
import { meaningOf, type NumberMeaning, readOldNumber, readPersonalNumber, type Sex } from "./personal-number.ts";

/** Far more than any card carries. */
export const MOST_CARD_LETTERS = 2_000;
const MOST_PARTS = 30;

/** "1999-03-05", or "1999-03" and "1999" of people whose day of birth was never recorded. */
export type PartialDay = string;

/** What stands in the code of a card. A help for typing: the code is not signed, so it proves nothing. */
export interface Card {
  personalNumber: string;
  /** The card of 9 digits before, where there was one. */
  oldNumber: string | null;
  name: string;
  birthDate: PartialDay | null;
  sex: Sex;
  /** As it was on the day of issue: in cards before 1 July 2025 with the district and the old names. */
  address: string | null;
  issuedOn: string | null;
  /** What cards given since 1 July 2024 carry beyond, in an order nobody has published: kept as it stands. */
  extra: string[];
}

export type CardFault =
  | "empty"
  | "too-long"
  | "not-a-card"
  | "too-many-parts"
  | "number-wrong"
  | "old-number-wrong"
  | "name-missing"
  | "birth-date-wrong"
  | "sex-wrong"
  | "issue-date-wrong";

/** What does not fit together; for the officer to look at, never a reason to refuse. */
export type CardWarning =
  | "sex-contradicts-number"
  | "birth-year-contradicts-number"
  | "birth-date-to-come"
  | "issue-date-to-come"
  | "issued-before-birth"
  | "letters-damaged";

export type CardReading = { card: Card; meaning: NumberMeaning; warnings: CardWarning[] } | { fault: CardFault };

/**
 * Reads the code of a chip card: seven fields divided by "|" on cards since 2021, more of them on those since July 2024. Takes
 * what scanners make of it: line ends, marks apart from their letters, signs without width, a page of 8 bits.
 */
export function readCard(text: string, today: string): CardReading {
  if (text.length > MOST_CARD_LETTERS) return { fault: "too-long" };
  const parts = cleaned(text).split("|").map(oneLine);
  if (parts.every((part) => part === "")) return { fault: "empty" };
  if (parts.length < 6) return { fault: "not-a-card" };
  if (parts.length > MOST_PARTS) return { fault: "too-many-parts" };
  const [number = "", old = "", name = "", birth = "", sexText = "", address = "", issued = "", ...extra] = parts;
  const personalNumber = readPersonalNumber(number);
  if (personalNumber === null) return { fault: "number-wrong" };
  const oldNumber = old === "" ? null : readOldNumber(old);
  if (old !== "" && oldNumber === null) return { fault: "old-number-wrong" };
  if (!/\p{L}/u.test(name)) return { fault: "name-missing" };
  const birthDate = birth === "" ? null : readCardDate(birth);
  if (birth !== "" && birthDate === null) return { fault: "birth-date-wrong" };
  const sex = readSex(sexText);
  if (sex === null) return { fault: "sex-wrong" };
  const issuedOn = issued === "" ? null : readCardDate(issued);
  if (issued !== "" && issuedOn?.length !== 10) return { fault: "issue-date-wrong" };
  const card = { personalNumber, oldNumber, name, birthDate, sex, address: address || null, issuedOn, extra };
  const meaning = meaningOf(personalNumber);
  return { card, meaning, warnings: contradictions(card, meaning, today) };
}

/** The bytes first: what they make of a letter must not be cleaned away. */
function cleaned(text: string): string {
  return (
    mendCodePage(text.replace(/[\r\n\t]+$/, ""))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
      .normalize("NFC")
  );
}

const oneLine = (part: string): string => part.replace(/\s+/g, " ").trim();

/**
 * "05031999"; of people without a full day of birth "1999", "031999", or either of them filled up with zeros. Points and
 * strokes between are no harm. null for what is no real day.
 */
export function readCardDate(text: string): PartialDay | null {
  const digits = text.replace(/[\s./-]/g, "");
  const year =
    /^(?:0000)?(\d{4})$/.exec(digits)?.[1] ?? (/^[12]\d{3}0000$/.test(digits) ? digits.slice(0, 4) : undefined);
  if (year !== undefined) return isYear(year) ? year : null;
  const [, m, y] = /^(?:00)?(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (m !== undefined && y !== undefined) return isYear(y) && Number(m) >= 1 && Number(m) <= 12 ? `${y}-${m}` : null;
  const [, d, month, full] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  if (full === undefined || !isYear(full)) return null;
  const day = `${full}-${month}-${d}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null;
}

const isYear = (year: string): boolean => year >= "1850" && year <= "2299";

function readSex(text: string): Sex | null {
  const word = text.toLocaleLowerCase("vi");
  if (word === "nam") return "male";
  return word === "nữ" || word === "nu" ? "female" : null;
}

function contradictions(card: Card, meaning: NumberMeaning, today: string): CardWarning[] {
  const { birthDate, issuedOn } = card;
  const found: [boolean, CardWarning][] = [
    [card.sex !== meaning.sex, "sex-contradicts-number"],
    [birthDate !== null && Number(birthDate.slice(0, 4)) !== meaning.birthYear, "birth-year-contradicts-number"],
    [birthDate !== null && birthDate > today, "birth-date-to-come"],
    [issuedOn !== null && issuedOn > today, "issue-date-to-come"],
    [birthDate !== null && issuedOn !== null && issuedOn < birthDate, "issued-before-birth"],
    [[card.name, card.address ?? ""].some(isDamaged), "letters-damaged"],
  ];
  return found.flatMap(([isSo, warning]) => (isSo ? warning : []));
}

/** Signs no Vietnamese name or address has: what is left of bytes that could not be mended. */
const isDamaged = (text: string): boolean => /[\ufffd\u0080-\u009f]|á[»º]|[ÂÃÄÅÆ][¡-¿‘-„†‡€™š›œ]|\?\?/u.test(text);
