import { createHash, createHmac } from "node:crypto";
import { z } from "zod";
import { sameSecret } from "../../../platform/crypto/index.ts";
import { jsonOf } from "../../../platform/outside/index.ts";
import type { Written } from "./incoming.ts";

/** What a network tells is old after this; a copy sent later by somebody else is not taken. */
const FRESH_MS = 60 * 60 * 1_000;
const Id = z.string().min(1).max(300);
const Text = z.string().max(20_000);

/** Facebook signs the body as it came: X-Hub-Signature-256, an HMAC with the secret of the app. */
export function isSignedByFacebook(raw: string, header: string | undefined, appSecret: string): boolean {
  if (appSecret === "" || header === undefined) return false;
  return sameSecret(header, `sha256=${createHmac("sha256", appSecret).update(raw).digest("hex")}`);
}

/** Zalo signs by the SHA-256 of application, body as it came, time and secret of the account, one behind the other. */
export function isSignedByZalo(
  raw: string,
  header: string | undefined,
  keys: { appId: string; oaSecret: string },
  now: Date,
): boolean {
  const timestamp = z.object({ timestamp: z.coerce.string() }).safeParse(jsonOf(raw)).data?.timestamp;
  if (keys.oaSecret === "" || header === undefined || timestamp === undefined) return false;
  if (Math.abs(now.getTime() - Number(timestamp)) > FRESH_MS) return false;
  const mac = createHash("sha256").update(`${keys.appId}${raw}${timestamp}${keys.oaSecret}`).digest("hex");
  return sameSecret(header.replace(/^mac\s*=\s*/, ""), mac);
}

const FacebookMessage = z.object({
  sender: z.object({ id: Id }),
  message: z.object({ mid: Id, text: Text, is_echo: z.boolean().optional() }),
});
const FacebookComment = z.object({
  field: z.literal("feed"),
  value: z.object({
    item: z.literal("comment"),
    verb: z.literal("add"),
    comment_id: Id,
    post_id: Id,
    message: Text,
    from: z.object({ id: Id }),
  }),
});
const FacebookEvents = z.object({
  entry: z
    .array(
      z.object({
        id: z.coerce.string(),
        messaging: z.array(z.unknown()).default([]),
        changes: z.array(z.unknown()).default([]),
      }),
    )
    .max(200),
});

/** Messages and comments of people; what the page says itself, pictures without words and whatever else is told are left out. */
export function readFacebookEvents(body: unknown): Written[] {
  const events = FacebookEvents.safeParse(body);
  if (!events.success) return [];
  return events.data.entry.flatMap((entry) => [
    ...entry.messaging.flatMap((one): Written[] => {
      const told = FacebookMessage.safeParse(one).data;
      if (!told || told.message.is_echo || told.sender.id === entry.id) return [];
      const { mid, text } = told.message;
      return [{ remoteId: mid, kind: "message", senderId: told.sender.id, text, remotePostId: null }];
    }),
    ...entry.changes.flatMap((one): Written[] => {
      const told = FacebookComment.safeParse(one).data?.value;
      if (!told || told.from.id === entry.id) return [];
      return [
        {
          remoteId: told.comment_id,
          kind: "comment",
          senderId: told.from.id,
          text: told.message,
          remotePostId: told.post_id,
        },
      ];
    }),
  ]);
}

const ZaloMessage = z.object({
  event_name: z.literal("user_send_text"),
  sender: z.object({ id: z.coerce.string().min(1).max(300) }),
  message: z.object({ msg_id: z.coerce.string().min(1).max(300), text: Text }),
});

export function readZaloEvents(body: unknown): Written[] {
  const told = ZaloMessage.safeParse(body).data;
  if (!told) return [];
  const { msg_id: remoteId, text } = told.message;
  return [{ remoteId, kind: "message", senderId: told.sender.id, text, remotePostId: null }];
}
