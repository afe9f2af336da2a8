import type { AppContext } from "../../../platform/app-context.ts";
import { open, seal } from "../../../platform/crypto/index.ts";
import type { Report } from "../coming-back/report.ts";
import type { ShortMessage } from "../coming-back/take-short-message.ts";
import type { Connection } from "../message.ts";
import type { Provider, ProviderKind } from "../provider.store.ts";
import { connectOutbox } from "./outbox/outbox.ts";
import { connectSmpp } from "./smpp/smpp.ts";
import { readSmsHttpCallback } from "./sms-http/read-callback.ts";
import { connectSmsHttp } from "./sms-http/sms-http.ts";
import { connectSmtp } from "./smtp/smtp.ts";
import { connectWebPush } from "./web-push/web-push.ts";
import { readZnsEvent } from "./zns/read-event.ts";
import { connectZns } from "./zns/zns.ts";

/** What a kind of provider has to be: the one place where kinds are told apart. */
export type Connect = (app: AppContext, provider: Provider, secret: string) => Connection;

/** What a kind of provider tells by calling us over HTTP; null where what it sent has no such form. */
export interface Callback {
  reports(provider: Provider, body: unknown, now: Date): Report[] | null;
  messages(provider: Provider, body: unknown): ShortMessage[] | null;
}

const CALLBACKS: Partial<Record<ProviderKind, Callback>> = { smsHttp: readSmsHttpCallback, zns: readZnsEvent };

/** How calls of this provider are read; undefined where its kind makes none. */
export const callbackOf = (kind: ProviderKind): Callback | undefined => CALLBACKS[kind];

const KINDS: Record<ProviderKind, Connect> = {
  outbox: connectOutbox,
  smsHttp: connectSmsHttp,
  smpp: connectSmpp,
  smtp: connectSmtp,
  webPush: connectWebPush,
  zns: connectZns,
};

/** Whether Vietnamese marks go out over it as they were written. */
export const sendsMarks = ({ kind, settings }: Pick<Provider, "kind" | "settings">): boolean =>
  (kind !== "smsHttp" && kind !== "smpp") || settings.marked === true;

const PURPOSE = "message-provider";

export const sealSecret = (secretKey: Buffer, providerId: string, secret: string): string =>
  seal(secretKey, PURPOSE, providerId, secret);

/** The secret of a provider as it was typed or made; empty where it has none. @throws SealError */
export const openSecret = (secretKey: Buffer, provider: Pick<Provider, "id" | "sealedSecret">): string =>
  provider.sealedSecret ? open(secretKey, PURPOSE, provider.id, provider.sealedSecret) : "";

/** Opens the way to a provider. @throws SealError where its secret was sealed with another key; ZodError where settings are wrong */
export function connect(app: AppContext, provider: Provider): Connection {
  return KINDS[provider.kind](app, provider, openSecret(app.config.secretKey, provider));
}
