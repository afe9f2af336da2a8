import type { ShortLinkPurpose } from "../short-link.ts";

/** Forms a unit can print. */
export const PRINT_FORMS = ["sheet", "list", "listA3", "leaflet", "poster", "booklet"] as const;
export type PrintForm = (typeof PRINT_FORMS)[number];

/** One paper for each procedure, or one that tells of many. */
export function isPerProcedure(form: PrintForm): boolean {
  return form === "sheet" || form === "leaflet" || form === "poster";
}

/** Whether the form has something to say of a procedure: of a name alone, lists and booklets only. */
export function canPrint(form: PrintForm, item: { nameOnly: boolean } | undefined): boolean {
  return item !== undefined && (!item.nameOnly || !isPerProcedure(form));
}

export function purposeOf(form: PrintForm): ShortLinkPurpose {
  return form === "listA3" ? "list" : form;
}

/** Procedures in one PDF: memory and the time until the first file stay small, whatever the size of the run. */
const PORTION: Record<PrintForm, number> = {
  sheet: 25,
  leaflet: 25,
  poster: 25,
  list: 1_000,
  listA3: 1_000,
  // A commune's whole set is one volume; larger sets come in volumes with contents of their own.
  booklet: 450,
};

/** More would fill disks before anybody noticed a wrong press. */
export const MOST_SHEETS = 100_000;

export interface PlannedPart {
  position: number;
  unitId: string;
  boardId: string | null;
  /** Range in the list of codes of the run, end exclusive. */
  codeFrom: number;
  codeTo: number;
}

/** The PDFs a run consists of: unit by unit, for each board if the run makes a code for each. */
export function planParts(
  form: PrintForm,
  unitIds: readonly string[],
  boardIds: readonly string[],
  codes: number,
): PlannedPart[] {
  const parts: PlannedPart[] = [];
  const size = PORTION[form];
  for (const unitId of unitIds) {
    for (const boardId of boardIds.length > 0 ? boardIds : [null]) {
      for (let from = 0; from < codes; from += size) {
        parts.push({
          position: parts.length + 1,
          unitId,
          boardId,
          codeFrom: from,
          codeTo: Math.min(codes, from + size),
        });
      }
    }
  }
  return parts;
}

/** Which of several PDFs of one unit a part is: the volumes of a booklet. */
export function volumeOf(form: PrintForm, part: Pick<PlannedPart, "codeFrom">, codes: number) {
  return { number: Math.floor(part.codeFrom / PORTION[form]) + 1, of: Math.ceil(codes / PORTION[form]) };
}

/** Papers that come out of it: what "sheets per second" counts. */
export function countSheets(form: PrintForm, units: number, boards: number, codes: number): number {
  const each = isPerProcedure(form) ? codes : 1;
  return units * Math.max(1, boards) * each;
}

export type RunState = "waiting" | "running" | "paused" | "cancelled" | "done";

const MOVES = {
  begin: { from: ["waiting", "running"], to: "running" },
  pause: { from: ["waiting", "running"], to: "paused" },
  // Also from running: the process that printed may be gone; whoever prints holds a lock, so nothing is printed twice.
  resume: { from: ["paused", "waiting", "running"], to: "waiting" },
  cancel: { from: ["waiting", "running", "paused"], to: "cancelled" },
  finish: { from: ["running"], to: "done" },
  /** Parts that failed once more. */
  retry: { from: ["done"], to: "waiting" },
} as const satisfies Record<string, { from: readonly RunState[]; to: RunState }>;

export type RunMove = keyof typeof MOVES;

/** null where the act is not allowed from this state. */
export function nextRunState(state: RunState, move: RunMove): RunState | null {
  return (MOVES[move].from as readonly RunState[]).includes(state) ? MOVES[move].to : null;
}
