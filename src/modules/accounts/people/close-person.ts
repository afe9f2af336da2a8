import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Ground } from "../ground.ts";
import { replaceRecoveryCodes } from "../second-factor/recovery-code.store.ts";
import { deleteSessionsOf } from "../sessions/session.store.ts";
import { revokeApiTokensOf } from "../tokens/api-token.store.ts";
import { deleteOpenLinks } from "./one-time-link.store.ts";
import { requireManagesWhole, requireNotLastAdmin } from "./person.policy.ts";
import { lockPerson, savePerson } from "./person.store.ts";
import { nextState } from "./person.ts";
import { endGrantsOf, listGrants } from "./role-grant.store.ts";

/** Shuts an account at once: no session, link, token, role or secret of it works after this. */
export async function closePerson(tx: Tx, actor: Actor, input: { personId: string }, ground: Ground): Promise<void> {
  const person = await lockPerson(tx, input.personId);
  await requireManagesWhole(tx, actor, person, ground.now);
  const state = nextState(person.state, "close");
  const day = vietnamDay(ground.now);
  const isAdmin = (await listGrants(tx, person.id)).some(
    (grant) => grant.role === "admin" && (grant.toDay === null || grant.toDay > day),
  );
  if (isAdmin && person.state === "active") await requireNotLastAdmin(tx, person.id, day);
  await deleteSessionsOf(tx, person.id);
  await deleteOpenLinks(tx, person.id);
  await revokeApiTokensOf(tx, person.id, ground.now);
  await replaceRecoveryCodes(tx, person.id, []);
  await endGrantsOf(tx, person.id, day);
  await savePerson(tx, person.id, {
    state,
    closedAt: ground.now,
    passwordHash: null,
    passwordChangedAt: null,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
  });
  await recordAct(tx, actor, {
    act: "person.close",
    subjectKind: "person",
    subjectId: person.id,
    unitId: person.unitId,
    details: { from: person.state, to: state },
    at: ground.now,
  });
}
