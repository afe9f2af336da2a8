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
