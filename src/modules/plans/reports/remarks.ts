import {
  type FigureKey,
  type Remark,
  type ReportLine,
  SECTIONS,
  type UnitReportState,
  type VersionContent,
} from "./unit-report.ts";

/** A figure and the layout can be remarked on too, beside sections and tasks. */
export const figureLine = (key: FigureKey): string => `figure-${key}`;
export const LAYOUT_LINE = "layout";

/** The remarks of the last return while its writer has the report; each is to be settled before it is handed in again. */
export function openRemarks(
  state: UnitReportState,
  remarks: readonly Remark[],
  lastVersion: number | undefined,
): Remark[] {
  return state === "returned" ? remarks.filter((remark) => remark.version === lastVersion) : [];
}

/** The remarks of the newest return, answered or not: what who takes the report looks at first. */
export function lastRemarks(remarks: readonly Remark[]): Remark[] {
  const last = Math.max(...remarks.map((remark) => remark.version));
  return remarks.filter((remark) => remark.version === last);
}

export type RemarkFinding =
  | { level: "error"; code: "remark-open"; line: string; remarkId: string; remark: string }
  | { level: "error"; code: "remark-unanswered"; line: string; remarkId: string; remark: string };

/** Settled without a word is only what was changed: otherwise who remarked would read the same line again. */
export function checkRemarks(
  open: readonly Remark[],
  now: Pick<VersionContent, "text" | "lines" | "figures">,
  returned: Pick<VersionContent, "text" | "lines" | "figures"> | undefined,
): RemarkFinding[] {
  return open.flatMap((remark): RemarkFinding[] => {
    const about = { line: remark.line, remarkId: remark.id, remark: remark.text };
    if (!remark.isSettled) return [{ level: "error", code: "remark-open", ...about }];
    const isMended = returned !== undefined && stateOf(remark.line, now) !== stateOf(remark.line, returned);
    return isMended || remark.answer !== "" ? [] : [{ level: "error", code: "remark-unanswered", ...about }];
  });
}

/** What stands at a line, to be compared. */
function stateOf(line: string, { text, lines, figures }: Pick<VersionContent, "text" | "lines" | "figures">): string {
  const section = SECTIONS.find((one) => one === line);
  if (section) return text[section].trim();
  const figure = (Object.keys(figures) as FigureKey[]).find((key) => figureLine(key) === line);
  if (figure) return String(figures[figure]);
  if (line === LAYOUT_LINE)
    return JSON.stringify(
      Object.entries(text)
        .filter(([key]) => !SECTIONS.some((one) => one === key))
        .sort(),
    );
  const task = lines.find((one: ReportLine) => one.taskId === line);
  return JSON.stringify([task?.stated ?? null, task?.note ?? ""]);
}
