import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type Person, savePerson } from "../people/person.store.ts";
import { deleteSessionByToken, insertSession } from "../sessions/session.store.ts";
import { addressPrefix, deviceOf } from "../sessions/session.ts";

/** The browser somebody sits at. */
export interface Visit {
  address: string;
  userAgent: string | undefined;
  /** Token of the session cookie it sent, whatever it is worth. */
  token: string | undefined;
}

/**
 * Replaces whatever session the browser had by a new one of this person, so that a token planted before signing in is
 * worth nothing. Answers the new token, for the cookie.
 */
export async function beginSession(
  tx: Tx,
  person: Pick<Person, "id" | "name" | "unitId">,
  stage: "code" | "full",
  visit: Visit,
  now: Date,
): Promise<string> {
  if (visit.token) await deleteSessionByToken(tx, tokenHash(visit.token));
  const token = randomToken();
  await insertSession(
    tx,
    {
      tokenHash: tokenHash(token),
      personId: person.id,
      stage,
      addressPrefix: addressPrefix(visit.address),
      device: deviceOf(visit.userAgent),
    },
    now,
  );
  if (stage === "full") {
    await savePerson(tx, person.id, { lastSignInAt: now });
    await recordAct(tx, person, {
      act: "session.begin",
      subjectKind: "person",
      subjectId: person.id,
      unitId: person.unitId,
      at: now,
    });
  }
  return token;
}
