import { keyedDigest, open, seal } from "../../platform/crypto/index.ts";
import { nfc } from "../../platform/i18n/index.ts";
import { deviceOf, normalDevice } from "./channels/web-push/device-address.ts";
import type { Medium } from "./message.ts";

const PURPOSE = "message-contact";

/**
 * What took the place of the beginnings of eleven-digit numbers in autumn 2018 (Quyết định 798/QĐ-BTTTT): people and lists still
 * have them, and whoever had the number has the new one.
 */
const NEW_BEGINNINGS: Record<string, string> = {
  "0120": "070",
  "0121": "079",
  "0122": "077",
  "0123": "083",
  "0124": "084",
  "0125": "085",
  "0126": "076",
  "0127": "081",
  "0128": "078",
  "0129": "082",
  "0162": "032",
  "0163": "033",
  "0164": "034",
  "0165": "035",
  "0166": "036",
  "0167": "037",
  "0168": "038",
  "0169": "039",
  "0186": "056",
  "0188": "058",
  "0199": "059",
};

/** The digits of a number as it is dialled at home. */
export const digitsOf = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[\s().-]/g, "")
    .replace(/^(\+|00)?84(?=([35789]\d{8}|1\d{9})$)/, "0")
    .replace(/^01\d\d(?=\d{7}$)/, (old) => NEW_BEGINNINGS[old] ?? old);

/**
 * The one way an address is written: a Vietnamese mobile number as 84 and nine digits, a mail address with its host in
 * small letters, a device with its keys. Null where it is none of them.
 */
export function normalAddress(medium: Medium, typed: string): string | null {
  if (medium === "push") return normalDevice(typed);
  const text = nfc(typed).normalize("NFKC").trim();
  if (medium === "sms") {
    const digits = digitsOf(text);
    return /^0[35789]\d{8}$/.test(digits) ? `84${digits.slice(1)}` : null;
  }
  const found = /^([^\s@<>,;"()]{1,64})@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/i.exec(text);
  if (!found || text.length > 254 || /^\.|\.\.|\.$/.test(found[1] as string)) return null;
  return `${found[1]}@${(found[2] as string).toLowerCase()}`;
}

/** Finds the same address again without reading any. */
export function addressDigest(secretKey: Buffer, medium: Medium, address: string): string {
  // A device is known by where it is written to, whatever keys it has now.
  const name = medium === "push" ? deviceOf(address).endpoint : address.toLowerCase();
  return keyedDigest(secretKey, PURPOSE, `${medium} ${name}`);
}

/** For the row with this id only. */
export const sealAddress = (secretKey: Buffer, id: string, address: string): string =>
  seal(secretKey, PURPOSE, id, address);

/** @throws SealError */
export const openAddress = (secretKey: Buffer, id: string, sealed: string): string =>
  open(secretKey, PURPOSE, id, sealed);

/** As it is shown to officers: enough to recognise, not enough to write to. */
export function maskAddress(medium: Medium, address: string): string {
  if (medium === "sms") return `0${address.slice(2, 4)}•••••${address.slice(-2)}`;
  if (medium === "push") return new URL(deviceOf(address).endpoint).hostname;
  const [name = "", host = ""] = address.split("@");
  return `${name.slice(0, 1)}•••@${host}`;
}
