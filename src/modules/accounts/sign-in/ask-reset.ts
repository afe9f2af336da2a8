import { setTimeout as sleep } from "node:timers/promises";
import { transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { SignInRefused } from "../accounts.errors.ts";
import { type Base, groundOf } from "../ground.ts";
import { sendLink } from "../jobs/send-link.ts";
import { replaceLink } from "../people/one-time-link.store.ts";
import { findPersonByEmail } from "../people/person.store.ts";
import type { Visit } from "./begin-session.ts";
import { throttleKeys } from "./sign-in.ts";
import { reserveAttempt } from "./throttle.ts";

/** The answer takes at least this long, which hides whether there was an account to write a row for. */
const ANSWER_AFTER_MS = 120;

/**
 * Sends a link for a new password, if somebody active has this address. The caller is never told which.
 *
 * @throws SignInRefused when it was asked for too often, whether or not the address is known
 */
export async function askReset(base: Base, input: { email: string }, visit: Pick<Visit, "address">): Promise<void> {
  const answerNotBefore = sleep(ANSWER_AFTER_MS);
  const { now, secretKey } = groundOf(base);
  const keys = throttleKeys(secretKey, `reset:${input.email.toLowerCase()}`, visit.address);
  const attempt = await reserveAttempt(base.db, [keys.account, keys.address], now);
  if (!attempt.allowed) throw new SignInRefused("wait", attempt.waitSeconds);
  const person = await findPersonByEmail(base.db, input.email);
  if (person?.state === "active" && !(person.isDemo && base.config.mode === "production")) {
    await transaction(base.db, async (tx) => {
      const linkId = await replaceLink(tx, secretKey, { kind: "reset", personId: person.id }, now);
      await addJob(tx, sendLink, { linkId }, { subject: `person:${person.id}`, key: `accounts.send-link:${linkId}` });
      await recordAct(
        tx,
        { id: null, name: "–" },
        { act: "password.reset-ask", subjectKind: "person", subjectId: person.id, unitId: person.unitId, at: now },
      );
    });
  }
  await answerNotBefore;
}
