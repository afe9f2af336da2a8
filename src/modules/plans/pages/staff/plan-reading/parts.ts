import { PIECE_KINDS, type PlanAgency, type PlanPiece, type PlanTask } from "../../../plan.ts";

/** Items on one page of a long plan; a plan of up to WHOLE stands on one. */
const PER_PAGE = 50;
const WHOLE = 80;
/** Longer texts are shown only around what their page is about. */
const WHOLE_TEXT = 120_000;
/** Lines told before and after a place in the text. */
const AROUND = 2;

export interface DraftPage {
  number: number;
  of: number;
  /** Ids of the pieces and tasks that stand on it. */
  ids: ReadonlySet<string>;
  /** The facts of the head, the warnings, and what adds pieces. */
  isFirst: boolean;
  /** The first page with tasks shows what was made nothing of. */
  opensTasks: boolean;
}

/** Pieces by kind and tasks by agency, as they stand on the page. */
export function inOrder(pieces: PlanPiece[], agencies: PlanAgency[], tasks: PlanTask[]): (PlanPiece | PlanTask)[] {
  const byAgency = Map.groupBy(tasks, (task) => task.agencyId);
  return [
    ...PIECE_KINDS.flatMap((kind) => pieces.filter((piece) => piece.kind === kind)),
    ...agencies.flatMap((agency) => byAgency.get(agency.id) ?? []),
  ];
}

/** The page asked for: that of an item, or by its number. */
export function draftPage(
  shown: { pieces: PlanPiece[]; agencies: PlanAgency[]; tasks: PlanTask[] },
  asked: { itemId: string | null; number: number; newTask: boolean },
): DraftPage {
  const pieces = inOrder(shown.pieces, [], []).map((one) => one.id);
  const tasks = inOrder([], shown.agencies, shown.tasks).map((one) => one.id);
  const pages =
    pieces.length + tasks.length <= WHOLE
      ? [[...pieces, ...tasks]]
      : [...chunks(pieces), ...chunks(tasks)].filter(Boolean);
  if (pages.length === 0) pages.push([]);
  const firstTasks = pages.length === 1 ? 0 : pages.findIndex((ids) => tasks.includes(ids[0] ?? ""));
  const wanted = asked.itemId ? pages.findIndex((ids) => ids.includes(asked.itemId!)) : -1;
  const index = wanted !== -1 ? wanted : asked.newTask ? Math.max(0, firstTasks) : asked.number - 1;
  const at = Math.min(Math.max(0, index), pages.length - 1);
  return {
    number: at + 1,
    of: pages.length,
    ids: new Set(pages[at]),
    isFirst: at === 0,
    opensTasks: at === Math.max(0, firstTasks),
  };
}

function chunks(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / PER_PAGE) }, (_, i) =>
    ids.slice(i * PER_PAGE, (i + 1) * PER_PAGE),
  );
}

/**
 * Which lines of a long text a page shows: those with a mark and their neighbours. A gap is told as the number of lines left
 * out. null: the whole text is short enough.
 */
export function linesAround<Line extends readonly { mark: unknown; inner: readonly unknown[] }[]>(
  lines: readonly Line[],
  length: number,
  pages: number,
): (Line | number)[] {
  if (pages === 1 && length <= WHOLE_TEXT) return [...lines];
  const near = new Set<number>();
  for (const [i, line] of lines.entries())
    if (line.some((segment) => segment.mark || segment.inner.length > 0))
      for (let k = i - AROUND; k <= i + AROUND; k++) near.add(k);
  const shown: (Line | number)[] = [];
  let left = 0;
  for (const [i, line] of lines.entries()) {
    if (!near.has(i)) {
      left++;
      continue;
    }
    if (left > 0) shown.push(left);
    left = 0;
    shown.push(line);
  }
  if (left > 0) shown.push(left);
  return shown;
}
