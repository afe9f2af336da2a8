/**
 * What may point at a person: telephone numbers, numbers of identity papers (9 or 12 digits) and accounts, with blanks, dots
 * or dashes as people write them, and e-mail addresses. Amounts of money and days are none.
 */
const PERSONAL =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d.,/])\+?\d(?:[ .-]?\d){7,18}(?![\d/]|[.,]\d| ?(?:đồng|đ\b|vnđ|triệu|tỷ))/giu;

export interface PrivateNumber {
  at: number;
  text: string;
  isAddress: boolean;
}

export function privateNumbersIn(text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (const match of text.matchAll(PERSONAL)) {
    const [number] = match;
    const digits = number.replace(/\D/g, "");
    const isAmount =
      /^\d{1,3}(?:\.000)+$/.test(number) || (/^\d{1,3}(?:\.\d{3})+$/.test(number) && digits.endsWith("000"));
    const isDays = /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(number);
    const isAddress = number.includes("@");
    if (!isAddress && (isAmount || isDays || digits.length < 8)) continue;
    found.push({ at: match.index, text: number, isAddress });
  }
  return found;
}
