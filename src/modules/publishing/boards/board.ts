export const BOARD_KINDS = [
  "office",
  "oneStop",
  "cultureHouse",
  "market",
  "landing",
  "pagoda",
  "school",
  "other",
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

export const BOARD_SIZES = ["A4", "A3", "screen"] as const;
export type BoardSize = (typeof BOARD_SIZES)[number];

/** A notice board: where papers of a unit hang. */
export interface Board {
  id: string;
  unitId: string;
  name: string;
  kind: BoardKind;
  hamlet: string | null;
  address: string | null;
  size: BoardSize;
  /** Procedures hang here for good (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 13.2, in force November 2026). */
  isPermanent: boolean;
  closedOn: string | null;
}

export type PostingEnd = "takenDown" | "replaced";

/** A paper on a board, from a day until another. */
export interface Posting {
  id: string;
  boardId: string;
  short: string;
  unitId: string;
  recordKind: string;
  recordId: string;
  recordVersion: number | null;
  purpose: string;
  title: string;
  postedOn: string;
  /** Where it is to hang only for a time. */
  until: string | null;
  postedByName: string;
  photoKey: string | null;
  takenDownOn: string | null;
  takenDownByName: string | null;
  endKind: PostingEnd | null;
}
