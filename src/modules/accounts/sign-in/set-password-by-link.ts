import { transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { LinkRefused, PasswordRefused } from "../accounts.errors.ts";
import { type Base, groundOf } from "../ground.ts";
import { sendNotice } from "../jobs/send-notice.ts";
import { deleteOpenLinks, getUsableLink, lockUsableLink, markLinkUsed } from "../people/one-time-link.store.ts";
import type { LinkKind } from "../people/one-time-link.ts";
import { getPerson, lockPerson, savePerson } from "../people/person.store.ts";
import { nextState } from "../people/person.ts";
import { deleteSessionsOf } from "../sessions/session.store.ts";
import { hashPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";

/**
 * Takes up an invitation or sets a forgotten password anew. The link works once; all sessions end. It does not sign in:
 * a second factor is asked for where there is one.
 *
 * @throws LinkRefused, PasswordRefused
 */
export async function setPasswordByLink(
  base: Base,
  input: { kind: LinkKind; token: string; password: string },
): Promise<void> {
  const { now } = groundOf(base);
  const link = await getUsableLink(base.db, input.kind, input.token, now);
  const fault = passwordFault(input.password, await getPerson(base.db, link.personId));
  if (fault) throw new PasswordRefused(fault);
  const passwordHash = await hashPassword(input.password);
  await transaction(base.db, async (tx) => {
    const link = await lockUsableLink(tx, input.kind, input.token, now);
    const person = await lockPerson(tx, link.personId);
    const isInvitation = link.kind === "invitation";
    if (!isInvitation && person.state !== "active") throw new LinkRefused("unknown");
    const state = isInvitation ? nextState(person.state, "accept") : person.state;
    await savePerson(tx, person.id, { state, passwordHash, passwordChangedAt: now });
    await markLinkUsed(tx, link.id, now);
    await deleteOpenLinks(tx, person.id);
    await deleteSessionsOf(tx, person.id);
    await recordAct(tx, person, {
      act: isInvitation ? "person.accept" : "password.reset",
      subjectKind: "person",
      subjectId: person.id,
      unitId: person.unitId,
      details: isInvitation ? { from: person.state, to: state } : {},
      at: now,
    });
    if (!isInvitation) {
      await addJob(tx, sendNotice, { personId: person.id, notice: "password-changed", at: now.toISOString() });
    }
  });
}
