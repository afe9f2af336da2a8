import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { FollowUp, Piece, PieceFacts, PieceGenre, PieceState, Tone } from "./piece.ts";

const COLUMNS = [
  "id",
  "unitId",
  "outletUnitId",
  "outletName",
  "genre",
  "tone",
  "title",
  "summary",
  "url",
  "happenedOn",
  "programme",
  "airMinutes",
  "issueNumber",
  "pages",
  "namesPerson",
  "inquiryId",
  "taskId",
  "source",
  "state",
  "addedBy",
  "addedByName",
  "addedAt",
  "decidedByName",
  "decidedAt",
  "decidedNote",
  "evidenceId",
  "recognitionId",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertPiece(
  tx: Tx,
  piece: PieceFacts &
    Pick<Piece, "source" | "state" | "addedBy" | "addedByName" | "addedAt"> & { urlKey: string | null },
): Promise<string> {
  const { id } = await tx.insertInto("pressPiece").values(piece).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findPiece(db: Db, id: string): Promise<Piece | undefined> {
  const row = await db.selectFrom("pressPiece").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Piece | undefined;
}

export async function lockPiece(tx: Tx, id: string): Promise<Piece | undefined> {
  const row = await tx.selectFrom("pressPiece").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Piece | undefined;
}

export async function savePiece(
  tx: Tx,
  id: string,
  change: Partial<Omit<Piece, "id">> & { decidedBy?: string | null },
): Promise<void> {
  await tx.updateTable("pressPiece").set(change).where("id", "=", id).execute();
}

export async function countByOutletSince(tx: Tx, outletUnitId: string, since: Date): Promise<number> {
  const { n } = await tx
    .selectFrom("pressPiece")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("outletUnitId", "=", outletUnitId)
    .where("source", "=", "outlet")
    .where("addedAt", ">=", since)
    .executeTakeFirstOrThrow();
  return n;
}

export interface PieceFilter {
  unitIds?: readonly string[] | undefined;
  outletUnitId?: string | undefined;
  outletName?: string | undefined;
  programme?: string | undefined;
  inquiryId?: string | undefined;
  tone?: Tone | undefined;
  genre?: PieceGenre | undefined;
  state?: PieceState | undefined;
  /** Not yet evidence of a task, which is listed elsewhere. */
  withoutEvidence?: boolean | undefined;
  upTo?: string | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listPieces(
  db: Db,
  filter: PieceFilter,
  limit: number,
  after?: { happenedOn: string; id: string },
): Promise<Piece[]> {
  let query = db.selectFrom("pressPiece").select(COLUMNS);
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  for (const name of ["outletUnitId", "outletName", "programme", "inquiryId", "tone", "genre", "state"] as const) {
    const value = filter[name];
    if (value) query = query.where(name, "=", value);
  }
  if (filter.withoutEvidence) query = query.where("evidenceId", "is", null);
  if (filter.upTo) query = query.where("happenedOn", "<=", filter.upTo);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', title, outlet_name, programme, issue_number)) ilike unaccent(${like})`,
    );
  }
  if (after) query = query.where(sql<boolean>`(happened_on, id) < (${after.happenedOn}::date, ${after.id}::uuid)`);
  const rows = await query.orderBy("happenedOn", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as Piece[];
}

export async function insertFollowUp(
  tx: Tx,
  one: Pick<FollowUp, "pieceId" | "unitId" | "state" | "dueOn" | "ruleBasis" | "needsLegal">,
): Promise<void> {
  await tx.insertInto("pressFollowUp").values(one).execute();
}

const FOLLOW = [
  "pieceId",
  "unitId",
  "state",
  "dueOn",
  "ruleBasis",
  "outcome",
  "finding",
  "answer",
  "correction",
  "correctionBasis",
  "needsLegal",
  "legalBy",
  "legalByName",
  "legalNote",
  "legalAt",
  "writtenBy",
  "writtenByName",
  "decidedByName",
  "decidedAt",
  "returnNote",
  "problemId",
  "version",
] as const;

export async function findFollowUp(db: Db, pieceId: string): Promise<FollowUp | undefined> {
  const row = await db.selectFrom("pressFollowUp").select(FOLLOW).where("pieceId", "=", pieceId).executeTakeFirst();
  return row as FollowUp | undefined;
}

export async function lockFollowUp(tx: Tx, pieceId: string): Promise<FollowUp | undefined> {
  const row = await tx
    .selectFrom("pressFollowUp")
    .select(FOLLOW)
    .where("pieceId", "=", pieceId)
    .forUpdate()
    .executeTakeFirst();
  return row as FollowUp | undefined;
}

export async function saveFollowUp(
  tx: Tx,
  pieceId: string,
  change: Partial<Omit<FollowUp, "pieceId" | "version">> & { decidedBy?: string | null },
): Promise<void> {
  await tx
    .updateTable("pressFollowUp")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("pieceId", "=", pieceId)
    .execute();
}

export async function listFollowUpsOf(db: Db, pieceIds: readonly string[]): Promise<Map<string, FollowUp>> {
  if (pieceIds.length === 0) return new Map();
  const rows = await db.selectFrom("pressFollowUp").select(FOLLOW).where("pieceId", "=", inList(pieceIds)).execute();
  return new Map((rows as FollowUp[]).map((row) => [row.pieceId, row]));
}

/** What is open, soonest due first. */
export async function listOpenFollowUps(
  db: Db,
  filter: { unitIds?: readonly string[] },
  limit: number,
): Promise<FollowUp[]> {
  let query = db.selectFrom("pressFollowUp").select(FOLLOW).where("state", "<>", "decided");
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  return (await query.orderBy("dueOn").orderBy("pieceId").limit(limit).execute()) as FollowUp[];
}

/** What two people decided, newest first: for everybody. */
export async function listDecided(db: Db, limit: number): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom("pressFollowUp")
    .select(FOLLOW)
    .where("state", "=", "decided")
    .orderBy("decidedAt", "desc")
    .orderBy("pieceId")
    .limit(limit)
    .execute();
  return rows as FollowUp[];
}

/** Pieces that count and are no evidence of a task, which plans list: of an outlet, in a column as the outlet calls it. */
export async function listConfirmedPieces(
  db: Db,
  of: { outlet: string | null; programme: string | null; upTo?: string | undefined },
  limit: number,
): Promise<Piece[]> {
  return listPieces(
    db,
    {
      state: "confirmed",
      withoutEvidence: true,
      outletName: of.outlet ?? undefined,
      programme: of.programme ?? undefined,
      upTo: of.upTo,
    },
    limit,
  );
}
