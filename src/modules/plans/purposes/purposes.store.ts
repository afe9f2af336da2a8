import type { Db, Tx } from "../../../platform/db/index.ts";

export interface Served {
  taskId: string;
  pieceId: string;
}

/** Which task of the plan serves which of its purposes. */
export async function listServed(db: Db, planId: string): Promise<Served[]> {
  return db
    .selectFrom("planTaskPurpose as s")
    .innerJoin("planPiece as p", "p.id", "s.pieceId")
    .select(["s.taskId", "s.pieceId"])
    .where("p.planId", "=", planId)
    .execute();
}

export async function replaceServed(
  tx: Tx,
  pieceId: string,
  taskIds: readonly string[],
  set: { setByName: string; setAt: Date },
): Promise<void> {
  await tx.deleteFrom("planTaskPurpose").where("pieceId", "=", pieceId).execute();
  if (taskIds.length > 0)
    await tx
      .insertInto("planTaskPurpose")
      .values(taskIds.map((taskId) => ({ taskId, pieceId, ...set })))
      .execute();
}

/** What a task serves, those it is split into or joined with serve as well. */
export async function copyPurposes(
  tx: Tx,
  fromTaskId: string,
  toTaskIds: readonly string[],
  set: { setByName: string; setAt: Date },
): Promise<void> {
  const rows = await tx.selectFrom("planTaskPurpose").select("pieceId").where("taskId", "=", fromTaskId).execute();
  const copies = rows.flatMap(({ pieceId }) => toTaskIds.map((taskId) => ({ taskId, pieceId, ...set })));
  if (copies.length > 0)
    await tx
      .insertInto("planTaskPurpose")
      .values(copies)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
