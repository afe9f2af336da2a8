import { qrSvg } from "../../platform/print/index.ts";
import { crc16 } from "./crc16.ts";
import { CRC_ID, type Part, readTlv, type TlvFault, tlv } from "./tlv.ts";

/** Whom the money goes to: a bank account, a card, or whoever the acquirer knows by this number. */
export type Target = "account" | "card" | "payment";

/** What a VietQR code says: EMVCo merchant-presented QR in the profile of NAPAS. */
export interface VietQr {
  /** `static`: used again and again. `dynamic`: for one payment. null where the code does not say. */
  initiation: "static" | "dynamic" | null;
  /** Six digits of the bank. */
  bin: string;
  account: string;
  target: Target | null;
  /** Whole đồng; null where the payer fills it in. */
  amount: number | null;
  merchantCategory: string | null;
  merchantName: string | null;
  merchantCity: string | null;
  billNumber: string | null;
  mobile: string | null;
  store: string | null;
  reference: string | null;
  terminal: string | null;
  /** Nội dung chuyển khoản. */
  purpose: string | null;
  /** Parts that mean nothing here, as they stand. */
  other: { id: string; value: string }[];
}

export type VietQrFault =
  | TlvFault
  | "empty"
  | "too-long"
  | "not-ascii"
  | "crc-missing"
  | "crc-wrong"
  | "format-wrong"
  | "initiation-wrong"
  | "account-missing"
  | "not-napas"
  | "bin-wrong"
  | "account-wrong"
  | "service-wrong"
  | "category-wrong"
  | "currency-wrong"
  | "amount-wrong"
  | "country-wrong"
  | "field-too-long";

/** What is wrong, and from which character on. Structure and CRC are told apart: both may be wrong. */
export interface VietQrError {
  fault: VietQrFault;
  at: number;
  /** For a wrong CRC: what it should be. */
  expected?: string;
}

/** EMVCo: no code is longer. */
export const MOST_QR_LETTERS = 512;
export const MOST_PURPOSE = 25;
/** Field 54 holds 13 digits. */
export const MOST_AMOUNT = 9_999_999_999_999;
const NAPAS = "A000000727";
const SERVICES: Record<string, Target> = { QRIBFTTA: "account", QRIBFTTC: "card", QRPUSH: "payment" };

/** Reads a code strictly: every character belongs to a part, every part is what the profile says, and the CRC holds. */
export function readVietQr(text: string): { qr: VietQr } | { errors: VietQrError[] } {
  if (text === "") return { errors: [{ fault: "empty", at: 0 }] };
  if (text.length > MOST_QR_LETTERS) return { errors: [{ fault: "too-long", at: MOST_QR_LETTERS }] };
  const errors: VietQrError[] = [];
  const strange = text.search(/[^\x20-\x7e]/);
  if (strange >= 0) errors.push({ fault: "not-ascii", at: strange });
  const crc = crcFault(text);
  const reading = readTlv(text);
  const content = "fault" in reading ? reading : readParts(reading.parts);
  if ("fault" in content) errors.push({ fault: content.fault, at: content.at });
  if (crc) errors.push(crc);
  return errors.length > 0 || "fault" in content ? { errors } : { qr: content };
}

function crcFault(text: string): VietQrError | null {
  const at = text.length - 8;
  if (at < 0 || !/^6304[0-9A-F]{4}$/.test(text.slice(at))) return { fault: "crc-missing", at: Math.max(at, 0) };
  const expected = crc16(text.slice(0, -4));
  return text.endsWith(expected) ? null : { fault: "crc-wrong", at: text.length - 4, expected };
}

type Fault = { fault: VietQrFault; at: number };

