import type { Db } from "../../../platform/db/index.ts";
import type { Draft } from "../draft.store.ts";

/** Proposals that one person made in one act. */
export interface DraftGroup {
  /** The first of them; it names the group in addresses. */
  firstId: number;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  reason: string;
  count: number;
}

/** Acts that left several proposals waiting, oldest first. */
export async function listDraftGroups(db: Db): Promise<DraftGroup[]> {
  const rows = await db
    .selectFrom("procedureDraft")
    .select((eb) => [
      eb.fn.min("id").as("firstId"),
      "writtenById",
      "writtenByName",
      "writtenAt",
      "reason",
      eb.fn.countAll<number>().as("count"),
    ])
    .where("state", "=", "proposed")
    .groupBy(["writtenById", "writtenByName", "writtenAt", "reason"])
    .having((eb) => eb.fn.countAll(), ">", 1)
    .orderBy("writtenAt")
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, firstId: Number(row.firstId), count: Number(row.count) }));
}

/** The open proposals of the act to which one of them belongs, by code; also where that one is settled already. */
export async function listGroupOf(db: Db, draftId: number, limit: number): Promise<Draft[]> {
  const rows = await db
    .selectFrom("procedureDraft as d")
    .innerJoin("procedureDraft as one", (join) =>
      join
        .onRef("one.writtenById", "=", "d.writtenById")
        .onRef("one.writtenAt", "=", "d.writtenAt")
        .onRef("one.reason", "=", "d.reason"),
    )
    .selectAll("d")
    .where("one.id", "=", draftId)
    .where("d.state", "=", "proposed")
    .orderBy("d.code")
    .limit(limit)
    .execute();
  return rows as unknown as Draft[];
}

/** Codes of open or settled proposals, by id. */
export async function listDraftCodes(db: Db, ids: readonly number[]): Promise<{ id: number; code: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("procedureDraft")
    .select(["id", "code"])
    .where("id", "in", [...ids])
    .orderBy("code")
    .execute();
}
