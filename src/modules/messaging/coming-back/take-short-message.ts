import type { AppContext } from "../../../platform/app-context.ts";
import { normalAddress } from "../contact.ts";
import { smsWords } from "./reply-words.ts";
import { readShortMessage } from "./short-message.ts";
import { takeIncoming } from "./take-incoming.ts";

const MOST_CHARACTERS = 4_000;

export interface ShortMessage {
  providerId: string;
  /** As the provider writes the number. */
  from: string;
  text: string;
  /** null where the provider names none. */
  remoteId: string | null;
}

/**
 * Takes a short message somebody sent us, see `takeIncoming`. Numbers that are no Vietnamese mobile (other gateways, short
 * codes) get no answer: two machines would go on for ever.
 */
export async function takeShortMessage(app: AppContext, message: ShortMessage): Promise<void> {
  const address = normalAddress("sms", message.from);
  if (address === null) return;
  const text = [...message.text.replace(/\0/g, "")].slice(0, MOST_CHARACTERS).join("");
  const { providerId, remoteId } = message;
  const wish = readShortMessage(text);
  await takeIncoming(app, { providerId, medium: "sms", address, name: "", text, remoteId, wish, words: smsWords });
}
