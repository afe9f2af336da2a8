import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { unitNames } from "../organisations/index.ts";
import { listDemoHolders } from "./people/demo.store.ts";
import { ROLES, type Role } from "./permissions.ts";

/** Password of all demonstration people; refused in production together with them. */
export const DEMO_PASSWORD = "xem-thu-dan-biet";

export interface DemoLogin {
  role: Role;
  personId: string;
  name: string;
  email: string;
  unitName: string;
}

/** One demonstration person for each role that one of them holds today, in the order of the roles. */
export async function listDemoLogins(db: Db, now: Date): Promise<DemoLogin[]> {
  const day = vietnamDay(now);
  const holders = await listDemoHolders(db, day);
  const first = ROLES.flatMap((role) => holders.find((one) => one.role === role) ?? []);
  const names = await unitNames(
    db,
    first.map((one) => one.unitId),
    day,
  );
  return first.map(({ unitId, ...one }) => ({ ...one, unitName: names.get(unitId) ?? "" }));
}
