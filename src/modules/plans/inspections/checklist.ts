export interface ChecklistLine {
  section: string;
  text: string;
}

export interface Checklist {
  id: string;
  series: string;
  version: number;
  /** Null for what is shipped. */
  unitId: string | null;
  name: string;
  createdByName: string;
  createdAt: Date;
}

const LINE_LIMIT = 300;

export type ChecklistFault = "empty" | "too-many" | "too-long" | "twice" | "no-section";

/** One line each; a line that begins with "#" is the heading of those below it. Leading dashes and numbers are taken off. */
export function readChecklist(
  text: string,
  most: number,
): { lines: ChecklistLine[] } | { fault: ChecklistFault; line: string } {
  const lines: ChecklistLine[] = [];
  let section = "";
  for (const raw of text.split("\n")) {
    const line = raw.replace(/^\s*(?:[-–•+*]|\d{1,3}[.)])?\s*/u, "").trim();
    if (line === "") continue;
    const heading = /^#+\s*(.*)$/u.exec(line)?.[1];
    if ([...(heading ?? line)].length > LINE_LIMIT) return { fault: "too-long", line: `${line.slice(0, 60)}…` };
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    if (section === "") return { fault: "no-section", line };
    if (lines.some((one) => one.text === line && one.section === section)) return { fault: "twice", line };
    lines.push({ section, text: line });
  }
  if (lines.length === 0) return { fault: "empty", line: "" };
  return lines.length > most ? { fault: "too-many", line: "" } : { lines };
}

/** The same text again, for correcting it into the next version. */
export function writeChecklist(lines: readonly ChecklistLine[]): string {
  return sectionsOf(lines)
    .map(({ section, lines: own }) => [`# ${section}`, ...own.map((one) => one.text)].join("\n"))
    .join("\n\n");
}

/** Lines under their headings, in order, each with its place in the whole list. */
export function sectionsOf<L extends ChecklistLine>(
  lines: readonly L[],
): { section: string; lines: (L & { position: number })[] }[] {
  const sections: { section: string; lines: (L & { position: number })[] }[] = [];
  for (const [position, line] of lines.entries()) {
    const last = sections.at(-1);
    if (last?.section === line.section) last.lines.push({ ...line, position });
    else sections.push({ section: line.section, lines: [{ ...line, position }] });
  }
  return sections;
}
