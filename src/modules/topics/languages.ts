/** Languages in which people are told something, by their codes in BCP 47; Vietnamese first. */
export const TOLD_LANGUAGES = [
  "vi",
  "km",
  "zh",
  "tyz",
  "nut",
  "mlc",
  "blt",
  "mtq",
  "hmn",
  "ium",
  "yue-x-sandiu",
  "jra",
  "rad",
  "bdq",
  "cjm",
  "kpm",
  "sed",
  "hre",
  "rog",
  "bru",
  "pac",
  "tth",
  "ktv",
  "cmo",
  "en",
] as const;
export type ToldLanguage = (typeof TOLD_LANGUAGES)[number];

/** The code, or undefined where it is none of ours. */
export function toldLanguage(code: string): ToldLanguage | undefined {
  return TOLD_LANGUAGES.find((one) => one === code);
}
