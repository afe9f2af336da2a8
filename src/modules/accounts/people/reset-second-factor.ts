import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Ground } from "../ground.ts";
import { removeSecondFactor } from "../second-factor/second-factor.ts";
import { deleteSessionsOf } from "../sessions/session.store.ts";
import { requireManagesWhole } from "./person.policy.ts";
import { lockPerson } from "./person.store.ts";

/**
 * For somebody who lost the telephone and the paper: the password alone opens the account again. All sessions end, since
 * one of them may be the thief's, and the person is told by e-mail.
 */
export async function resetSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { personId: string },
  ground: Ground,
): Promise<void> {
  const person = await lockPerson(tx, input.personId);
  await requireManagesWhole(tx, actor, person, ground.now);
  if (!person.totpConfirmedAt) throw new PersonActRefused("second-factor-off");
  await removeSecondFactor(tx, person, ground.now);
  await deleteSessionsOf(tx, person.id);
  await recordAct(tx, actor, {
    act: "second-factor.reset",
    subjectKind: "person",
    subjectId: person.id,
    unitId: person.unitId,
    at: ground.now,
  });
}
