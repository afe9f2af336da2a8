import type { Channel, Told } from "../publishing/index.ts";
import {
  AREAS,
  type Area,
  AUDIENCES,
  type Audience,
  areaOf,
  type ToldLanguage,
  toldLanguage,
} from "../topics/index.ts";

/**
 * Channels over which somebody is told something. A print run is paper in a drawer, a feed is read by programs, and files
 * handed in tell nobody: they prove work, but they do not break a silence.
 */
export const TELLING_CHANNELS: readonly Channel[] = [
  "portal",
  "board",
  "visual",
  "loudspeaker",
  "screen",
  "sms",
  "email",
  "push",
  "zalo",
  "facebook",
  "youtube",
  "press",
  "event",
];

/** Who is to be told at a commune, in which language, and how long a silence may last. */
export interface Need {
  audience: Audience;
  language: ToldLanguage;
  everyMonths: number;
  /** How many people that are, where the commune said so. */
  people: number | null;
}

/** Holds where nobody has set anything. */
export const FIRST_NEED: Need = { audience: "residents", language: "vi", everyMonths: 6, people: null };

/**
 * told: in time, by the commune itself or something held there; wide: in time, but only over channels of the whole
 * province, which tell everybody and nobody; fading: up to twice as long ago as it should be; silent: longer; never.
 */
export type CellState = "told" | "wide" | "fading" | "silent" | "never";

export interface Cell {
  state: CellState;
  /** Days "YYYY-MM-DD" when something was last told there, and last told to the whole province. */
  last: string | null;
  lastWide: string | null;
  records: number;
  reached: number | null;
  /** How far beyond the time it should have been: 0 in time, 1 as long again. */
  gap: number;
}

export interface CoverageRow {
  unitId: string;
  need: Need;
  cells: Record<Area, Cell>;
  /** Sum over the topics, times the people where they are known is what a plan should close first. */
  gap: number;
}

/** How long back is looked; what is older counts as never told. */
export const MONTHS_BACK = 36;
/** A silence that nobody ever broke counts as this many times the time allowed. */
const NEVER = 4;
const DAY = 86_400_000;

/** Whole months from one day to another, the last one begun not counted. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => day.split("-").map(Number)) as [number[], number[]];
  const months = ((b[0] as number) - (a[0] as number)) * 12 + ((b[1] as number) - (a[1] as number));
  return Math.max(0, (b[2] as number) < (a[2] as number) ? months - 1 : months);
}

/** The state of one cell. A silence of exactly the time allowed is in time. */
export function judge(
  need: Need,
  told: { last: string | null; lastWide: string | null },
  today: string,
): { state: CellState; gap: number } {
  const share = (day: string | null): number =>
    day === null ? NEVER : Math.min(NEVER, (Date.parse(today) - Date.parse(day)) / DAY / (need.everyMonths * 30.44));
  const near = share(told.last);
  if (near <= 1) return { state: "told", gap: 0 };
  // What the whole province hears is half of having been told.
  const gap = Math.max(0, Math.min(near - 1, share(told.lastWide) <= 1 ? 0.5 : NEVER));
  if (share(told.lastWide) <= 1) return { state: "wide", gap };
  if (told.last === null) return { state: "never", gap };
  return { state: near <= 2 ? "fading" : "silent", gap };
}

/** What a row of the ledger says of itself, or its task says for it. Whom nobody named are residents, in Vietnamese. */
export function facetsOf(
  told: Pick<Told, "topic" | "audiences" | "language">,
  task: { topic: string | null; audiences: readonly string[]; languages: readonly string[] } | undefined,
): { topic: Area | null; audiences: Audience[]; languages: ToldLanguage[] } {
  const named = told.audiences.length > 0 ? told.audiences : (task?.audiences ?? []);
  const audiences = AUDIENCES.filter((one) => named.includes(one));
  const spoken = told.language === null ? (task?.languages ?? []) : [told.language];
  const languages = spoken.flatMap((one) => toldLanguage(one) ?? []);
  return {
    topic: areaOf(told.topic ?? task?.topic),
    audiences: audiences.length > 0 ? audiences : ["residents"],
    languages: languages.length > 0 ? languages : ["vi"],
  };
}

