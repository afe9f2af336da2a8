import { PasswordRefused, SignInRefused } from "../accounts.errors.ts";
import { type Base, groundOf } from "../ground.ts";
import { getPerson, type Person } from "../people/person.store.ts";
import type { Visit } from "./begin-session.ts";
import { checkPassword } from "./password.ts";
import { throttleKeys } from "./sign-in.ts";
import { forgive, reserveAttempt } from "./throttle.ts";

/**
 * Asks for the password again before an act on the account's own safety: whoever finds an unlocked computer must not be
 * able to take the account over. Throttled like signing in.
 *
 * @throws PasswordRefused, SignInRefused
 */
export async function confirmPassword(
  base: Base,
  personId: string,
  password: string,
  visit: Pick<Visit, "address">,
): Promise<Person> {
  const { now, secretKey } = groundOf(base);
  const keys = throttleKeys(secretKey, `confirm:${personId}`, visit.address);
  const attempt = await reserveAttempt(base.db, [keys.account, keys.address], now);
  if (!attempt.allowed) throw new SignInRefused("wait", attempt.waitSeconds);
  const person = await getPerson(base.db, personId);
  if (!(await checkPassword(password, person.passwordHash)).fits) throw new PasswordRefused("current-wrong");
  await forgive(base.db, keys.account.key, keys.address.key);
  return person;
}
