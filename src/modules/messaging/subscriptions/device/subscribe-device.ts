import type { Db, Tx } from "../../../../platform/db/index.ts";
import { openSecret } from "../../channels/connect.ts";
import { deviceOf, isKnownService } from "../../channels/web-push/device-address.ts";
import { VapidKeys } from "../../channels/web-push/vapid.ts";
import { WebPushSettings } from "../../channels/web-push/web-push.ts";
import { type Contact, findContactByDigest, keepContacts, moveContact } from "../../contact.store.ts";
import { addressDigest, normalAddress, sealAddress } from "../../contact.ts";
import { listProviders } from "../../provider.store.ts";
import { confirmSubscription } from "../subscribe.ts";
import { countStanding, findStanding, insertSubscription } from "../subscription.store.ts";
import type { About } from "../subscription.ts";

/** How browsers are asked to take notices of ours: the key they know us by, and the services they may use. */
export interface PushService {
  publicKey: string;
  services: readonly string[];
}

/** null while nobody carries notices. */
export async function findPushService(db: Db, secretKey: Buffer): Promise<PushService | null> {
  const carrier = (await listProviders(db, "push")).find((one) => one.isOn && one.sealedSecret !== null);
  if (!carrier) return null;
  const { publicKey } = VapidKeys.parse(JSON.parse(openSecret(secretKey, carrier)));
  return { publicKey, services: WebPushSettings.parse(carrier.settings).services };
}

/** The address of a device as its browser gave it; null where it is none of ours, or of a service that is not on the list. */
export function deviceIn(typed: string, service: PushService, ownNetwork: readonly string[]): string | null {
  const address = normalAddress("push", typed);
  if (address === null) return null;
  const { endpoint, key } = deviceOf(address);
  return key === service.publicKey && isKnownService(endpoint, service.services, ownNetwork) ? address : null;
}

/** More wishes of one device are no reader's. */
const MOST_WISHES = 50;

export interface DeviceWish {
  address: string;
  unitId: string;
  about: About;
  aboutKey: string;
  at: Date;
}

/**
 * A device asks to be told. Its browser asked the reader and gave us an address nobody can guess: that is the confirmation. Answers the
 * contact.
 */
export async function subscribeDevice(tx: Tx, secretKey: Buffer, wish: DeviceWish): Promise<string> {
  const { address, at, ...about } = wish;
  const [contactId] = (await keepContacts(tx, secretKey, [{ medium: "push", address, at }])) as [string];
  const standing = await findStanding(tx, { contactId, ...about });
  if (!standing && (await countStanding(tx, contactId)) >= MOST_WISHES) return contactId;
  const id = standing?.id ?? (await insertSubscription(tx, { contactId, ...about, askedAt: at, askedHow: "page" }));
  await confirmSubscription(tx, id, at);
  return contactId;
}

/** Who knows the address of a device is the device. */
export async function findDevice(db: Db, secretKey: Buffer, typed: string): Promise<Contact | undefined> {
  const address = normalAddress("push", typed);
  return address === null ? undefined : findContactByDigest(db, "push", addressDigest(secretKey, "push", address));
}

/** Its browser gave it another address. Answers false where neither is to be told anything. */
export async function moveDevice(
  tx: Tx,
  secretKey: Buffer,
  move: { from: string; to: string; at: Date },
): Promise<boolean> {
  // The digest is of the endpoint alone; its keys are those of the new one.
  const before = JSON.stringify({ ...deviceOf(move.to), endpoint: move.from });
  const known = await findDevice(tx, secretKey, before);
  if (!known?.sealed || (await findDevice(tx, secretKey, move.to))) return false;
  await moveContact(tx, known.id, {
    digest: addressDigest(secretKey, "push", move.to),
    sealed: sealAddress(secretKey, known.id, move.to),
  });
  return true;
}
