import { changeKept, type Db, readKept, type Tx } from "../../../platform/db/index.ts";
import type { Way, WayStep } from "./way.ts";

const ways = (db: Db) =>
  db
    .selectFrom("dossierWay")
    .select(["id", "unitId", "procedureCode", "validFrom", "steps", "writtenByName", "writtenAt"]);

/** The way in force for a procedure at a unit on a day: its own before that of all. */
export function findWayInForce(
  db: Db,
  of: { unitId: string; procedureCode: string; on: string },
): Promise<Way | undefined> {
  return readKept(db, "counters", `way ${of.unitId} ${of.procedureCode} ${of.on}`, () => readWayInForce(db, of));
}

async function readWayInForce(
  db: Db,
  of: { unitId: string; procedureCode: string; on: string },
): Promise<Way | undefined> {
  const row = await ways(db)
    .where("unitId", "=", of.unitId)
    .where("validFrom", "<=", of.on)
    .where((one) => one.or([one("procedureCode", "=", of.procedureCode), one("procedureCode", "is", null)]))
    .orderBy((one) => one("procedureCode", "is", null))
    .orderBy("validFrom", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as unknown as Way | undefined;
}

/** All of a unit, those of all procedures first, then by code; latest first. */
export async function listWays(db: Db, unitId: string): Promise<Way[]> {
  const rows = await ways(db)
    .where("unitId", "=", unitId)
    .orderBy("procedureCode", (order) => order.asc().nullsFirst())
    .orderBy("validFrom", "desc")
    .limit(500)
    .execute();
  return rows as unknown as Way[];
}

export async function saveWay(
  tx: Tx,
  row: {
    unitId: string;
    procedureCode: string | null;
    validFrom: string;
    steps: WayStep[];
    writtenByName: string;
    writtenAt: Date;
  },
): Promise<void> {
  const steps = JSON.stringify(row.steps);
  changeKept(tx, "counters");
  await tx
    .insertInto("dossierWay")
    .values({ ...row, steps })
    .onConflict((conflict) =>
      conflict.constraint("dossier_way_begins_once").doUpdateSet({
        steps,
        writtenByName: row.writtenByName,
        writtenAt: row.writtenAt,
      }),
    )
    .execute();
}
