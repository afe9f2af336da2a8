import type { ItemKind } from "../content/index.ts";
import type { Topic } from "../topics/index.ts";

/** As plans ask them of the press: a page, a column, a reportage, a digest. */
export const GENRES = ["page", "column", "reportage", "digest"] as const;
export type Genre = (typeof GENRES)[number];

export interface Column {
  id: string;
  /** In its address; never given to another. */
  slug: string;
  unitId: string;
  genre: Genre;
  name: string;
  about: string;
  /** Items of the unit and of those below it: on this topic, of this kind; none where neither is said. */
  topic: Topic | null;
  itemKind: ItemKind | null;
  /** Pieces of the press: of this outlet, in this programme as the outlet calls it; none where neither is said. */
  outlet: string | null;
  programme: string | null;
  version: number;
  endedOn: string | null;
  endedReason: string | null;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type ColumnFacts = Pick<
  Column,
  "unitId" | "genre" | "name" | "about" | "topic" | "itemKind" | "outlet" | "programme"
>;

export const COLUMN_LIMITS = { name: 100, about: 500, outlet: 200, programme: 200, reason: 500 };

export const hasItems = (column: Pick<Column, "topic" | "itemKind">): boolean =>
  column.topic !== null || column.itemKind !== null;

export const hasPress = (column: Pick<Column, "outlet" | "programme">): boolean =>
  column.outlet !== null || column.programme !== null;
