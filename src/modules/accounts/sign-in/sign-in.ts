import { keyedDigest } from "../../../platform/crypto/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { recordAct } from "../../audit/index.ts";
import { SignInRefused } from "../accounts.errors.ts";
import { type Base, groundOf } from "../ground.ts";
import { findPersonByEmail, lockPerson, type Person, savePerson } from "../people/person.store.ts";
import { throttledAddress } from "../sessions/session.ts";
import { beginSession, type Visit } from "./begin-session.ts";
import { checkPassword, hashPassword } from "./password.ts";
import { forgive, PER_ACCOUNT, PER_ADDRESS, reserveAttempt, type ThrottleKey } from "./throttle.ts";

export interface SignIn {
  email: string;
  password: string;
}

/**
 * Checks e-mail and password. Answers the token of a new session, which is never the one the browser came with: whoever
 * planted that one gains nothing. With a second factor the session opens only the page that asks for the code.
 *
 * An address nobody has, an account not taken up, closed or for the demonstration only, and a wrong password give the same
 * answer after the same work.
 *
 * @throws SignInRefused
 */
export async function signIn(base: Base, input: SignIn, visit: Visit): Promise<{ token: string; needsCode: boolean }> {
  const { now, secretKey } = groundOf(base);
  const keys = throttleKeys(secretKey, `password:${input.email.toLowerCase()}`, visit.address);
  const attempt = await reserveAttempt(base.db, [keys.account, keys.address], now);
  if (!attempt.allowed) throw new SignInRefused("wait", attempt.waitSeconds);

  const person = await findPersonByEmail(base.db, input.email);
  const known = person && mayEnter(person, base) ? person : null;
  const { fits, outdated } = await checkPassword(input.password, known?.passwordHash ?? null);
  if (!known || !fits) {
    if (known && attempt.failures >= PER_ACCOUNT.free) await noteBlocked(base.db, known, now);
    throw new SignInRefused("wrong");
  }
  await forgive(base.db, keys.account.key, keys.address.key);
  const renewed = outdated ? await hashPassword(input.password) : null;
  return transaction(base.db, async (tx) => {
    const person = await lockPerson(tx, known.id);
    // Changed or closed while the hash was computed: what was checked no longer counts.
    if (person.passwordHash !== known.passwordHash || person.state !== "active") throw new SignInRefused("wrong");
    if (renewed) await savePerson(tx, person.id, { passwordHash: renewed });
    const needsCode = person.totpConfirmedAt !== null;
    const token = await beginSession(tx, person, needsCode ? "code" : "full", visit, now);
    return { token, needsCode };
  });
}

function mayEnter(person: Person, base: Base): boolean {
  return person.state === "active" && !(person.isDemo && base.config.mode === "production");
}

/** Failures are counted without names; what is counted against can be recomputed, but not read back from the table. */
export function throttleKeys(
  secretKey: Buffer,
  account: string,
  address: string,
): { account: ThrottleKey; address: ThrottleKey } {
  const digest = (text: string): string => keyedDigest(secretKey, "throttle", text);
  return {
    account: { key: digest(`account ${account}`), rule: PER_ACCOUNT },
    address: { key: digest(`address ${throttledAddress(address)}`), rule: PER_ADDRESS },
  };
}

async function noteBlocked(db: Db, person: Person, now: Date): Promise<void> {
  await transaction(db, (tx) =>
    recordAct(
      tx,
      { id: null, name: "–" },
      { act: "session.blocked", subjectKind: "person", subjectId: person.id, unitId: person.unitId, at: now },
    ),
  );
}
