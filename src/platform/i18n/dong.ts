import { numberInWords } from "./numbers.ts";

/** More than any budget of this product, and far below what a number holds exactly. */
export const MOST_DONG = 10_000_000_000_000;

export type DongFault = "not-money" | "decimals" | "ambiguous" | "too-much";

const UNITS: Record<string, number> = {
  nghìn: 1_000,
  ngàn: 1_000,
  k: 1_000,
  triệu: 1_000_000,
  tr: 1_000_000,
  tỷ: 1_000_000_000,
  tỉ: 1_000_000_000,
};
const PART = /^([\d.,]+)(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)?/;

/**
 * An amount as people write it: "1.500.000", "1 500 000 đồng", "1,5 triệu", "1 tỷ 200 triệu". Whole đồng or a fault; what
 * could mean two amounts ("1,500", "1.500 triệu" is clear, "1,500 triệu" is not) is asked back rather than guessed.
 */
export function parseDong(typed: string): { dong: number } | { fault: DongFault } {
  let text = typed
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, "")
    .replace(/(đồng|đ|vnđ|vnd|₫)$/, "");
  if (text === "") return { fault: "not-money" };
  let dong = 0;
  let below = Number.POSITIVE_INFINITY;
  while (text !== "") {
    const found = PART.exec(text);
    if (!found) return { fault: "not-money" };
    const unit = found[2] ? (UNITS[found[2]] as number) : 1;
    if (unit >= below) return { fault: "not-money" };
    const part = readFigure(found[1] as string, unit);
    if ("fault" in part) return part;
    // "1 triệu 1.500.000": what follows is smaller than what stands before it.
    if (Number.isFinite(below) && part.dong >= below) return { fault: "not-money" };
    dong += part.dong;
    if (dong > MOST_DONG) return { fault: "too-much" };
    below = unit;
    text = text.slice(found[0].length);
    if (unit === 1 && text !== "") return { fault: "not-money" };
  }
  return { dong };
}

function readFigure(figure: string, unit: number): { dong: number } | { fault: DongFault } {
  if (figure.replace(/\D/g, "").length > 16) return { fault: "too-much" };
  const whole = /^\d+$/.test(figure) ? figure : null;
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(figure) || /^\d{1,3}(,\d{3}){2,}$/.test(figure);
  if (whole !== null || grouped) {
    const dong = Number(figure.replace(/\D/g, "")) * unit;
    return dong > MOST_DONG ? { fault: "too-much" } : { dong };
  }
  const split = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d+)$/.exec(figure);
  if (!split) return { fault: /^\d+\.\d{1,2}$/.test(figure) ? "ambiguous" : "not-money" };
  const [, before = "", after = ""] = split;
  if (after.length === 3) return { fault: "ambiguous" };
  if (unit === 1) return { fault: "decimals" };
  // Digits after the comma are digits of the unit: no fractions of binary numbers are involved.
  const places = String(unit).length - 1;
  const cut = after.replace(/0+$/, "");
  if (cut.length > places) return { fault: "decimals" };
  const dong = Number(before.replace(/\./g, "")) * unit + Number(cut.padEnd(places, "0") || "0");
  return dong > MOST_DONG ? { fault: "too-much" } : { dong };
}

/** "một triệu năm trăm nghìn đồng"; "âm …" for what is taken off. */
export function dongInWords(dong: number): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError("whole đồng only");
  return `${dong < 0 ? "âm " : ""}${numberInWords(Math.abs(dong))} đồng`;
}
