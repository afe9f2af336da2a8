import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Ground } from "../ground.ts";
import { requireAt } from "../reach.ts";
import { requireNotLastAdmin } from "./person.policy.ts";
import { endGrant, lockGrant } from "./role-grant.store.ts";

/** Takes a role back, from this moment. The row stays and says until when the role was held. */
export async function withdrawRole(
  tx: Tx,
  actor: Actor,
  input: { personId: string; grantId: string },
  ground: Ground,
): Promise<void> {
  const day = vietnamDay(ground.now);
  const grant = await lockGrant(tx, input.grantId);
  if (!grant || grant.personId !== input.personId || (grant.toDay !== null && grant.toDay <= day)) {
    throw new PersonActRefused("grant-gone");
  }
  await requireAt(tx, actor, "accounts.manage", grant.unitId, ground.now);
  if (grant.role === "admin") {
    if (grant.personId === actor.id) throw new PersonActRefused("yourself");
    await requireNotLastAdmin(tx, grant.personId, day);
  }
  await endGrant(tx, grant.id, day);
  await recordAct(tx, actor, {
    act: "role.withdraw",
    subjectKind: "person",
    subjectId: grant.personId,
    unitId: grant.unitId,
    details: { grantId: grant.id, role: grant.role, toDay: day },
    at: ground.now,
  });
}
