/** A month "2026-11", a quarter "2026-Q4" or a year "2026". */
export interface Period {
  key: string;
  kind: "month" | "quarter" | "year";
  /** "YYYY-MM", both included. */
  from: string;
  until: string;
}

const pad = (month: number): string => String(month).padStart(2, "0");

export function readPeriod(text: string | undefined): Period | null {
  const found = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(text ?? "");
  if (!found) return null;
  const [key = "", year = "", month, quarter] = found;
  if (month) return { key, kind: "month", from: key, until: key };
  if (!quarter) return { key, kind: "year", from: `${year}-01`, until: `${year}-12` };
  const last = Number(quarter) * 3;
  return { key, kind: "quarter", from: `${year}-${pad(last - 2)}`, until: `${year}-${pad(last)}` };
}

export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

export const monthAfter = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7);

export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = monthAfter(month, 1)) months.push(month);
  return months;
}

export const firstDay = (month: string): string => `${month}-01`;

export const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const [earlier, later] = [-1, 1].map(
  (sign) => (a: string, b: string) => (a.localeCompare(b) * (sign ?? 1) >= 0 ? a : b),
) as [(a: string, b: string) => string, (a: string, b: string) => string];

/** The last day of a month, or today while it runs. */
export const asOfDay = (month: string, today: string): string => earlier(lastDay(month), today);

/** The months of a stretch in which one definition holds; a stretch in which it changes has several, oldest first. */
export interface Segment<D> {
  definition: D;
  from: string;
  until: string;
}

/** `definitions` hold from the month they begin with until before the one they end with. */
export function segmentsOf<D extends { validFrom: string; validUntil: string | null }>(
  stretch: { from: string; until: string },
  definitions: readonly D[],
): Segment<D>[] {
  return definitions
    .map((definition) => {
      const begins = definition.validFrom.slice(0, 7);
      const ends = definition.validUntil === null ? null : monthAfter(definition.validUntil.slice(0, 7), -1);
      return {
        definition,
        from: later(begins, stretch.from),
        until: ends === null ? stretch.until : earlier(ends, stretch.until),
      };
    })
    .filter((one) => one.from <= one.until)
    .sort((a, b) => a.from.localeCompare(b.from));
}
