import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** A sealed value cannot be opened: another key, another place, or altered. Never says more, never carries the value. */
export class SealError extends Error {
  override name = "SealError";
  readonly code: "other-key" | "damaged";
  constructor(code: "other-key" | "damaged") {
    super(code);
    this.code = code;
  }
}

const keys = new Map<string, Buffer>();

/** One master key, a key of its own for each purpose (HKDF-SHA-256), so that no use weakens another. */
function keyFor(master: Buffer, purpose: string): Buffer {
  const name = `${keyId(master)} ${purpose}`;
  let key = keys.get(name);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", master, "danbiet", purpose, 32));
    keys.set(name, key);
  }
  return key;
}

/** Says which key sealed a value without saying anything about the key. */
export function keyId(master: Buffer): string {
  return createHash("sha256").update("danbiet key id").update(master).digest("hex").slice(0, 8);
}

/**
 * Encrypts a text for one place: AES-256-GCM, bound to `purpose` and `place` (such as the row's id), so that a sealed
 * value copied to another row does not open there. Form: `s1.<key id>.<nonce>.<cipher text and tag>`.
 */
export function seal(master: Buffer, purpose: string, place: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(master, purpose), nonce);
  cipher.setAAD(Buffer.from(`${purpose}\n${place}`));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `s1.${keyId(master)}.${nonce.toString("base64url")}.${sealed.toString("base64url")}`;
}

/** @throws SealError */
export function open(master: Buffer, purpose: string, place: string, sealed: string): string {
  const [form, id, nonce, body] = sealed.split(".");
  if (form !== "s1" || !nonce || !body) throw new SealError("damaged");
  if (id !== keyId(master)) throw new SealError("other-key");
  try {
    const bytes = Buffer.from(body, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyFor(master, purpose), Buffer.from(nonce, "base64url"), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(`${purpose}\n${place}`));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealError("damaged");
  }
}

const FILE = Buffer.from("dbf1");

/** The same for bytes: `dbf1`, key id, nonce, cipher text, tag. */
export function sealBytes(master: Buffer, purpose: string, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(master, purpose), nonce);
  cipher.setAAD(Buffer.from(`${purpose}\n${place}`));
  const head = Buffer.concat([FILE, Buffer.from(keyId(master)), nonce]);
  return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealError */
export function openBytes(master: Buffer, purpose: string, place: string, sealed: Buffer): Buffer {
  const id = sealedBy(sealed);
  if (id !== keyId(master)) throw new SealError("other-key");
  try {
    const [nonce, body] = [sealed.subarray(12, 24), sealed.subarray(24)];
    const decipher = createDecipheriv("aes-256-gcm", keyFor(master, purpose), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(`${purpose}\n${place}`));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  } catch {
    throw new SealError("damaged");
  }
}

/** Which key sealed these bytes. @throws SealError */
export function sealedBy(sealed: Buffer): string {
  if (sealed.length < 40 || !sealed.subarray(0, 4).equals(FILE)) throw new SealError("damaged");
  return sealed.subarray(4, 12).toString("latin1");
}

/** Keyed digest (HMAC-SHA-256, base64url): for values that must be compared or derived but not read back. */
export function keyedDigest(master: Buffer, purpose: string, text: string): string {
  return createHmac("sha256", keyFor(master, purpose)).update(text).digest("base64url");
}

/** A secret nobody can guess: 32 random bytes, safe in addresses and headers. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a random token: enough to recognise it, useless to whoever reads the table. Not for passwords. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares secrets in a time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => createHash("sha256").update(one).digest());
  return timingSafeEqual(left as Buffer, right as Buffer);
}
