import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Ground } from "../ground.ts";
import type { Role } from "../permissions.ts";
import { requireAt } from "../reach.ts";
import { insertPerson, savePerson } from "./person.store.ts";
import { insertGrant } from "./role-grant.store.ts";

export interface AddActivePerson {
  name: string;
  email: string;
  title?: string;
  unitId: string;
  grants: readonly { role: Role; unitId?: string; fromDay?: string }[];
  /** As `hashPassword` makes it. */
  passwordHash: string;
  /** Demonstration people cannot sign in in production. */
  isDemo?: boolean;
}

/** A person who can sign in at once, without an invitation: for the demonstration and for tests. */
export async function addActivePerson(
  tx: Tx,
  actor: Actor,
  input: AddActivePerson,
  ground: Pick<Ground, "now">,
): Promise<string> {
  await requireAt(tx, actor, "accounts.manage", input.unitId, ground.now);
  const personId = await insertPerson(tx, {
    name: input.name,
    email: input.email,
    title: input.title ?? "",
    unitId: input.unitId,
    state: "active",
    passwordHash: input.passwordHash,
    isDemo: input.isDemo ?? false,
    createdAt: ground.now,
  });
  await savePerson(tx, personId, { passwordChangedAt: ground.now });
  for (const { role, unitId = input.unitId, fromDay = vietnamDay(ground.now) } of input.grants) {
    await requireAt(tx, actor, "accounts.manage", unitId, ground.now);
    await insertGrant(tx, { personId, role, unitId, fromDay });
  }
  await recordAct(tx, actor, {
    act: "person.invite",
    subjectKind: "person",
    subjectId: personId,
    unitId: input.unitId,
    details: { to: "active", roles: input.grants.map((grant) => grant.role) },
    at: ground.now,
  });
  return personId;
}
