import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Ground } from "../ground.ts";
import { sendInvitation } from "./invite-person.ts";
import { requireManagesHome } from "./person.policy.ts";
import { lockPerson, savePerson } from "./person.store.ts";
import { nextState } from "./person.ts";

/** Somebody comes back: the same account, invited anew, without the roles of before. */
export async function reopenPerson(tx: Tx, actor: Actor, input: { personId: string }, ground: Ground): Promise<void> {
  const person = await lockPerson(tx, input.personId);
  await requireManagesHome(tx, actor, person, ground.now);
  const state = nextState(person.state, "reopen");
  await savePerson(tx, person.id, { state, closedAt: null });
  await recordAct(tx, actor, {
    act: "person.reopen",
    subjectKind: "person",
    subjectId: person.id,
    unitId: person.unitId,
    details: { from: person.state, to: state },
    at: ground.now,
  });
  await sendInvitation(tx, person.id, ground);
}
