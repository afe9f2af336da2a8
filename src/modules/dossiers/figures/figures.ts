import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";
import { KeptValues } from "../../../platform/http/index.ts";
import { sumTally, TALLY_COUNTS, type Tally, type TallyGroup, type TallyRow } from "../tally.store.ts";
import { countOverdue } from "./figures.store.ts";

/** Counts of a stretch of days, with what they are counted apart by. */
export interface Figures {
  total: Tally;
  units: TallyRow[];
  fields: TallyRow[];
  procedures: TallyRow[];
  /** Twelve months up to the last one of the stretch, oldest first. */
  months: TallyRow[];
  countedAt: Date;
}

export interface Stretch {
  /** YYYY-MM-DD, both included. */
  from: string;
  until: string;
}

const noCounts = (): Tally => Object.fromEntries(TALLY_COUNTS.map((name) => [name, 0])) as Tally;

export function sumOf(rows: readonly Tally[]): Tally {
  const sum = noCounts();
  for (const row of rows) for (const name of TALLY_COUNTS) sum[name] += row[name];
  return sum;
}

export const settledOf = (row: Tally): number => row.settledEarly + row.settledOnTime + row.settledLate;

/**
 * Settled before or on the day they were due, among all settled, 0 to 1; null where none was. Judged by the date after
 * permitted pauses; a date told with an apology changes nothing.
 */
export function inTimeShare(row: Tally): number | null {
  const settled = settledOf(row);
  return settled === 0 ? null : (row.settledEarly + row.settledOnTime) / settled;
}

/** "YYYY-MM" so many months later. */
export const monthAfter = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7);

export function monthStretch(month: string): Stretch {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, until: end };
}

export async function figuresOf(
  db: Db,
  of: Stretch & { unitIds?: readonly string[] | undefined; field?: string | undefined; now: Date },
): Promise<Figures> {
  const by = (group: TallyGroup): Promise<TallyRow[]> => sumTally(db, { ...of, by: group });
  const last = of.until.slice(0, 7);
  const year = { from: `${monthAfter(last, -11)}-01`, until: of.until };
  const [units, fields, procedures, months] = await Promise.all([
    by("unit"),
    by("field"),
    by("procedure"),
    sumTally(db, { ...of, ...year, by: "month" }),
  ]);
  const known = new Map(months.map((row) => [row.key, row]));
  return {
    total: sumOf(units),
    units,
    fields,
    procedures,
    months: Array.from({ length: 12 }, (_, at) => monthAfter(last, at - 11)).map(
      (key) => known.get(key) ?? { key, ...noCounts() },
    ),
    countedAt: of.now,
  };
}

/** What everybody may ask for is counted once in five minutes: a province adds up a year of days. */
const KEPT_MS = 5 * 60_000;
const kept = new WeakMap<Db, KeptValues<PublicFigures>>();

export interface PublicFigures extends Figures {
  /** Open dossiers whose date had passed when the rest was counted. */
  overdue: number;
}

export async function publicFigures(
  app: Pick<AppContext, "db">,
  of: Stretch & { unitIds?: readonly string[] | undefined; key: string; now: Date },
): Promise<PublicFigures> {
  const values = kept.get(app.db) ?? new KeptValues<PublicFigures>(400, KEPT_MS);
  kept.set(app.db, values);
  const key = `${of.key} ${of.from} ${of.until}`;
  const known = values.get(key);
  if (known) return known;
  const since = values.generation;
  const [counted, overdue] = await Promise.all([figuresOf(app.db, of), countOverdue(app.db, of.unitIds, of.now)]);
  const figures = { ...counted, overdue };
  values.keep(key, figures, 1, since);
  return figures;
}
