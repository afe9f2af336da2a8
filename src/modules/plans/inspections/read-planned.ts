import { parseVietnameseDate } from "../../../platform/i18n/index.ts";

export interface PlannedLine {
  line: number;
  unit: string;
  day: string;
  leader: string;
}

export type PlannedFault = { line: number; fault: "parts" | "leader" } | { line: number; fault: "day"; said: string };

/** "unit; day; leader" a line, divided by semicolons or, pasted from a spreadsheet, by tabs. The first fault ends it. */
export function readPlanned(text: string, mostLeader: number): { rows: PlannedLine[] } | PlannedFault {
  const rows: PlannedLine[] = [];
  for (const [at, raw] of text.split("\n").entries()) {
    if (raw.trim() === "") continue;
    const line = at + 1;
    const [unit = "", said = "", leader = ""] = raw.split(raw.includes("\t") ? "\t" : ";").map((part) => part.trim());
    if (unit === "" || said === "" || leader === "") return { line, fault: "parts" };
    const day = parseVietnameseDate(said);
    if (day === null) return { line, fault: "day", said };
    if ([...leader].length > mostLeader) return { line, fault: "leader" };
    rows.push({ line, unit, day, leader });
  }
  return { rows };
}
