import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { foldedName, type RecipientGroup } from "./recipient-group.ts";

const COLUMNS = ["id", "unitId", "name", "memberIds", "version", "changedByName", "changedAt"] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

type Saved = Pick<RecipientGroup, "name" | "memberIds" | "changedByName" | "changedAt">;

export async function insertGroup(tx: Tx, group: Saved & { unitId: string }): Promise<string> {
  const row = await tx
    .insertInto("recipientGroup")
    .values({ ...group, folded: foldedName(group.name) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function lockGroup(tx: Tx, id: string): Promise<(RecipientGroup & { endedAt: Date | null }) | undefined> {
  return tx
    .selectFrom("recipientGroup")
    .select([...COLUMNS, "endedAt"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveGroup(tx: Tx, id: string, change: Saved): Promise<void> {
  await tx
    .updateTable("recipientGroup")
    .set({ ...change, folded: foldedName(change.name), version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function endGroup(tx: Tx, id: string, endedAt: Date): Promise<void> {
  await tx.updateTable("recipientGroup").set({ endedAt }).where("id", "=", id).execute();
}

/** Groups of these units that are in use, by name. */
export async function listGroups(db: Db, unitIds: readonly string[]): Promise<RecipientGroup[]> {
  return db
    .selectFrom("recipientGroup")
    .select(COLUMNS)
    .where("unitId", "=", inList(unitIds))
    .where("endedAt", "is", null)
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}
