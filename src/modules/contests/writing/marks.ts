export interface Criterion {
  part: number;
  number: number;
  name: string;
  most: number;
}

export const THIRD_RULES = ["nearest", "mean", "alone"] as const;
export type ThirdRule = (typeof THIRD_RULES)[number];

const round = (mark: number): number => Math.round(mark * 100) / 100;

/** "4", "4,5" or "4.25": never below nought, at most two digits behind the comma; null for what is none. */
export function readMark(typed: string, most: number): number | null {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed)) return null;
  const mark = Number(typed.replace(",", "."));
  return mark <= most ? mark : null;
}

export const totalOf = (marks: readonly number[]): number => round(marks.reduce((sum, one) => sum + one, 0));

/** Two markers who differ by more than this leave it to a third. */
export const needsThird = (totals: readonly number[], threshold: number): boolean =>
  totals.length === 2 && round(Math.abs((totals[0] ?? 0) - (totals[1] ?? 0))) > threshold;

/**
 * The final mark of what was handed in, first and second marker first; null while a sheet is missing. Of two as near to the third the
 * better one counts.
 */
export function finalMark(totals: readonly number[], rule: { threshold: number; thirdRule: ThirdRule }): number | null {
  const [first, second, third] = totals;
  if (first === undefined || second === undefined) return null;
  if (!needsThird([first, second], rule.threshold)) return round((first + second) / 2);
  if (third === undefined) return null;
  if (rule.thirdRule === "alone") return third;
  if (rule.thirdRule === "mean") return round((first + second + third) / 3);
  const [near, far] = [first, second].sort((a, b) => Math.abs(a - third) - Math.abs(b - third) || b - a);
  return round(((near ?? far ?? third) + third) / 2);
}

const CRITERION = /^(.{1,120}?)\s*[:：]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm)?$/u;

/** "Nội dung đúng, đủ: 40", one a line; the first line that is none is the fault. */
export function readCriteria(text: string, most: number): { criteria: Criterion[] } | { fault: string } {
  const criteria: Criterion[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === "") continue;
    const [, name = "", points = ""] = CRITERION.exec(line) ?? [];
    const value = Number(points.replace(",", "."));
    if (name === "" || !(value > 0) || value > 100 || criteria.length === most) return { fault: line.slice(0, 80) };
    criteria.push({ part: 1, number: criteria.length + 1, name, most: value });
  }
  return { criteria };
}

export const writeCriteria = (criteria: readonly Criterion[]): string =>
  criteria.map((one) => `${one.name}: ${String(one.most).replace(".", ",")}`).join("\n");
