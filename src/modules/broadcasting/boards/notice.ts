/** What a board shows, all of it approved where it was written. */
export const NOTICE_KINDS = ["item", "procedure", "slogan"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something chosen for the boards of a unit and those below it. */
export interface Notice {
  id: string;
  unitId: string;
  kind: NoticeKind;
  /** Id of the item or slogan, code of the procedure. */
  ref: string;
  fromOn: string;
  toOn: string;
  createdByName: string;
  createdAt: Date;
  endedAt: Date | null;
  endedByName: string | null;
}

/** One page of a board. */
export interface Slide {
  /** The name by which its time on the board is told. */
  entryId: string;
  kind: NoticeKind | "urgent";
  title: string;
  text: string | null;
  /** Where people read on, without the host. */
  path: string | null;
  /** Until when it holds, of urgent notices. */
  until: Date | null;
  /** When a board takes it off by itself; null: it stays until something newer comes. */
  offAt: Date | null;
}

/** A board with less to show is filled with the newest news. */
export const LEAST_SLIDES = 6;
export const MOST_SLIDES = 40;

/** The name a thing on a board goes by between server and boards. */
export const noticeEntryId = (kind: NoticeKind, { id, version }: { id: string; version: number }): string =>
  [{ item: "n", slogan: "s", procedure: "p" }[kind], id, version].join(".");
