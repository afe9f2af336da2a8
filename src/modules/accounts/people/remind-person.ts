import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Ground } from "../ground.ts";
import { sendInvitation } from "./invite-person.ts";
import { requireManagesHome } from "./person.policy.ts";
import { lockPerson } from "./person.store.ts";
import { nextState } from "./person.ts";

/** Sends the invitation again with a new link; the old one stops working. */
export async function remindPerson(tx: Tx, actor: Actor, input: { personId: string }, ground: Ground): Promise<void> {
  const person = await lockPerson(tx, input.personId);
  await requireManagesHome(tx, actor, person, ground.now);
  nextState(person.state, "remind");
  await recordAct(tx, actor, {
    act: "person.remind",
    subjectKind: "person",
    subjectId: person.id,
    unitId: person.unitId,
    at: ground.now,
  });
  await sendInvitation(tx, person.id, ground);
}
