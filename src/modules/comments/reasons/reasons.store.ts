import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Reason } from "./reason.ts";

const COLUMNS = [
  "code",
  "titleVi",
  "titleEn",
  "position",
  "state",
  "fromOn",
  "untilOn",
  "replaces",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
] as const;

/** All that ever were, in the order in which they are offered. */
export async function listReasons(db: Db): Promise<Reason[]> {
  const rows = await db
    .selectFrom("readerCommentReason")
    .select(COLUMNS)
    .orderBy("position")
    .orderBy("fromOn")
    .orderBy("code")
    .execute();
  return rows as Reason[];
}

/** All, so that two people who change the list do it one after the other. */
export async function lockReasons(tx: Tx): Promise<Reason[]> {
  const rows = await tx.selectFrom("readerCommentReason").select(COLUMNS).orderBy("code").forUpdate().execute();
  return rows as Reason[];
}

export async function insertReason(
  tx: Tx,
  reason: Pick<
    Reason,
    | "code"
    | "titleVi"
    | "titleEn"
    | "position"
    | "state"
    | "fromOn"
    | "untilOn"
    | "replaces"
    | "writtenBy"
    | "writtenByName"
    | "writtenAt"
  >,
): Promise<void> {
  await tx.insertInto("readerCommentReason").values(reason).execute();
}

export async function saveReason(
  tx: Tx,
  code: string,
  change: Partial<Pick<Reason, "position" | "state" | "fromOn" | "untilOn" | "decidedByName" | "decidedAt">> & {
    decidedBy?: string;
  },
): Promise<void> {
  await tx.updateTable("readerCommentReason").set(change).where("code", "=", code).execute();
}

/** How many decisions name each. */
export async function countUses(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("readerComment")
    .select("reason")
    .select((one) => one.fn.countAll<string>().as("count"))
    .where("reason", "is not", null)
    .groupBy("reason")
    .execute();
  return new Map(rows.map((row) => [row.reason ?? "", Number(row.count)]));
}
