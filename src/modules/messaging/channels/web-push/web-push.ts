import { createHash } from "node:crypto";
import { z } from "zod";
import { type Answer, openLines } from "../../../../platform/outside/index.ts";
import type { Finding, Outcome, Outgoing, Purpose } from "../../message.ts";
import type { Connect } from "../connect.ts";
import { deviceOf, isKnownService, ServiceName } from "./device-address.ts";
import { encryptForDevice, MOST_PLAIN_BYTES } from "./encrypt.ts";
import { VapidKeys, vapidHeaders } from "./vapid.ts";
import { pushWords } from "./words.ts";

const Hours = (usual: number) => z.number().min(0).max(672).default(usual);

export const WebPushSettings = z.object({
  /** By which the push service reaches us when something is wrong (RFC 8292): `mailto:` or an address of the web; else that of the site. */
  contact: z
    .string()
    .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/)
    .max(300)
    .optional(),
  /** Who may carry: the services of Chrome, Edge and Samsung, of Firefox, of Safari, and of Windows. */
  services: z
    .array(ServiceName)
    .max(50)
    .default([
      "fcm.googleapis.com",
      "jmt17.google.com",
      "*.push.services.mozilla.com",
      "*.push.apple.com",
      "*.notify.windows.com",
    ]),
  /** How long a service keeps a message for a device that is switched off. */
  keepHours: z
    .object({ urgent: Hours(6), service: Hours(24), campaign: Hours(72) })
    .default({ urgent: 6, service: 24, campaign: 72 }),
});

const URGENCY: Record<Purpose, string> = { urgent: "high", service: "normal", campaign: "normal" };
const TIMEOUT_MS = 15_000;
const MOST_BYTES = 16 * 1024;
const LONGEST_PAUSE_MS = 24 * 60 * 60 * 1_000;

/** 32 characters of what is the same for every attempt: the service keeps one of a name, and so does the device. */
export const topicOf = (key: string): string => createHash("sha256").update(key).digest("base64url").slice(0, 32);

/** What the worker of our pages shows; see `subscriptions/device/push-worker.ts`. */
export const payloadOf = (message: Outgoing): Buffer =>
  Buffer.from(
    JSON.stringify({
      title: message.subject ?? message.unitName,
      body: message.text,
      from: message.unitName,
      url: message.address ?? "/",
      end: message.endAddress,
      lang: message.language ?? "vi",
      // The press is of our own pages, which speak two languages.
      endLabel: message.language === "en" ? pushWords.endInEnglish : pushWords.end,
      tag: topicOf(message.key),
      stays: message.purpose === "urgent",
    }),
  );

export const fitsInPush = (title: string, text: string): boolean =>
  // Addresses and names around it take less than a thousand bytes.
  Buffer.byteLength(title) + Buffer.byteLength(text) <= MOST_PLAIN_BYTES - 1_500;

/** A notice to a device over the push service its browser chose: only ever what the device itself asked for. */
export const connectWebPush: Connect = (app, provider, secret) => {
  const settings = WebPushSettings.parse(provider.settings);
  const keys = VapidKeys.parse(JSON.parse(secret));
  const lines = openLines({
    allow: app.config.outsideAllow,
    atOnce: provider.atOnce,
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });
  const sender = vapidHeaders(keys, settings.contact ?? app.config.http.publicUrl);
  return {
    async send(message: Outgoing): Promise<Outcome> {
      const device = deviceOf(message.to);
      if (device.key !== keys.publicKey) return { kind: "refused", reason: pushWords.otherKey, endsAddress: true };
      if (!isKnownService(device.endpoint, settings.services, app.config.outsideAllow))
        return { kind: "refused", reason: pushWords.notAllowed(new URL(device.endpoint).hostname) };
      const plain = payloadOf(message);
      if (plain.length > MOST_PLAIN_BYTES) return { kind: "refused", reason: pushWords.tooLong };
      return judge(
        await lines.ask({
          method: "POST",
          url: device.endpoint,
          headers: {
            authorization: sender(device.endpoint, app.clock.now()),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            ttl: String(settings.keepHours[message.purpose] * 3_600),
            topic: topicOf(message.key),
            urgency: URGENCY[message.purpose],
          },
          body: encryptForDevice(plain, device),
        }),
      );
    },
    // Nobody can ask a push service. Sent again under the same name, the second replaces the first, there and on the device.
    async look(): Promise<Finding> {
      return { kind: "sendAgain", reason: pushWords.again };
    },
    async close() {
      lines.close();
    },
  };
};

function judge(answer: Answer): Outcome {
  if (answer.kind === "lost") return { kind: "unknown", reason: pushWords.lost(answer.reason) };
  if (answer.kind === "noLine")
    // A name that leads nowhere is a matter of this one device; what keeps us from everybody is not. A stranger gave it to us:
    // whatever it does may not hold up the others, so that it is tried some times and given up.
    return /ENOTFOUND|not allowed/.test(answer.reason)
      ? { kind: "retryLater", reason: pushWords.noService(answer.reason) }
      : { kind: "reconnect", reason: pushWords.noLine(answer.reason) };
  const { status, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return { kind: "sent", remoteId: null };
  if (status === 404 || status === 410) return { kind: "refused", reason: pushWords.gone, endsAddress: true };
  if (status === 413) return { kind: "refused", reason: pushWords.tooLong };
  if (status === 401 || status === 403) return { kind: "retryLater", reason: pushWords.badKey(status) };
  if (status === 429 || status === 503)
    return {
      kind: "retryLater",
      reason: pushWords.busy(status),
      ...(retryAfterMs ? { afterMs: Math.min(retryAfterMs, LONGEST_PAUSE_MS) } : {}),
    };
  // A server that breaks may have taken the message before it broke.
  if (status >= 500) return { kind: "unknown", reason: pushWords.broken(status) };
  return { kind: "refused", reason: pushWords.refused(status, answer.text.slice(0, 200)) };
}
