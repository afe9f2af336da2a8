const DIGITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Every word a Vietnamese number may be made of, for building patterns. */
export const NUMBER_WORD = `(?:${[...Object.keys(DIGITS), ...Object.keys(SCALES), "mười", "mươi", "trăm", "linh", "lẻ"].join("|")})`;

/** "ba mươi lăm triệu" is 35,000,000; null for anything that is not a whole number in words. */
export function readNumberWords(phrase: string): number | null {
  const words = phrase.trim().toLowerCase().normalize("NFC").split(/\s+/);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let seen = false;
  for (const word of words) {
    if (word in DIGITS) {
      if (digit !== null) return null;
      digit = DIGITS[word] as number;
    } else if (word === "mười") {
      if (digit !== null) return null;
      section += 10;
    } else if (word === "mươi") {
      if (digit === null || digit < 2) return null;
      section += digit * 10;
      digit = null;
    } else if (word === "trăm") {
      if (digit === null || digit === 0) return null;
      section += digit * 100;
      digit = null;
    } else if (word === "linh" || word === "lẻ") {
      if (digit !== null || !seen) return null;
    } else if (word in SCALES) {
      section += digit ?? 0;
      digit = null;
      if (section === 0) return null;
      total += section * (SCALES[word] as number);
      section = 0;
    } else {
      return null;
    }
    seen = true;
  }
  return seen ? total + section + (digit ?? 0) : null;
}
