import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { AccountKind } from "../account.ts";

export interface PostPermission {
  id: string;
  placeId: string;
  kind: AccountKind;
  /** In which browser it was asked for. */
  sessionId: string;
  askedBy: string;
  sealed: string;
  settings: Record<string, unknown>;
  askedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const COLUMNS = [
  "id",
  "placeId",
  "kind",
  "sessionId",
  "askedBy",
  "sealed",
  "settings",
  "askedAt",
  "expiresAt",
  "usedAt",
] as const;

export async function insertPermission(
  tx: Tx,
  permission: Omit<PostPermission, "usedAt"> & { stateHash: string },
): Promise<void> {
  await tx
    .insertInto("postPermission")
    .values({ ...permission, settings: JSON.stringify(permission.settings) })
    .execute();
}

/** Only what may still be used, in the session that asked for it. */
export async function findPermission(
  db: Db,
  by: { id: string } | { stateHash: string },
  where: { sessionId: string; now: Date },
): Promise<PostPermission | undefined> {
  const query = db
    .selectFrom("postPermission")
    .select(COLUMNS)
    .where("sessionId", "=", where.sessionId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", where.now);
  return (await ("id" in by
    ? query.where("id", "=", by.id)
    : query.where("stateHash", "=", by.stateHash)
  ).executeTakeFirst()) as PostPermission | undefined;
}

/** False where somebody was faster: it is good once. */
export async function usePermission(tx: Tx, id: string, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable("postPermission")
    .set({ usedAt: at, sealed: "" })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return Number(used.numUpdatedRows) === 1;
}

export async function erasePermissions(tx: Tx, askedBefore: Date): Promise<number> {
  const done = await tx.deleteFrom("postPermission").where("askedAt", "<", askedBefore).executeTakeFirst();
  return Number(done.numDeletedRows);
}