/** Whether something was told in a hamlet: on one of its boards, or at an event whose place bears its name ("Ấp 1" is not "Ấp 12"). */
export function isAt(
  told: { channel: Channel; place: string | null },
  hamlet: { hamlet: string; boards: readonly string[] },
): boolean {
  if (told.place === null) return false;
  if (told.channel === "board") return hamlet.boards.includes(told.place);
  const name = hamlet.hamlet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "iu").test(told.place);
}

/** Cells that were in time on a day and are silent on a later one, widest need first. */
export function newSilences(
  rows: readonly CoverageRow[],
  before: string,
  today: string,
): { unitId: string; need: Need; topic: Area }[] {
  const isSilent = (need: Need, cell: Cell, day: string): boolean =>
    !["told", "wide"].includes(judge(need, cell, day).state);
  return rows.flatMap(({ unitId, need, cells }) =>
    AREAS.flatMap((topic) =>
      isSilent(need, cells[topic], today) && !isSilent(need, cells[topic], before) ? [{ unitId, need, topic }] : [],
    ),
  );
}

/** Needs of a commune: those of the units above it, outermost first, each overruled by what stands nearer. */
export function needsOf(chain: readonly (readonly Need[])[]): Need[] {
  const byKey = new Map<string, Need>();
  for (const needs of chain) for (const need of needs) byKey.set(`${need.audience} ${need.language}`, need);
  const all = byKey.size === 0 ? [FIRST_NEED] : [...byKey.values()];
  return all.filter((need) => need.everyMonths > 0);
}

export interface Telling {
  /** Communes where it was told; null for all of the province. */
  communeIds: readonly string[] | null;
  /** Whose communes all are meant, where no commune is; null: everywhere. */
  provinceId: string | null;
  topic: Area;
  audiences: readonly Audience[];
  languages: readonly ToldLanguage[];
  day: string;
  records: number;
  reached: number | null;
}

/** One row for each commune and need; widest silence first, then by the order of the communes given. */
export function coverageRows(
  communes: readonly { id: string; needs: readonly Need[] }[],
  tellings: readonly Telling[],
  provinceOf: (communeId: string) => string | null,
  today: string,
): CoverageRow[] {
  type Sum = { last: string | null; records: number; reached: number | null };
  const sums = new Map<string, Sum>();
  const add = (key: string, one: Telling): void => {
    const sum = sums.get(key) ?? { last: null, records: 0, reached: null };
    if (sum.last === null || one.day > sum.last) sum.last = one.day;
    sum.records += one.records;
    if (one.reached !== null) sum.reached = (sum.reached ?? 0) + one.reached;
    sums.set(key, sum);
  };
  for (const one of tellings)
    for (const audience of one.audiences)
      for (const language of one.languages)
        for (const place of one.communeIds ?? [one.provinceId ?? "everywhere"])
          add(`${place} ${audience} ${language} ${one.topic}`, one);
  const rows = communes.flatMap(({ id, needs }) =>
    needs.map((need) => {
      const cells = Object.fromEntries(
        AREAS.map((topic) => {
          const key = `${need.audience} ${need.language} ${topic}`;
          const own = sums.get(`${id} ${key}`);
          const wide = [provinceOf(id) ?? "", "everywhere"]
            .flatMap((place) => sums.get(`${place} ${key}`)?.last ?? [])
            .sort()
            .at(-1);
          const told = { last: own?.last ?? null, lastWide: wide ?? null };
          const cell: Cell = {
            ...told,
            ...judge(need, told, today),
            records: own?.records ?? 0,
            reached: own?.reached ?? null,
          };
          return [topic, cell];
        }),
      ) as Record<Area, Cell>;
      return { unitId: id, need, cells, gap: AREAS.reduce((sum, topic) => sum + cells[topic].gap, 0) };
    }),
  );
  return rows.sort((a, b) => b.gap - a.gap);
}
