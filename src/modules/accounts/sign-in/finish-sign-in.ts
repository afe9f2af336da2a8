import { open, tokenHash } from "../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { recordAct } from "../../audit/index.ts";
import { SignInRefused } from "../accounts.errors.ts";
import { type Base, type Ground, groundOf } from "../ground.ts";
import { lockPerson, type Person, savePerson } from "../people/person.store.ts";
import { takeRecoveryCode } from "../second-factor/recovery-code.store.ts";
import { readRecoveryCode, recoveryCodeHash } from "../second-factor/recovery-codes.ts";
import { acceptedStep } from "../second-factor/totp.ts";
import { findAwaitingCode } from "../sessions/session.store.ts";
import { beginSession, type Visit } from "./begin-session.ts";
import { throttleKeys } from "./sign-in.ts";
import { forgive, reserveAttempt } from "./throttle.ts";

/**
 * The second step: a code from the telephone, or one from the paper with recovery codes. Either works once.
 *
 * @throws SignInRefused
 */
export async function finishSignIn(base: Base, input: { code: string }, visit: Visit): Promise<{ token: string }> {
  const ground = groundOf(base);
  const personId = visit.token && (await findAwaitingCode(base.db, tokenHash(visit.token), ground.now));
  if (!personId) throw new SignInRefused("begin-again");
  const keys = throttleKeys(ground.secretKey, `code:${personId}`, visit.address);
  const attempt = await reserveAttempt(base.db, [keys.account, keys.address], ground.now);
  if (!attempt.allowed) throw new SignInRefused("wait", attempt.waitSeconds);
  const token = await transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.state !== "active" || !person.totpConfirmedAt) throw new SignInRefused("begin-again");
    if (!(await takeCode(tx, person, input.code, ground))) throw new SignInRefused("wrong-code");
    return beginSession(tx, person, "full", visit, ground.now);
  });
  await forgive(base.db, keys.account.key, keys.address.key);
  return { token };
}

/** The person's row is locked, so two attempts with one code come one after the other and the second fails. */
async function takeCode(tx: Tx, person: Person, typed: string, ground: Ground): Promise<boolean> {
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits) && person.totpSecret) {
    const secret = open(ground.secretKey, "totp", person.id, person.totpSecret);
    const step = acceptedStep(secret, digits, ground.now, person.totpLastStep);
    if (step === null) return false;
    await savePerson(tx, person.id, { totpLastStep: step });
    return true;
  }
  const code = readRecoveryCode(typed);
  if (!code) return false;
  const used = await takeRecoveryCode(tx, person.id, recoveryCodeHash(ground.secretKey, person.id, code), ground.now);
  if (used) {
    await recordAct(tx, person, {
      act: "recovery-code.use",
      subjectKind: "person",
      subjectId: person.id,
      unitId: person.unitId,
      at: ground.now,
    });
  }
  return used;
}
