const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const SCALES = ["", "nghìn", "triệu", "tỷ"] as const;

/** "hai nghìn không trăm linh năm". @throws RangeError for what is no whole number from zero up. */
export function numberInWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError("whole numbers from zero up only");
  if (number === 0) return DIGITS[0];
  // Above nine digits "tỷ" is counted again: "mười nghìn tỷ".
  const high = Math.floor(number / 1_000_000_000);
  const low = number % 1_000_000_000;
  const parts: string[] = high > 0 ? [`${numberInWords(high)} ${SCALES[3]}`] : [];
  for (let scale = 2; scale >= 0; scale--) {
    const three = Math.floor(low / 1_000 ** scale) % 1_000;
    if (three > 0) parts.push(`${threeInWords(three, parts.length > 0)} ${SCALES[scale] ?? ""}`.trim());
  }
  return parts.join(" ");
}

function threeInWords(three: number, isInside: boolean): string {
  const hundreds = Math.floor(three / 100);
  const tens = Math.floor(three / 10) % 10;
  const ones = three % 10;
  const said: string[] = [];
  if (hundreds > 0 || isInside) said.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 0 && ones > 0 && said.length > 0) said.push("linh");
  if (tens === 1) said.push("mười");
  if (tens > 1) said.push(`${DIGITS[tens]} mươi`);
  if (ones > 0) {
    if (ones === 5 && tens > 0) said.push("lăm");
    else if (ones === 1 && tens > 1) said.push("mốt");
    else if (ones === 4 && tens > 1) said.push("tư");
    else said.push(DIGITS[ones] as string);
  }
  return said.join(" ");
}

/** One digit after the other, as telephone numbers and codes are told: "không chín một". Other characters are left out. */
export function digitsInWords(text: string): string {
  return [...text].flatMap((one) => DIGITS[Number(one)] ?? []).join(" ");
}