function readParts(parts: readonly Part[]): VietQr | Fault {
  const find = (id: string): Part | undefined => parts.find((part) => part.id === id);
  const wrong = (fault: VietQrFault, part?: Part): Fault => ({ fault, at: part?.at ?? 0 });
  const text = (id: string): string | null => find(id)?.value ?? null;
  if (parts[0]?.id !== "00" || parts[0].value !== "01") return wrong("format-wrong", parts[0]);
  const initiation = text("01");
  if (initiation !== null && initiation !== "11" && initiation !== "12") return wrong("initiation-wrong", find("01"));
  const merchant = find("38");
  if (!merchant) return wrong("account-missing");
  const account = readAccount(merchant);
  if ("fault" in account) return account;
  const checks: [string, RegExp, VietQrFault][] = [
    ["52", /^\d{4}$/, "category-wrong"],
    ["54", /^[1-9]\d{0,12}$/, "amount-wrong"],
    ["59", /^.{1,25}$/, "field-too-long"],
    ["60", /^.{1,15}$/, "field-too-long"],
  ];
  for (const [id, form, fault] of checks) {
    const part = find(id);
    if (part && !form.test(part.value)) return wrong(fault, part);
  }
  if (text("53") !== "704") return wrong("currency-wrong", find("53"));
  if (text("58") !== "VN") return wrong("country-wrong", find("58"));
  const additional = find("62");
  const more = additional ? readTlv(additional.value, additional.at + 4) : { parts: [] };
  if ("fault" in more) return more;
  const said = (id: string): string | null => more.parts.find((part) => part.id === id)?.value ?? null;
  const tooLong = more.parts.find((part) => Number(part.id) <= 8 && part.value.length > MOST_PURPOSE);
  if (tooLong) return wrong("field-too-long", tooLong);
  const amount = text("54");
  const known = ["00", "01", "38", "52", "53", "54", "58", "59", "60", "62", CRC_ID];
  return {
    initiation: initiation === null ? null : initiation === "11" ? "static" : "dynamic",
    ...account,
    amount: amount === null ? null : Number(amount),
    merchantCategory: text("52"),
    merchantName: text("59"),
    merchantCity: text("60"),
    billNumber: said("01"),
    mobile: said("02"),
    store: said("03"),
    reference: said("05"),
    terminal: said("07"),
    purpose: said("08"),
    other: parts.filter((part) => !known.includes(part.id)).map(({ id, value }) => ({ id, value })),
  };
}

/** Part 38: who it is by NAPAS, and the service that brings the money there. */
function readAccount(merchant: Part): Pick<VietQr, "bin" | "account" | "target"> | Fault {
  const outer = readTlv(merchant.value, merchant.at + 4);
  if ("fault" in outer) return outer;
  const find = (id: string): Part | undefined => outer.parts.find((part) => part.id === id);
  if (find("00")?.value !== NAPAS) return { fault: "not-napas", at: merchant.at };
  const beneficiary = find("01");
  if (!beneficiary) return { fault: "account-missing", at: merchant.at };
  const inner = readTlv(beneficiary.value, beneficiary.at + 4);
  if ("fault" in inner) return inner;
  const [bin, account] = ["00", "01"].map((id) => inner.parts.find((part) => part.id === id));
  if (!bin || !/^\d{6}$/.test(bin.value)) return { fault: "bin-wrong", at: bin?.at ?? beneficiary.at };
  if (!account || !/^[0-9A-Za-z]{1,19}$/.test(account.value))
    return { fault: "account-wrong", at: account?.at ?? beneficiary.at };
  const service = find("02");
  const target = service ? (SERVICES[service.value] ?? null) : null;
  if (service && target === null) return { fault: "service-wrong", at: service.at };
  return { bin: bin.value, account: account.value, target };
}

/** What a code to print is made of. All of it is checked by `checkPayment` first. */
export interface Payment {
  bin: string;
  account: string;
  target?: "account" | "card";
  /** Whole đồng; null: the payer fills it in. */
  amount: number | null;
  /** Letters, digits and blanks only, at most 25: `plainPurpose` makes it so. */
  purpose: string | null;
}

/** The text of a code. With an amount it is dynamic: for this payment only. @throws RangeError for what cannot be paid. */
export function buildVietQr(payment: Payment): string {
  const { bin, account, amount, purpose, target = "account" } = payment;
  if (!/^\d{6}$/.test(bin) || !/^[0-9A-Za-z]{1,19}$/.test(account)) throw new RangeError("no such account");
  if (amount !== null && !(Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST_AMOUNT))
    throw new RangeError("whole đồng from 1 up");
  if (purpose !== null && !/^[0-9A-Za-z ]{1,25}$/.test(purpose)) throw new RangeError("purpose is not plain");
  const service = target === "card" ? "QRIBFTTC" : "QRIBFTTA";
  const body = [
    tlv("00", "01"),
    tlv("01", amount === null ? "11" : "12"),
    tlv("38", [tlv("00", NAPAS), tlv("01", tlv("00", bin) + tlv("01", account)), tlv("02", service)].join("")),
    tlv("53", "704"),
    amount === null ? "" : tlv("54", String(amount)),
    tlv("58", "VN"),
    purpose === null ? "" : tlv("62", tlv("08", purpose)),
    `${CRC_ID}04`,
  ].join("");
  return body + crc16(body);
}

/** The code as a picture for pages and paper; `label` is read aloud. */
export const vietQrSvg = (payment: Payment, label: string): string => qrSvg(buildVietQr(payment), label);
