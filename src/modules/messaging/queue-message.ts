import type { Tx } from "../../platform/db/index.ts";
import { keepContacts } from "./contact.store.ts";
import { normalAddress } from "./contact.ts";
import { wakeSenders } from "./jobs/wake-senders.ts";
import { insertMessage } from "./message.store.ts";
import type { Medium, Purpose } from "./message.ts";
import { sealText } from "./message-text.ts";
import { MessagingRefused } from "./messaging.errors.ts";

export interface QueueMessage {
  /** One matter is told to one person once: a second message of this key is not written. */
  key: string;
  unitId: string;
  medium: Medium;
  purpose: Purpose;
  /** As typed. */
  address: string;
  subject?: string;
  text: string;
  at: Date;
}

/**
 * Queues a message to one person in the transaction of the act it tells of. Address and text lie encrypted.
 *
 * @idempotent by `key`
 * @throws MessagingRefused "not-an-address"
 */
export async function queueMessage(tx: Tx, secretKey: Buffer, message: QueueMessage): Promise<void> {
  const { key, unitId, medium, purpose, at } = message;
  const address = normalAddress(medium, message.address);
  if (address === null) throw new MessagingRefused("not-an-address");
  const [contactId] = (await keepContacts(tx, secretKey, [{ medium, address, at }])) as [string];
  await insertMessage(tx, {
    key,
    unitId,
    medium,
    purpose,
    contactId,
    sealedText: sealText(secretKey, key, { subject: message.subject ?? null, text: message.text }),
    dueAt: at,
    createdAt: at,
    changedAt: at,
  });
  await wakeSenders(tx, medium, at);
}
