import { ECDH } from "node:crypto";
import { z } from "zod";

/** A device as it is written to: where its push service takes messages, and the keys to write with. */
const Device = z.object({
  endpoint: z.string().max(1_000),
  p256dh: z.string().regex(/^[\w-]{87}=?$/),
  auth: z.string().regex(/^[\w-]{22}(==)?$/),
  /** Our public key it was asked with: services take nothing under another. */
  key: z.string().regex(/^[\w-]{87}$/),
});
export type Device = z.infer<typeof Device>;

const Given = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
  key: z.string(),
});

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The one way a device is written, out of what its browser gave or what we wrote before; null where it cannot be one. */
export function normalDevice(text: string): string | null {
  if (text.length > 3_000) return null;
  const given = jsonIn(text);
  const fresh = Given.safeParse(given);
  const read = Device.safeParse(fresh.success ? { ...fresh.data, ...fresh.data.keys } : given);
  if (!read.success) return null;
  const { endpoint, key } = read.data;
  const [p256dh, auth] = [read.data.p256dh, read.data.auth].map((one) => one.replace(/=+$/, "")) as [string, string];
  if (!URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || url.hash !== "") return null;
  try {
    // A point that is not of the curve could be written to by nobody.
    ECDH.convertKey(p256dh, "prime256v1", "base64url", "base64url", "compressed");
  } catch {
    return null;
  }
  return JSON.stringify({ endpoint: url.href, p256dh, auth, key } satisfies Device);
}

export const deviceOf = (address: string): Device => Device.parse(JSON.parse(address));

/** Names of hosts, or `*.` and a name for everything below it. */
export const ServiceName = z.string().regex(/^(\*\.)?[a-z0-9.-]{1,200}$/);

/**
 * Whether we hand anything to this address: a stranger gave it to us. Only push services of the list, only over TLS; hosts of the own
 * network (`ownNetwork`, for trials) may do without. Where a name leads into the own network is looked at again when the line opens.
 */
export function isKnownService(endpoint: string, services: readonly string[], ownNetwork: readonly string[]): boolean {
  const url = new URL(endpoint);
  const isTrial = ownNetwork.includes(url.hostname);
  if (!isTrial && (url.protocol !== "https:" || url.port !== "")) return false;
  return services.some((one) => (one.startsWith("*.") ? url.hostname.endsWith(one.slice(1)) : url.hostname === one));
}
