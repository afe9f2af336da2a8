import { readTaskDeadline } from "../deadline-days.ts";
import { LIMITS, type PieceKind } from "../plan.ts";
import type { ProgressState } from "../progress.ts";

/** Kinds of unit that write plans of their own. */
export const TEMPLATE_KINDS = ["province", "department", "commune"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The kind whose template a unit begins with: what is neither a province nor a commune works as a department does. */
export const templateKindOf = (unitKind: string): TemplateKind =>
  unitKind === "province" || unitKind === "commune" ? unitKind : "department";

/** Lists of a template in the order in which a plan prints them, with the pieces of a plan they become. */
export const TEMPLATE_LISTS = [
  ["bases", "legalBasis"],
  ["purposes", "purpose"],
  ["requirements", "requirement"],
  ["audiences", "audience"],
  ["contents", "content"],
  ["forms", "form"],
  ["recipients", "recipient"],
] as const satisfies readonly (readonly [string, PieceKind])[];
export type TemplateList = (typeof TEMPLATE_LISTS)[number][0];

export interface TemplateTask {
  text: string;
  /** As a plan prints it, with the year left open: "trước ngày 30/6/{năm}", "hằng tháng". */
  deadline: string | null;
  target: number;
  /** How the same task went the year before, where the template was drawn from that plan. */
  past?: { target: number; proven: number; state: ProgressState };
}

export interface TemplateAgency {
  name: string;
  tasks: TemplateTask[];
}

export interface TemplateContent extends Record<TemplateList, string[]> {
  title: string;
  agencies: TemplateAgency[];
  /** What the report of the year before said must change. */
  lessons: string[];
}

export type TemplateState = "proposed" | "inUse";

export interface PlanTemplate {
  /** null: what the product brings along, until the province keeps its own. */
  id: number | null;
  unitKind: TemplateKind;
  year: number;
  version: number;
  state: TemplateState;
  content: TemplateContent;
  fromPlanId: string | null;
  note: string;
  madeByName: string;
  madeAt: Date | null;
}

const OPEN_YEARS: readonly [string, number][] = [
  ["{năm}", 0],
  ["{năm sau}", 1],
  ["{năm trước}", -1],
];

/** Words of a plan with its years left open, so that next year's plan can begin with them. */
export function openYears(text: string, year: number): string {
  return OPEN_YEARS.reduce(
    (words, [mark, distance]) => words.replace(new RegExp(`(?<!\\d)${year + distance}(?!\\d)`, "g"), mark),
    text,
  );
}

/** The open places of a template filled in for a unit and a year. */
export function fillIn(text: string, year: number, unitName = "{đơn vị}"): string {
  return OPEN_YEARS.reduce(
    (words, [mark, distance]) => words.replaceAll(mark, String(year + distance)),
    text.replaceAll("{đơn vị}", unitName),
  );
}

/** Tasks as lines to be edited: an agency ends with a colon, below it a task each line, "việc | thời hạn | số lượng". */
export function writeTasks(agencies: readonly TemplateAgency[]): string {
  return agencies
    .map(({ name, tasks }) =>
      [
        `${name}:`,
        ...tasks.map(({ text, deadline, target }) =>
          [text, ...(deadline || target !== 1 ? [deadline ?? ""] : []), ...(target === 1 ? [] : [String(target)])].join(
            " | ",
          ),
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

export type TaskLineFault =
  | "no-agency"
  | "deadline"
  | "target"
  | "too-long"
  | "too-many-parts"
  | "agency-without-tasks";

export type ReadTasks =
  | { ok: true; agencies: TemplateAgency[] }
  | { ok: false; line: number; text: string; fault: TaskLineFault };

/** The reverse of `writeTasks`; the first line that cannot be understood is named. Memories of last year stay with their words. */
export function readTasks(lines: string, year: number, before: readonly TemplateAgency[] = []): ReadTasks {
  const past = new Map(before.flatMap((one) => one.tasks.map((task) => [task.text, task.past])));
  const agencies: TemplateAgency[] = [];
  const rows = lines.split(/\r?\n/).map((row) => row.trim());
  for (const [at, row] of rows.entries()) {
    const refuse = (fault: TaskLineFault): ReadTasks => ({ ok: false, line: at + 1, text: row.slice(0, 80), fault });
    if (row === "") continue;
    if (row.endsWith(":") && !row.includes("|")) {
      const name = row.slice(0, -1).trim();
      if ([...name].length > LIMITS.short || name === "") return refuse("too-long");
      agencies.push({ name, tasks: [] });
      continue;
    }
    const agency = agencies.at(-1);
    if (!agency) return refuse("no-agency");
    const [text = "", deadline = "", target = "1", ...more] = row.split("|").map((part) => part.trim());
    if (more.length > 0) return refuse("too-many-parts");
    const words = text.replace(/^[-–•]\s*/, "");
    if (words === "" || [...words].length > LIMITS.text) return refuse("too-long");
    const found = readTaskDeadline(fillIn(deadline, year), year);
    const isTime = found.deadlineKind !== null && found.deadlineKind !== "unknown" && found.deadlineFlag === null;
    if (deadline !== "" && !isTime) return refuse("deadline");
    if (!/^\d{1,6}$/.test(target || "1") || Number(target || 1) < 1 || Number(target || 1) > LIMITS.target)
      return refuse("target");
    const memory = past.get(words);
    agency.tasks.push({
      text: words,
      deadline: deadline || null,
      target: Number(target || 1),
      ...(memory ? { past: memory } : {}),
    });
  }
  const empty = agencies.find((one) => one.tasks.length === 0);
  if (empty)
    return { ok: false, line: rows.indexOf(`${empty.name}:`) + 1, text: empty.name, fault: "agency-without-tasks" };
  return { ok: true, agencies };
}

/** One text each line, without the marks lists are printed with. */
export const readLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*[-–•+]\s*/, "")
        .replace(/\s*[;]\s*$/, "")
        .trim(),
    )
    .filter(Boolean);
