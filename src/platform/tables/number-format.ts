/**
 * The text of a stored number as its format means it. Only three kinds of format change what is meant: dates, codes with
 * leading zeros ("00000" for commune codes) and fixed decimals ("0.000000" for procedure codes typed as numbers).
 * Thousands separators, currency and percent signs are looks, so the plain number is given.
 */
export type NumberFormat =
  | { kind: "plain" }
  | { kind: "date" }
  | { kind: "pad"; digits: number }
  | { kind: "fixed"; digits: number };

const PLAIN: NumberFormat = { kind: "plain" };
const DATE: NumberFormat = { kind: "date" };

/** Built-in format numbers that are dates in every language, and those East Asian editions add (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (isBuiltInDate(id)) return DATE;
    return id === 2 ? { kind: "fixed", digits: 2 } : PLAIN;
  }
  const section = code.split(";")[0]!;
  if (/^0{2,20}$/.test(section)) return { kind: "pad", digits: section.length };
  const fixed = /^0\.(0{1,15})$/.exec(section);
  if (fixed) return { kind: "fixed", digits: fixed[1]!.length };
  const bare = section
    .replace(/"[^"]*"?/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[(?:h+|m+|s+)\]/gi, "#")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general/gi, "");
  if (/[0#?]/.test(bare.replace(/s\.0+/gi, "s"))) return PLAIN;
  return /[dmyhs]/i.test(bare) ? DATE : PLAIN;
}

export function formatStoredNumber(stored: string, format: NumberFormat, date1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  switch (format.kind) {
    case "date":
      return serialToIso(value, date1904) ?? plainNumber(stored, value);
    case "pad":
      return Number.isInteger(value) && value >= 0
        ? String(value).padStart(format.digits, "0")
        : plainNumber(stored, value);
    case "fixed":
      return Math.abs(value) < 1e15 ? value.toFixed(format.digits) : plainNumber(stored, value);
    case "plain":
      return plainNumber(stored, value);
  }
}

/** Spreadsheets keep 15 digits and store 17: 0.30000000000000004 was typed as 0.3. */
function plainNumber(stored: string, value: number): string {
  if (/^-?\d{1,30}$/.test(stored)) return stored;
  const rounded = Number(value.toPrecision(15));
  return rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

const DAY_SECONDS = 86_400;
/** 31/12/9999, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/** ISO date, date-time or (below one day) time of a spreadsheet's day count; null where it is no date. */
export function serialToIso(serial: number, date1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
    .map((n) => String(n).padStart(2, "0"))
    .join(":");
  if (day === 0 && !date1904) return time;
  // The 1900 count holds a 29/02/1900 that never was (a mistake kept since Lotus 1-2-3); before it, days are one off.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  if (!date1904 && day === 60) return null;
  const date = new Date(epoch + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return rest === 0 ? date : `${date}T${time}`;
}
