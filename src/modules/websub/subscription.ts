import { createHmac } from "node:crypto";

/** A program that is told when a feed of ours changes: a portal, a reader, a newsroom. */
export type State = "asked" | "active" | "ended";
export type EndReason = "unsubscribed" | "expired" | "gone" | "failing" | "office" | "refused";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;
/** How long it lasts before it has to be asked for anew, in seconds (W3C WebSub 5.1). */
export const LEASE = { least: HOUR, usual: 10 * DAY, most: 30 * DAY };
/** Of all, and of those of one host: more is no portal, but somebody who wants to use us against others. */
export const MOST = { all: 5_000, ofHost: 200, askedAnHour: 40 };

export type Fault = "mode" | "topic" | "callback" | "lease" | "secret";

export interface Asked {
  mode: "subscribe" | "unsubscribe";
  /** The path of the feed. */
  topic: string;
  callback: string;
  leaseSeconds: number;
  secret: string | null;
}

export interface Rules {
  publicUrl: string;
  /** Whether a path is a feed of ours. */
  isFeed(path: string): boolean;
  /** Hosts of the own network that may be named (trials). */
  ownNetwork: readonly string[];
}

/** What a program asks for, or what is wrong with it. Pure: whether the feed and the program are there is seen later. */
export function readAsked(fields: Readonly<Record<string, string | undefined>>, rules: Rules): Asked | Fault {
  const mode = fields["hub.mode"];
  if (mode !== "subscribe" && mode !== "unsubscribe") return "mode";
  const topic = pathIn(fields["hub.topic"] ?? "", rules.publicUrl);
  if (topic === null || !rules.isFeed(topic)) return "topic";
  const callback = callbackIn(fields["hub.callback"] ?? "", rules);
  if (callback === null) return "callback";
  const lease = fields["hub.lease_seconds"] ?? "";
  if (lease !== "" && !/^\d{1,12}$/.test(lease)) return "lease";
  const secret = fields["hub.secret"] ?? "";
  if (Buffer.byteLength(secret) >= 200) return "secret";
  return { mode, topic, callback, leaseSeconds: leaseOf(lease), secret: secret === "" ? null : secret };
}

/** What was asked for, kept within what we give; nothing and nought mean the usual. */
export const leaseOf = (asked: string): number =>
  Number(asked) === 0 ? LEASE.usual : Math.min(LEASE.most, Math.max(LEASE.least, Number(asked)));

function pathIn(topic: string, publicUrl: string): string | null {
  if (topic.length > 500 || !URL.canParse(topic)) return null;
  const url = new URL(topic);
  return url.origin === new URL(publicUrl).origin && url.search === "" && url.hash === "" ? url.pathname : null;
}

function callbackIn(callback: string, { publicUrl, ownNetwork }: Rules): string | null {
  if (callback.length > 1_000 || !URL.canParse(callback)) return null;
  const url = new URL(callback);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || url.hash !== "") return null;
  // What we tell ourselves would come round for ever.
  if (url.origin === new URL(publicUrl).origin) return null;
  const isTrial = ownNetwork.includes(url.hostname);
  const isPlainName = !url.hostname.includes(".") || url.hostname.endsWith(".localhost");
  return isTrial || (!isPlainName && url.port === "") ? url.href : null;
}

/** By which the program knows that it was us (W3C WebSub 7.1). */
export const signatureOf = (secret: string, body: Buffer): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** The address that is asked whether it wants this, with what it has to answer. */
export function verificationAddress(
  callback: string,
  ask: { mode: string; topic: string; challenge: string; leaseSeconds: number },
): string {
  const url = new URL(callback);
  url.searchParams.append("hub.mode", ask.mode);
  url.searchParams.append("hub.topic", ask.topic);
  url.searchParams.append("hub.challenge", ask.challenge);
  if (ask.mode === "subscribe") url.searchParams.append("hub.lease_seconds", String(ask.leaseSeconds));
  return url.href;
}

const MINUTE_MS = 60_000;
const PAUSES = [1, 5, 15, 60, 180];

/** Milliseconds until a program that did not take something is tried again. */
export const pauseAfter = (tries: number): number => (PAUSES[tries - 1] ?? 360) * MINUTE_MS;
