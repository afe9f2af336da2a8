import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** One record (RFC 8188) of at most 4,096 bytes: its head of 86, the mark of its end, and the seal of 16 take their part. */
export const MOST_PLAIN_BYTES = 4_096 - 86 - 1 - 16;
const RECORD = 4_096;

/** What a device gave us to write to it: its public key and a secret of 16 bytes, both base64url. */
export interface DeviceKeys {
  p256dh: string;
  auth: string;
}

const derive = (key: Buffer, salt: Buffer, info: string | Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, info, length));

/**
 * A message only this device can read (RFC 8291, aes128gcm): the push service carries it and sees its size only. Every message
 * has a key and a salt of its own; `fixed` is for the worked example of the standard.
 *
 * @throws where the device's key is no point of the curve
 */
export function encryptForDevice(
  plain: Buffer,
  keys: DeviceKeys,
  fixed: { privateKey?: Buffer; salt?: Buffer } = {},
): Buffer {
  const device = Buffer.from(keys.p256dh, "base64url");
  const own = createECDH("prime256v1");
  if (fixed.privateKey) own.setPrivateKey(fixed.privateKey);
  else own.generateKeys();
  const ownPublic = own.getPublicKey();
  const salt = fixed.salt ?? randomBytes(16);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), device, ownPublic]);
  const secret = derive(own.computeSecret(device), Buffer.from(keys.auth, "base64url"), info, 32);
  const key = derive(secret, salt, "Content-Encoding: aes128gcm\0", 16);
  const nonce = derive(secret, salt, "Content-Encoding: nonce\0", 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const head = Buffer.alloc(21);
  salt.copy(head);
  head.writeUInt32BE(RECORD, 16);
  head.writeUInt8(ownPublic.length, 20);
  return Buffer.concat([
    head,
    ownPublic,
    cipher.update(plain),
    cipher.update("\x02"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}
