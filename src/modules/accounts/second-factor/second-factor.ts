import { open, seal } from "../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PersonActRefused, SignInRefused } from "../accounts.errors.ts";
import { type Base, type Ground, groundOf } from "../ground.ts";
import { sendNotice } from "../jobs/send-notice.ts";
import { lockPerson, type Person, savePerson } from "../people/person.store.ts";
import type { Visit } from "../sign-in/begin-session.ts";
import { confirmPassword } from "../sign-in/confirm-password.ts";
import { replaceRecoveryCodes } from "./recovery-code.store.ts";
import { newRecoveryCodes, readRecoveryCode, recoveryCodeHash } from "./recovery-codes.ts";
import { acceptedStep, newTotpSecret } from "./totp.ts";

/** Step one of switching on: a new secret, which counts for nothing until a code proves that the telephone has it. */
export async function beginSecondFactor(
  base: Base,
  personId: string,
  input: { password: string },
  visit: Pick<Visit, "address">,
): Promise<void> {
  const { secretKey } = groundOf(base);
  await confirmPassword(base, personId, input.password, visit);
  await transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.totpConfirmedAt) return;
    const totpSecret = seal(secretKey, "totp", person.id, newTotpSecret());
    await savePerson(tx, person.id, { totpSecret, totpLastStep: null });
  });
}

/** The secret to be shown while it is being set up; null before that, and never again once it is confirmed. */
export function pendingSecret(person: Person, secretKey: Buffer): string | null {
  if (!person.totpSecret || person.totpConfirmedAt) return null;
  return open(secretKey, "totp", person.id, person.totpSecret);
}

/** Step two: the telephone shows the right code. Answers the recovery codes, which are shown this once. */
export async function confirmSecondFactor(
  tx: Tx,
  personId: string,
  input: { code: string },
  ground: Ground,
): Promise<string[]> {
  const person = await lockPerson(tx, personId);
  const secret = pendingSecret(person, ground.secretKey);
  if (!secret) throw new SignInRefused("begin-again");
  const step = acceptedStep(secret, input.code.replace(/\s/g, ""), ground.now, null);
  if (step === null) throw new SignInRefused("wrong-code");
  await savePerson(tx, person.id, { totpConfirmedAt: ground.now, totpLastStep: step });
  await note(tx, person, "second-factor.on", ground.now);
  await addJob(tx, sendNotice, {
    personId: person.id,
    notice: "second-factor-on",
    at: ground.now.toISOString(),
  });
  return giveRecoveryCodes(tx, person.id, ground.secretKey);
}

/** A new set of recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  base: Base,
  personId: string,
  input: { password: string },
  visit: Pick<Visit, "address">,
): Promise<string[]> {
  const { now, secretKey } = groundOf(base);
  await confirmPassword(base, personId, input.password, visit);
  return transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person.totpConfirmedAt) throw new PersonActRefused("second-factor-off");
    await note(tx, person, "recovery-codes.renew", now);
    return giveRecoveryCodes(tx, person.id, secretKey);
  });
}

export async function switchOffSecondFactor(
  base: Base,
  personId: string,
  input: { password: string },
  visit: Pick<Visit, "address">,
): Promise<void> {
  const { now } = groundOf(base);
  await confirmPassword(base, personId, input.password, visit);
  await transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person.totpConfirmedAt) throw new PersonActRefused("second-factor-off");
    await removeSecondFactor(tx, person, now);
    await note(tx, person, "second-factor.off", now);
  });
}

/** Takes the factor away, also one that was never confirmed, and tells the person. */
export async function removeSecondFactor(tx: Tx, person: Person, now: Date): Promise<void> {
  await savePerson(tx, person.id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null });
  await replaceRecoveryCodes(tx, person.id, []);
  await addJob(tx, sendNotice, { personId: person.id, notice: "second-factor-off", at: now.toISOString() });
}

async function giveRecoveryCodes(tx: Tx, personId: string, secretKey: Buffer): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryCodeHash(secretKey, personId, readRecoveryCode(code) as string));
  await replaceRecoveryCodes(tx, personId, hashes);
  return codes;
}

async function note(tx: Tx, person: Person, act: string, at: Date): Promise<void> {
  await recordAct(tx, person, { act, subjectKind: "person", subjectId: person.id, unitId: person.unitId, at });
}
