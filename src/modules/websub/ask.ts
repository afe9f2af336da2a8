import { randomUUID } from "node:crypto";
import { seal } from "../../platform/crypto/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { VERIFYING } from "./jobs/names.ts";
import { countFor, findStanding, insertSubscription, saveSubscription } from "./subscription.store.ts";
import { type Asked, MOST } from "./subscription.ts";

export const SECRET_PURPOSE = "websub-secret";
const HOUR_MS = 60 * 60_000;

/**
 * Keeps what a program asks for until it has said itself that it wants it. Answers false where there are too many already. Asking
 * to end what is not there is answered like any other: nobody learns here who follows what.
 */
export async function askSubscription(tx: Tx, secretKey: Buffer, asked: Asked & { at: Date }): Promise<boolean> {
  const { mode, topic, callback, leaseSeconds, secret, at } = asked;
  const callbackHost = new URL(callback).hostname;
  const standing = await findStanding(tx, topic, callback);
  if (mode === "unsubscribe" && !standing) return true;
  const counts = await countFor(tx, callbackHost, new Date(at.getTime() - HOUR_MS));
  if (counts.asked >= MOST.askedAnHour) return false;
  if (!standing && (counts.all >= MOST.all || counts.ofHost >= MOST.ofHost)) return false;
  const id = standing?.id ?? randomUUID();
  if (!standing) await insertSubscription(tx, { id, topic, callback, callbackHost, askedAt: at });
  await saveSubscription(tx, id, {
    askedMode: mode,
    askedSecret: secret === null ? null : seal(secretKey, SECRET_PURPOSE, id, secret),
    askedLeaseSeconds: leaseSeconds,
    askedAt: at,
  });
  await addJob(tx, VERIFYING, { id }, { subject: `websub:${id}`, key: `websub-verify:${id}` });
  return true;
}
