import { transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PasswordRefused } from "../accounts.errors.ts";
import { type Base, groundOf } from "../ground.ts";
import { sendNotice } from "../jobs/send-notice.ts";
import { deleteOpenLinks } from "../people/one-time-link.store.ts";
import { lockPerson, savePerson } from "../people/person.store.ts";
import { deleteSessionsOf } from "../sessions/session.store.ts";
import { beginSession, type Visit } from "./begin-session.ts";
import { confirmPassword } from "./confirm-password.ts";
import { hashPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";

/**
 * One's own password. Every session ends; the browser at hand gets a new one, whose token is the answer.
 *
 * @throws PasswordRefused, SignInRefused
 */
export async function changePassword(
  base: Base,
  personId: string,
  input: { current: string; next: string },
  visit: Visit,
): Promise<{ token: string }> {
  const { now } = groundOf(base);
  const known = await confirmPassword(base, personId, input.current, visit);
  const fault = passwordFault(input.next, known);
  if (fault) throw new PasswordRefused(fault);
  const passwordHash = await hashPassword(input.next);
  return transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.passwordHash !== known.passwordHash) throw new PasswordRefused("current-wrong");
    await savePerson(tx, person.id, { passwordHash, passwordChangedAt: now });
    await deleteSessionsOf(tx, person.id);
    await deleteOpenLinks(tx, person.id, "reset");
    await recordAct(tx, person, {
      act: "password.change",
      subjectKind: "person",
      subjectId: person.id,
      unitId: person.unitId,
      at: now,
    });
    await addJob(tx, sendNotice, { personId: person.id, notice: "password-changed", at: now.toISOString() });
    return { token: await beginSession(tx, person, "full", visit, now) };
  });
}
