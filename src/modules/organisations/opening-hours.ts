import { nfc } from "../../platform/i18n/index.ts";
import { type OpeningHours, WEEKDAYS, type Weekday } from "./unit.ts";

/** "07:00-11:00, 13:00-17:00" as people type it; blank is closed. `null` where it cannot be read. */
export function readHours(text: string): { from: string; to: string }[] | null {
  const clean = nfc(text);
  if (clean === "") return [];
  const spans: { from: string; to: string }[] = [];
  for (const part of clean.split(/\s*[,;]\s*/)) {
    const found = /^(\d{1,2})(?:[:hg.](\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:[:hg.](\d{2})?)?$/.exec(
      part.replace(/\s*giờ\s*/g, "h"),
    );
    if (!found) return null;
    const from = clock(found[1], found[2]);
    const to = clock(found[3], found[4]);
    const last = spans.at(-1);
    if (!from || !to || from >= to || (last && last.to > from)) return null;
    spans.push({ from, to });
  }
  return spans;
}

function clock(hours: string | undefined, minutes: string | undefined): string | null {
  const h = Number(hours);
  const m = Number(minutes ?? 0);
  return h <= 24 && m <= 59 && h * 60 + m <= 1440
    ? `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`
    : null;
}

export function writeHours(spans: readonly { from: string; to: string }[]): string {
  return spans.map((span) => `${span.from}-${span.to}`).join(", ");
}

/** Days in a row with the same hours are told together: "Thứ Hai – Thứ Sáu: 07:00–11:00, 13:00–17:00". */
export function tellHours(
  hours: OpeningHours,
  words: { weekdays: Record<Weekday, string>; closedDay: string },
): string[] {
  const lines: { from: Weekday; to: Weekday; text: string }[] = [];
  for (const day of WEEKDAYS) {
    const text = writeHours(hours[day]).replaceAll("-", "–") || words.closedDay;
    const last = lines.at(-1);
    if (last && last.text === text) last.to = day;
    else lines.push({ from: day, to: day, text });
  }
  return lines.map(({ from, to, text }) => {
    const days = from === to ? words.weekdays[from] : `${words.weekdays[from]} – ${words.weekdays[to]}`;
    return `${days}: ${text}`;
  });
}
