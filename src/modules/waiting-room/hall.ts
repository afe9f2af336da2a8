/** Languages the kiosk knows beside Vietnamese. */
export const PLACE_LANGUAGES = ["en", "km"] as const;
export type PlaceLanguage = (typeof PLACE_LANGUAGES)[number];
export type Names = Partial<Record<PlaceLanguage, string>>;

export const PHONE_WAYS = ["off", "near", "anywhere"] as const;
export type PhoneWay = (typeof PHONE_WAYS)[number];

export const SLIPS = ["80mm", "a6", "none"] as const;
export type Slip = (typeof SLIPS)[number];

/** How tickets of a place are had and what becomes of them; each number with its bounds in `HALL_BOUNDS`. */
export interface HallSettings {
  isOpen: boolean;
  phone: PhoneWay;
  promiseMinutes: number;
  leadMinutes: number;
  graceMinutes: number;
  backAfter: number;
  mostAbsences: number;
  perMinute: number;
  keepDays: number;
  languages: PlaceLanguage[];
  slip: Slip;
  isSpoken: boolean;
}

export const HALL_BOUNDS = {
  promiseMinutes: [1, 480],
  leadMinutes: [0, 180],
  graceMinutes: [0, 240],
  backAfter: [1, 50],
  mostAbsences: [1, 5],
  perMinute: [1, 60],
  keepDays: [1, 90],
} as const satisfies Partial<Record<keyof HallSettings, readonly [number, number]>>;

export const USUAL_HALL: HallSettings = {
  isOpen: true,
  phone: "near",
  promiseMinutes: 30,
  leadMinutes: 30,
  graceMinutes: 30,
  backAfter: 3,
  mostAbsences: 2,
  perMinute: 10,
  keepDays: 30,
  languages: ["en"],
  slip: "80mm",
  isSpoken: true,
};

/** A place where people wait by numbers (nơi lấy số). */
export interface Hall extends HallSettings {
  pointId: string;
  unitId: string;
  code: string;
  kioskVersion: number;
  changedByName: string;
  changedAt: Date;
}

/** Matters people wait for together (nhóm việc). */
export interface QueueGroup {
  id: number;
  letter: string;
  name: string;
  names: Names;
}

/** Who is called sooner (diện ưu tiên): treated as if having waited so many minutes more. */
export interface Priority {
  id: number;
  name: string;
  names: Names;
  minutes: number;
  basis: string;
}

export interface QueueCounter {
  number: string;
  groupIds: number[];
  pausedAt: Date | null;
  pausedByName: string | null;
}

export const MOST_GROUPS = 20;
export const MOST_PRIORITIES = 12;

const fieldsOf = (line: string): string[] => line.split("|").map((part) => part.trim());

function namesIn(parts: readonly string[]): Names | null {
  const names: Names = {};
  for (const part of parts.filter(Boolean)) {
    const [, language, name = ""] = /^(\w\w)\s*[:=]\s*(.+)$/.exec(part) ?? [];
    const known = PLACE_LANGUAGES.find((one) => one === language);
    if (!known || [...name].length > 80) return null;
    names[known] = name;
  }
  return names;
}

export type Lines<T> = { ok: true; value: T[] } | { ok: false; line: number };

function linesOf<T>(text: string, most: number, read: (line: string, before: readonly T[]) => T | null): Lines<T> {
  const value: T[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const one = value.length < most ? read(line, value) : null;
    if (one === null) return { ok: false, line: at + 1 };
    value.push(one);
  }
  return { ok: true, value };
}

/** "A | Hộ tịch | en: Civil status | km: …", one group a line. */
export function readGroups(text: string): Lines<Omit<QueueGroup, "id">> {
  return linesOf(text, MOST_GROUPS, (line, before) => {
    const [letter = "", name = "", ...rest] = fieldsOf(line);
    const names = namesIn(rest);
    const isRight = /^[A-Z]$/.test(letter) && name !== "" && [...name].length <= 80 && names !== null;
    return isRight && !before.some((one) => one.letter === letter) ? { letter, name, names } : null;
  });
}

/** "Người từ 75 tuổi | 30 | căn cứ | en: …", one priority a line. */
export function readPriorities(text: string): Lines<Omit<Priority, "id">> {
  return linesOf(text, MOST_PRIORITIES, (line, before) => {
    const [name = "", minutes = "", basis = "", ...rest] = fieldsOf(line);
    const names = namesIn(rest);
    const isRight = name !== "" && [...name].length <= 80 && /^\d{1,3}$/.test(minutes) && Number(minutes) <= 240;
    return isRight && names !== null && [...basis].length <= 300 && !before.some((one) => one.name === name)
      ? { name, names, minutes: Number(minutes), basis }
      : null;
  });
}

const writeNames = (names: Names): string =>
  PLACE_LANGUAGES.flatMap((language) => (names[language] ? [` | ${language}: ${names[language]}`] : [])).join("");

export const writeGroups = (groups: readonly Omit<QueueGroup, "id">[]): string =>
  groups.map((one) => `${one.letter} | ${one.name}${writeNames(one.names)}`).join("\n");

export const writePriorities = (priorities: readonly Omit<Priority, "id">[]): string =>
  priorities.map((one) => `${one.name} | ${one.minutes} | ${one.basis}${writeNames(one.names)}`).join("\n");
