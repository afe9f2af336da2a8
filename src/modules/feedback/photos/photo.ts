/** What may be sent with a message. */
export const PHOTO_LIMITS = { photos: 4, bytes: 10 * 1024 * 1024, formBytes: 64 * 1024 * 1024, files: 10 };

/** A photo is covered by twelve columns, A to L, and twelve rows. */
export const COLUMNS = "ABCDEFGHIJKL";
export const ROWS = 12;

/** A photo sent with a message. */
export interface Photo {
  id: string;
  questionId: string;
  position: number;
  fileKey: string;
  width: number;
  height: number;
  /** null: nobody looked yet; empty: nothing had to be hidden. */
  hiddenCells: string[] | null;
  markedByName: string | null;
  markedAt: Date | null;
  publicKey: string | null;
}

/** Cells as chosen or typed: "B3", "b3 c3", "B3-D5" (a rectangle). Null where something is no cell. */
export function readCells(typed: readonly string[]): string[] | null {
  const cells = new Set<string>();
  for (const part of typed.flatMap((one) =>
    one
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  )) {
    const [from, to = from] = part.split("-");
    const [a, b] = [placeOf(from ?? ""), placeOf(to ?? "")];
    if (!a || !b) return null;
    for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++)
      for (let column = Math.min(a.column, b.column); column <= Math.max(a.column, b.column); column++)
        cells.add(`${COLUMNS[column]}${row + 1}`);
  }
  return [...cells].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)) || a.localeCompare(b));
}

/** Column and row from 0. */
export function placeOf(cell: string): { column: number; row: number } | null {
  const [, letter = "", number = ""] = /^([A-L])(\d{1,2})$/.exec(cell) ?? [];
  const row = Number(number) - 1;
  return letter && row >= 0 && row < ROWS ? { column: COLUMNS.indexOf(letter), row } : null;
}
