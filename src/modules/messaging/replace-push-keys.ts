import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { sealSecret } from "./channels/connect.ts";
import { makeVapidKeys } from "./channels/web-push/vapid.ts";
import { pushWords } from "./channels/web-push/words.ts";
import { endContacts, listDeviceIds } from "./contact.store.ts";
import { MessagingRefused } from "./messaging.errors.ts";
import { findProvider, saveProvider } from "./provider.store.ts";

/**
 * New keys for notices, where the old ones may be known to others. Push services take nothing for a device under another key than
 * its own: every device is erased, and its reader has to turn notices on anew. Answers how many that were.
 *
 * @throws MessagingRefused "no-keys"
 */
export async function replacePushKeys(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { providerId: string; at: Date },
): Promise<number> {
  const { providerId, at } = input;
  const provider = await findProvider(tx, providerId);
  if (provider?.kind !== "webPush") throw new MessagingRefused("no-keys");
  const sealedSecret = sealSecret(secretKey, providerId, JSON.stringify(makeVapidKeys()));
  await saveProvider(tx, providerId, { sealedSecret, changedByName: actor.name, changedAt: at });
  const devices = await listDeviceIds(tx);
  await endContacts(
    tx,
    devices.map((contactId) => ({ contactId, reason: pushWords.otherKey })),
    at,
  );
  await recordAct(tx, actor, {
    act: "messageProvider.replaceKeys",
    subjectKind: "messageProvider",
    subjectId: providerId,
    details: { devices: devices.length },
    at,
  });
  return devices.length;
}
