import type { Lang } from "../../platform/i18n/index.ts";

/** Two letters that are no country somebody holds a passport of: regions of the world, dependencies of nobody. */
const NO_COUNTRY = new Set(
  "AC AN AQ BV BU CP CQ CS DD DG EA EZ FX HM IC IO NT QO SU TA TF TP UK UM XA XB YD YU ZR ZZ".split(" "),
);

const NAMES: Record<Lang, Intl.DisplayNames> = {
  vi: new Intl.DisplayNames("vi", { type: "region", fallback: "none" }),
  en: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
};

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Codes of ISO 3166-1 (and "EU", "UN", "XK", which issue passports too). */
const CODES: readonly string[] = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !NO_COUNTRY.has(code) && NAMES.vi.of(code) !== undefined,
);

export const isCountry = (code: string): boolean => CODES.includes(code);

export const countryName = (code: string, lang: Lang): string => NAMES[lang].of(code) ?? code;

/** For a select, in the order of the language. */
export const listCountries = (lang: Lang): { code: string; name: string }[] =>
  CODES.map((code) => ({ code, name: countryName(code, lang) })).sort((a, b) => a.name.localeCompare(b.name, lang));

/**
 * The number of a passport of a country, without blanks; null where it cannot be one. Numbers have at most nine letters and digits in
 * the lines machines read (ICAO 9303); some countries print more. Those of Vietnam are a letter and seven or eight digits.
 */
export function readPassport(text: string, country: string): string | null {
  const number = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-–]/g, "");
  if (country === "VN") return /^[A-Z]\d{7,8}$/.test(number) ? number : null;
  return /^(?=.*\d)[A-Z0-9]{5,15}$/.test(number) && !/^\d{12}$/.test(number) ? number : null;
}
