import type { Db, Tx } from "../../platform/db/index.ts";

export interface ItemLink {
  address: string;
  state: "alive" | "failed" | "refused";
  reason: string | null;
  checkedAt: Date;
}

export async function replaceItemLinks(tx: Tx, itemId: string, links: readonly ItemLink[]): Promise<void> {
  await tx.deleteFrom("itemLink").where("itemId", "=", itemId).execute();
  if (links.length === 0) return;
  await tx
    .insertInto("itemLink")
    .values(links.map((one) => ({ itemId, ...one })))
    .execute();
}

export async function listItemLinks(db: Db, itemId: string): Promise<ItemLink[]> {
  return (await db
    .selectFrom("itemLink")
    .select(["address", "state", "reason", "checkedAt"])
    .where("itemId", "=", itemId)
    .orderBy("address")
    .execute()) as ItemLink[];
}
