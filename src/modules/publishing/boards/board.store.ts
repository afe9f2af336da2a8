import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Board } from "./board.ts";

const BOARD = ["id", "unitId", "name", "kind", "hamlet", "address", "size", "isPermanent", "closedOn"] as const;

export async function listBoardsById(db: Db, ids: readonly string[]): Promise<Board[]> {
  if (ids.length === 0) return [];
  return (await db
    .selectFrom("board")
    .select(BOARD)
    .where("id", "in", [...ids])
    .execute()) as Board[];
}

export interface BoardRow extends Board {
  /** Papers hanging there today. */
  standing: number;
}

/** Boards of these units that are in use, by unit and name; the next page begins after the board given. */
export async function listBoards(
  db: Db,
  unitIds: readonly string[],
  limit: number,
  after?: { name: string; id: string },
): Promise<BoardRow[]> {
  let query = db
    .selectFrom("board")
    .select(BOARD)
    .select((one) =>
      one
        .selectFrom("posting")
        .whereRef("posting.boardId", "=", "board.id")
        .where("posting.takenDownOn", "is", null)
        .select((count) => count.fn.countAll<number>().as("standing"))
        .as("standing"),
    )
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("closedOn", "is", null)
    .orderBy("name")
    .orderBy("id");
  if (after) {
    query = query.where((is) =>
      is.or([is("name", ">", after.name), is.and([is("name", "=", after.name), is("id", ">", after.id)])]),
    );
  }
  return (await query.limit(limit).execute()) as unknown as BoardRow[];
}

export interface PostingFilter {
  unitIds?: readonly string[];
  boardId?: string;
  short?: string;
  standing?: boolean;
  /** Hung at any time in this range of days, both included. */
  from?: string;
  to?: string;
}

export interface ScanCount {
  scans: number;
  /** Other boards on which papers with the same code hang: their scans cannot be told apart. */
  sharedWith: number;
}
