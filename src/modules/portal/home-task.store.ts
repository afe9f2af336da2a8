import type { Db, Tx } from "../../platform/db/index.ts";
import type { IconName } from "../../platform/html/index.ts";

export interface HomeTask {
  titleVi: string;
  titleEn: string;
  path: string;
  icon: IconName;
}

/** The tasks of the first of these units that has any. */
export async function listHomeTasks(db: Db, unitIds: string[]): Promise<HomeTask[]> {
  if (unitIds.length === 0) return [];
  const rows = await db.selectFrom("homeTask").selectAll().where("unitId", "in", unitIds).orderBy("position").execute();
  const owner = unitIds.find((id) => rows.some((row) => row.unitId === id));
  return rows
    .filter((row) => row.unitId === owner)
    .map(({ titleVi, titleEn, path, icon }) => ({ titleVi, titleEn, path, icon: icon as IconName }));
}

export async function saveHomeTasks(tx: Tx, unitId: string, tasks: HomeTask[]): Promise<void> {
  await tx.deleteFrom("homeTask").where("unitId", "=", unitId).execute();
  if (tasks.length === 0) return;
  await tx
    .insertInto("homeTask")
    .values(tasks.map((task, at) => ({ unitId, position: at + 1, ...task })))
    .execute();
}
