import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { z } from "zod";

/** By which push services know who sends (RFC 8292): made by the product itself, kept sealed with the provider. */
export const VapidKeys = z.object({
  /** As browsers want it: the uncompressed point, base64url. */
  publicKey: z.string().regex(/^[\w-]{87}$/),
  privateKey: z.string().regex(/^[\w-]{43}$/),
});
export type VapidKeys = z.infer<typeof VapidKeys>;

export function makeVapidKeys(): VapidKeys {
  const {
    x = "",
    y = "",
    d = "",
  } = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { publicKey: point.toString("base64url"), privateKey: d };
}

/** Services refuse tokens of more than a day. */
const LASTS_SECONDS = 12 * 60 * 60;
const RENEWED_SECONDS = 60 * 60;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Says who sends to the push service of an address; one token for each service is enough for hours. */
export function vapidHeaders(keys: VapidKeys, contact: string): (endpoint: string, now: Date) => string {
  const point = Buffer.from(keys.publicKey, "base64url");
  const key = createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
      d: keys.privateKey,
    },
  });
  const known = new Map<string, { header: string; until: number }>();
  return (endpoint, now) => {
    const { origin } = new URL(endpoint);
    const seconds = Math.floor(now.getTime() / 1_000);
    const held = known.get(origin);
    if (held && held.until - RENEWED_SECONDS > seconds) return held.header;
    const until = seconds + LASTS_SECONDS;
    const text = `${part({ typ: "JWT", alg: "ES256" })}.${part({ aud: origin, exp: until, sub: contact })}`;
    const seal = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
    const header = `vapid t=${text}.${seal}, k=${keys.publicKey}`;
    known.set(origin, { header, until });
    return header;
  };
}
