import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isTaken, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { sealSecret } from "./channels/connect.ts";
import { SmppSettings } from "./channels/smpp/smpp.ts";
import { SmsHttpSettings } from "./channels/sms-http/sms-http.ts";
import { SmtpSecret, SmtpSettings } from "./channels/smtp/smtp.ts";
import { makeVapidKeys } from "./channels/web-push/vapid.ts";
import { WebPushSettings } from "./channels/web-push/web-push.ts";
import { ZnsSecret, ZnsSettings } from "./channels/zns/zns.ts";
import { wakeSenders } from "./jobs/wake-senders.ts";
import type { Medium } from "./message.ts";
import { MessagingRefused } from "./messaging.errors.ts";
import { findProvider, insertProvider, type ProviderKind, saveProvider } from "./provider.store.ts";

/** Kinds by what they carry, and what their settings have to look like. */
export const KINDS_OF: Record<Medium, readonly ProviderKind[]> = {
  sms: ["smsHttp", "smpp", "zns", "outbox"],
  email: ["smtp", "outbox"],
  push: ["webPush"],
};

export const SETTINGS_OF: Record<ProviderKind, z.ZodType<Record<string, unknown>>> = {
  outbox: z.object({}),
  smsHttp: SmsHttpSettings,
  smpp: SmppSettings,
  smtp: SmtpSettings,
  webPush: WebPushSettings,
  zns: ZnsSettings,
};

function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

export const SECRET_OF: Record<ProviderKind, z.ZodType> = {
  outbox: z.string().max(0),
  smsHttp: z.string().max(8_000),
  // The protocol takes eight letters.
  smpp: z.string().max(8),
  smtp: z.preprocess(fromJson, SmtpSecret),
  zns: z.preprocess(fromJson, ZnsSecret),
  // Made by the product itself, never typed.
  webPush: z.string().max(0),
};

export interface KeepProvider {
  /** null for a new one. */
  id: string | null;
  medium: Medium;
  kind: ProviderKind;
  name: string;
  settings: Record<string, unknown>;
  /** null keeps the one there is. */
  secret: string | null;
  rank: number;
  perSecond: number;
  atOnce: number;
  isOn: boolean;
  at: Date;
}

/** Keys of a new provider of notices; null keeps those it has. */
async function ownKeys(tx: Tx, providerId: string | null): Promise<string | null> {
  const known = providerId ? await findProvider(tx, providerId) : undefined;
  return known?.kind === "webPush" && known.sealedSecret ? null : JSON.stringify(makeVapidKeys());
}

/** Writes who carries messages. A provider that was changed is tried at once, also if it rests. */
export async function keepProvider(tx: Tx, actor: Actor, secretKey: Buffer, input: KeepProvider): Promise<string> {
  const { id: known, secret: given, at, ...facts } = input;
  const secret = facts.kind === "webPush" ? await ownKeys(tx, known) : given;
  const id = known ?? randomUUID();
  const change = {
    ...facts,
    ...(secret === null ? {} : { sealedSecret: sealSecret(secretKey, id, secret) }),
    changedByName: actor.name,
    changedAt: at,
  };
  try {
    if (known) await saveProvider(tx, known, change);
    else await insertProvider(tx, { id, sealedSecret: null, ...change });
  } catch (error) {
    throw isTaken(error) ? new MessagingRefused("rank-taken") : error;
  }
  const { settings, ...told } = facts;
  await recordAct(tx, actor, {
    act: known ? "messageProvider.change" : "messageProvider.add",
    subjectKind: "messageProvider",
    subjectId: id,
    details: { ...told, settings: Object.keys(settings), secretChanged: secret !== null },
    at,
  });
  await wakeSenders(tx, facts.medium, at);
  return id;
}
