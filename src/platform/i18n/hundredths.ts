/** The largest number that is kept: twenty million and a hundredth of it. */
const MOST = 2_000_000_000;

/** "95,5" or "1.250" as hundredths; null for anything else. */
export function readHundredths(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,8})(?:,(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const [, whole = "", part = ""] = found;
  const value = Number(whole.replaceAll(".", "")) * 100 + Number(part.padEnd(2, "0"));
  return value <= MOST ? value : null;
}

/** Hundredths as people write them: "95,5". */
export function writeHundredths(hundredths: number): string {
  const whole = Math.floor(hundredths / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ".");
  const part = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return part === "" ? whole : `${whole},${part}`;
}
