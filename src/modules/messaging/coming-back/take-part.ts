import type { AppContext } from "../../../platform/app-context.ts";
import { open, seal } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { keepContacts } from "../contact.store.ts";
import { normalAddress, openAddress } from "../contact.ts";
import {
  deleteParts,
  insertPart,
  listLatePartsOf,
  listParts,
  lockContact,
  type PartKey,
  type StoredPart,
} from "./incoming.store.ts";
import type { ShortMessage } from "./take-short-message.ts";

const PURPOSE = "incoming-part";
/** Parts follow each other within seconds; what is missing after this never comes. */
const WHOLE_WITHIN_MS = 10 * 60 * 1_000;

const placeOf = (key: PartKey, number: number): string =>
  `${key.providerId} ${key.contactId} ${key.reference} ${number}`;

/**
 * Keeps one part of a long message. Answers the whole text once all its parts are here, null before; a part that comes
 * twice counts once.
 */
export async function takePart(
  app: AppContext,
  part: { providerId: string; from: string; reference: number; total: number; number: number; text: string },
): Promise<string | null> {
  const address = normalAddress("sms", part.from);
  if (address === null) return null;
  const { secretKey } = app.config;
  const at = app.clock.now();
  const { providerId, reference, total, number } = part;
  return transaction(app.db, async (tx) => {
    const [contactId] = (await keepContacts(tx, secretKey, [{ medium: "sms", address, at }])) as [string];
    await lockContact(tx, contactId);
    const key = { providerId, contactId, reference };
    const sealedText = seal(secretKey, PURPOSE, placeOf(key, number), part.text);
    await insertPart(tx, { ...key, number, total, sealedText, receivedAt: at });
    const parts = await listParts(tx, key);
    if (parts.length < total) return null;
    await deleteParts(tx, key);
    return join(secretKey, parts);
  });
}

/** Texts of which some part never came, as far as they are here; they are no parts any more. */
export async function takeLateParts(app: AppContext): Promise<ShortMessage[]> {
  const { secretKey } = app.config;
  const before = new Date(app.clock.now().getTime() - WHOLE_WITHIN_MS);
  return transaction(app.db, async (tx) => {
    const messages: ShortMessage[] = [];
    for (const { sealedAddress, ...key } of await listLatePartsOf(tx, before)) {
      const parts = await listParts(tx, key);
      await deleteParts(tx, key);
      if (sealedAddress === null) continue;
      const from = openAddress(secretKey, key.contactId, sealedAddress);
      messages.push({ providerId: key.providerId, from, text: join(secretKey, parts), remoteId: null });
    }
    return messages;
  });
}

const join = (secretKey: Buffer, parts: readonly StoredPart[]): string =>
  parts.map((one) => open(secretKey, PURPOSE, placeOf(one, one.number), one.sealedText)).join("");
