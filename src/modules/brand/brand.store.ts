import type { Db, Tx } from "../../platform/db/index.ts";
import type { ReadEmblem } from "./read-emblem.ts";

export interface UnitBrand {
  unitId: string;
  emblemHash: string | null;
  width: number | null;
  height: number | null;
  colour: string | null;
  version: number;
  changedByName: string;
  changedAt: Date;
}

const brands = (db: Db) =>
  db
    .selectFrom("unitBrand as b")
    .leftJoin("emblem as e", "e.hash", "b.emblemHash")
    .select([
      "b.unitId",
      "b.emblemHash",
      "e.width",
      "e.height",
      "b.colour",
      "b.version",
      "b.changedByName",
      "b.changedAt",
    ]);

/** What these units were given themselves. */
export async function listBrandsOf(db: Db, unitIds: readonly string[]): Promise<UnitBrand[]> {
  return unitIds.length === 0 ? [] : brands(db).where("b.unitId", "in", unitIds).execute();
}

/** Every brand there is: a province has a handful. */
export async function listBrands(db: Db): Promise<UnitBrand[]> {
  return brands(db).execute();
}

export async function lockBrand(tx: Tx, unitId: string): Promise<UnitBrand | undefined> {
  return brands(tx).where("b.unitId", "=", unitId).forUpdate("b").executeTakeFirst();
}

export async function insertEmblem(tx: Tx, emblem: ReadEmblem, keptAt: Date): Promise<void> {
  const { hash, screen, paper, width, height } = emblem;
  await tx
    .insertInto("emblem")
    .values({ hash, screen, paper, width, height, keptAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveBrand(
  tx: Tx,
  brand: Pick<UnitBrand, "unitId" | "emblemHash" | "colour" | "version" | "changedByName" | "changedAt">,
): Promise<void> {
  const { unitId, ...change } = brand;
  await tx
    .insertInto("unitBrand")
    .values(brand)
    .onConflict((conflict) => conflict.column("unitId").doUpdateSet(change))
    .execute();
}

export async function deleteBrand(tx: Tx, unitId: string): Promise<void> {
  await tx.deleteFrom("unitBrand").where("unitId", "=", unitId).execute();
}

export async function findEmblemFile(db: Db, hash: string, which: "screen" | "paper"): Promise<Buffer | undefined> {
  const row = await db.selectFrom("emblem").select(which).where("hash", "=", hash).executeTakeFirst();
  return row?.[which];
}
