import type { Db } from "../../../platform/db/index.ts";
import type { Role } from "../permissions.ts";

export interface DemoHolder {
  role: Role;
  personId: string;
  name: string;
  email: string;
  unitId: string;
}

/** Demonstration people with the roles they hold, in the order they were added: the story's person for a role is first. */
export async function listDemoHolders(db: Db, day: string): Promise<DemoHolder[]> {
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("roleGrant as g", "g.personId", "p.id")
    .select(["g.role", "p.id as personId", "p.name", "p.email", "g.unitId"])
    .where("p.isDemo", "=", true)
    .where("p.state", "=", "active")
    .where("g.fromDay", "<=", day)
    .where((eb) => eb.or([eb("g.toDay", "is", null), eb("g.toDay", ">", day)]))
    .orderBy("p.createdAt")
    .orderBy("p.email")
    .execute();
  return rows as DemoHolder[];
}

/** In production the demonstration's people have no way in, even where their rows were brought along. */
export async function shutOutDemoPeople(db: Db, now: Date): Promise<void> {
  const people = db.selectFrom("person").select("id").where("isDemo", "=", true);
  await db.deleteFrom("session").where("personId", "in", people).execute();
  await db
    .updateTable("apiToken")
    .set({ revokedAt: now })
    .where("personId", "in", people)
    .where("revokedAt", "is", null)
    .execute();
}
