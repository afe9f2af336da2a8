import { type DeadlineContext, findDeadlines } from "./deadline.ts";
import { splitSentences } from "./duties.ts";
import { fold } from "./fold.ts";
import { type OutlineNode, sectionOf } from "./outline.ts";
import type { ReportDeadline } from "./plan-draft.ts";
import { rangeIn } from "./source-lines.ts";

/** When reports on the plan are due: the times in sentences that ask for a report, outside purposes and requirements. */
export function readReportDeadlines(root: OutlineNode, context: DeadlineContext): ReportDeadline[] {
  const found: ReportDeadline[] = [];
  walk(root, context, found);
  const known = new Set<string>();
  // "định kỳ" alone tells a planner nothing where another sentence names the time.
  const telling = found.filter((one) => one.norm !== "periodic");
  return (telling.length > 0 ? telling : found).filter((one) => {
    const key = `${one.norm}|${one.norm === null || /^\D*$/.test(one.norm) ? fold(one.text) : ""}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The one to plan for: the first that names a day, else the first. */
export function mainReportDeadline(all: ReportDeadline[]): ReportDeadline | null {
  return all.find((one) => one.norm !== null && /\d/.test(one.norm)) ?? all[0] ?? null;
}

const ASKS = /bao cao|gui ket qua|gui (?:ve|ban)|ket qua [^.;]{0,60}(?:gui|ve so|ve ubnd)/;
const DIFFICULTY = /^(?:trong qua trinh|neu )/;

function walk(node: OutlineNode, context: DeadlineContext, found: ReportDeadline[]): void {
  for (const child of node.children) {
    const section = sectionOf(child);
    if (
      section === null ||
      !["purposes", "requirements", "purposes-requirements", "targets", "situation"].includes(section)
    )
      read(child, context, found);
    walk(child, context, found);
  }
}

function read(node: OutlineNode, context: DeadlineContext, found: ReportDeadline[]): void {
  const { text } = node.passage;
  if (text.length > 30_000) return;
  const about = reportHeadingAbove(node);
  for (const sentence of splitSentences(text, node.from)) {
    const printed = text.slice(sentence.from, sentence.to);
    const folded = fold(printed);
    if ((!about && !ASKS.test(folded)) || DIFFICULTY.test(folded)) continue;
    const deadlines = findDeadlines(printed, context);
    for (const one of deadlines) {
      // "hằng quý (trước ngày 20 của tháng cuối quý)": the second says all the first does.
      if (deadlines.some((other) => other !== one && other.norm?.startsWith(`${one.norm}:`))) continue;
      if (!about && one.kind !== "periodic" && !isAboutReport(folded, one.from, one.to)) continue;
      if (["continuous", "after-event", "as-scheduled", "unknown"].includes(one.kind)) continue;
      const from = sentence.from + one.from;
      found.push({
        text: one.text,
        range: rangeIn(node.passage, from, sentence.from + one.to),
        norm: one.norm,
        iso: isoOf(one.norm, one.end, context),
      });
    }
  }
}

/** The time and the report stand in one clause. */
function isAboutReport(folded: string, from: number, to: number): boolean {
  const start = Math.max(folded.lastIndexOf(";", from) + 1, 0);
  const next = folded.indexOf(";", to);
  return ASKS.test(folded.slice(start, next === -1 ? folded.length : next));
}

function reportHeadingAbove(node: OutlineNode): boolean {
  const heading = node.parent;
  return (
    heading !== null &&
    heading.rank > 0 &&
    /^(?:che do|thoi han|thoi gian|cong tac)?(?: thong tin,?)? ?bao cao\b/.test(fold(heading.text.slice(0, 60)))
  );
}

function isoOf(norm: string | null, end: string | null, context: DeadlineContext): string | null {
  if (end !== null) return end;
  const yearly = norm === null ? null : /^yearly:(\d\d-\d\d)$/.exec(norm);
  return yearly && context.year ? `${context.year}-${yearly[1]}` : null;
}
