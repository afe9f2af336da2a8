import type { Criterion } from "../writing/marks.ts";

export const DROP_RULES = ["none", "extremes"] as const;
export type DropRule = (typeof DROP_RULES)[number];

export interface Part {
  number: number;
  name: string;
}

export interface StageRules {
  place: string;
  startsAt: Date;
  minutesEach: number;
  dropRule: DropRule;
}

export const STAGE_LIMITS = { place: 300, parts: 10, criteria: 30, team: 120, members: 60, address: 500 } as const;

/** So many jurors it takes before the highest and the lowest are left out. */
export const LEAST_TO_DROP = 4;

const round = (mark: number): number => Math.round(mark * 100) / 100;
const mean = (marks: readonly number[]): number => marks.reduce((sum, one) => sum + one, 0) / marks.length;

/** What a team has of the totals its jurors gave; null where nobody gave any. */
export function teamTotal(totals: readonly number[], rule: DropRule): number | null {
  if (totals.length === 0) return null;
  const counted =
    rule === "extremes" && totals.length >= LEAST_TO_DROP ? [...totals].sort((a, b) => a - b).slice(1, -1) : totals;
  return round(mean(counted));
}

/** Mean points of each part, all jurors counted, in the order of the parts. */
export function partMeans(sheets: readonly (readonly number[])[], criteria: readonly Criterion[]): number[] {
  const parts = [...new Set(criteria.map((one) => one.part))];
  return parts.map((part) =>
    sheets.length === 0
      ? 0
      : round(
          mean(
            sheets.map((marks) =>
              criteria.reduce((sum, one, at) => sum + (one.part === part ? (marks[at] ?? 0) : 0), 0),
            ),
          ),
        ),
  );
}

const LINE = /^(.{1,80}?)\s+[-–—]\s+(.{1,120}?)\s*[:：]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm)?$/u;

/** "Chào hỏi - Nội dung: 10", one criterion a line; lines of one part follow each other. The first line that is none is the fault. */
export function readParts(text: string): { parts: Part[]; criteria: Criterion[] } | { fault: string } {
  const parts: Part[] = [];
  const criteria: Criterion[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === "") continue;
    const [, name = "", criterion = "", points = ""] = LINE.exec(line) ?? [];
    const most = Number(points.replace(",", "."));
    const last = parts.at(-1);
    const isNew = last?.name !== name;
    const wrong = name === "" || !(most > 0) || most > 100 || (isNew && parts.some((one) => one.name === name));
    if (wrong || criteria.length === STAGE_LIMITS.criteria || (isNew && parts.length === STAGE_LIMITS.parts))
      return { fault: line.slice(0, 80) };
    if (isNew) parts.push({ number: parts.length + 1, name });
    const part = parts.length;
    criteria.push({ part, number: criteria.filter((one) => one.part === part).length + 1, name: criterion, most });
  }
  return { parts, criteria };
}

export const writeParts = (parts: readonly Part[], criteria: readonly Criterion[]): string =>
  criteria
    .map((one) => {
      const part = parts.find((other) => other.number === one.part)?.name ?? "";
      return `${part} - ${one.name}: ${String(one.most).replace(".", ",")}`;
    })
    .join("\n");

/** One name a line. */
export function readMembers(text: string): string[] | null {
  const names = text
    .split(/\r?\n/)
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const fits = names.every((one) => [...one].length <= STAGE_LIMITS.team && one.isWellFormed());
  return names.length > 0 && names.length <= STAGE_LIMITS.members && fits ? names : null;
}
