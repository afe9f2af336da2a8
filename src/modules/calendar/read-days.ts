import { type CalendarChange, shift } from "../../platform/calendar/index.ts";
import { parseVietnameseDate, unmark } from "../../platform/i18n/index.ts";

export interface DayFault {
  line: number;
  fault: "day" | "kind" | "note" | "twice" | "long";
  given: string;
}

const KINDS: Record<string, boolean> = { nghi: true, off: true, "lam bu": false, "di lam": false, worked: false };
/** The longest feast is nine days; more in one line is a slip of the pen. */
const LONGEST = 31;

/** Lines "day | off or worked | why" or "day - day | …"; a day may stand in one line only. */
export function readDays(text: string): { days: CalendarChange[]; faults: DayFault[] } {
  const days: CalendarChange[] = [];
  const faults: DayFault[] = [];
  const seen = new Set<string>();
  for (const [at, raw] of text.split("\n").entries()) {
    if (raw.trim() === "") continue;
    const [when = "", kind = "", note = ""] = raw.split("|").map((cell) => cell.trim());
    const fail = (fault: DayFault["fault"], given: string): void => void faults.push({ line: at + 1, fault, given });
    const [fromText = "", toText = fromText] = when.split(/\s*(?:đến|to|–|\s-\s)\s*/);
    const from = parseVietnameseDate(fromText);
    const to = parseVietnameseDate(toText);
    const isOff = KINDS[unmark(kind)];
    if (isOff === undefined) fail("kind", kind);
    if (note === "" || note.length > 200) fail("note", note.slice(0, 40));
    if (from === null || to === null || to < from || from < "2020" || to > "2101") {
      fail("day", when);
      continue;
    }
    if (to > shift(from, LONGEST)) {
      fail("long", when);
      continue;
    }
    for (let day = from; day <= to; day = shift(day, 1)) {
      if (seen.has(day)) fail("twice", day);
      seen.add(day);
      days.push({ day, isOff: isOff ?? true, note });
    }
  }
  return { days, faults };
}
