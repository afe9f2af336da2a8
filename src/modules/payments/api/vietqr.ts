import { z } from "zod";
import { InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { findBank } from "../banks.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findReferences } from "../payment-reference.ts";
import { plainPurpose } from "../plain-purpose.ts";
import { buildVietQr, MOST_AMOUNT, MOST_PURPOSE, type Payment, readVietQr, type VietQr, vietQrSvg } from "../vietqr.ts";

export const VietQrBody = z.object({
  text: z.string().max(10_000).nullish().describe("A code to read. Alone: then nothing is built"),
  bin: z.string().max(40).nullish().describe("To build: the bank's six digits"),
  account: z.string().max(60).nullish().describe("To build: account or card number"),
  amount: z.number().nullish().describe("To build: whole đồng; none lets the payer fill it in"),
  purpose: z
    .string()
    .max(200)
    .nullish()
    .describe("To build: brought to letters, digits and blanks without marks, then at most 25"),
  target: z.enum(["account", "card"]).nullish(),
});

const text = z.string().nullable();
export const VietQrAnswer = z.object({
  text: z.string(),
  initiation: z.enum(["static", "dynamic"]).nullable(),
  bin: z.string(),
  bank: z.object({ bin: z.string(), name: z.string(), isVerified: z.boolean() }).nullable(),
  account: z.string(),
  target: z.enum(["account", "card", "payment"]).nullable(),
  amount: z.number().nullable(),
  currency: z.literal("VND"),
  merchantCategory: text,
  merchantName: text,
  merchantCity: text,
  billNumber: text,
  mobile: text,
  store: text,
  reference: text,
  terminal: text,
  purpose: text,
  other: z.array(z.object({ id: z.string(), value: z.string() })),
  paymentReferences: z.array(z.string()).describe("References of ours in the purpose whose check sign holds"),
  svg: z.string().optional().describe("The picture, of a code that was built"),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
});

type Words = typeof vi;
type FieldError = { pointer: string; code: string; detail: string };

/** POST /api/v1/tools/vietqr */
export function vietQrApi(rq: Rq): Reply {
  const body = VietQrBody.parse(rq.body);
  const words = pick(rq.lang, vi, en);
  const given = [body.bin, body.account, body.amount, body.purpose].some((one) => one !== null && one !== undefined);
  const isRead = typeof body.text === "string";
  if (isRead === given)
    throw new InvalidContent([{ pointer: "/text", code: "read-or-build", detail: words.readOrBuild }]);
  return json(isRead ? read(body.text ?? "", words) : build(body, words), {
    headers: { "cache-control": "no-store" },
  });
}

function read(code: string, words: Words) {
  // What a scanner or a copy adds at the end is not of the code.
  const cleaned = code.replace(/[\r\n]+$/, "");
  const reading = readVietQr(cleaned);
  if ("errors" in reading)
    throw new InvalidContent(
      reading.errors.map(({ fault, at, expected }) => ({
        pointer: "/text",
        code: fault,
        detail: words.faults[fault](at + 1, expected),
        at,
      })),
    );
  return answer(cleaned, reading.qr, words, []);
}

function build(body: z.infer<typeof VietQrBody>, words: Words) {
  const { payment, errors, changed } = readPayment(body, words);
  if (errors.length > 0) throw new InvalidContent(errors);
  const code = buildVietQr(payment);
  const reading = readVietQr(code);
  if ("errors" in reading) throw new Error(`built a code that cannot be read: ${reading.errors[0]?.fault}`);
  const warnings = changed ? [{ code: "purpose-changed", text: words.purposeChanged(payment.purpose ?? "") }] : [];
  const { bin, account, amount } = payment;
  const label = words.label(findBank(bin)?.name ?? bin, account, amount);
  return { ...answer(code, reading.qr, words, warnings), svg: vietQrSvg(payment, label) };
}

function readPayment(body: z.infer<typeof VietQrBody>, words: Words) {
  const errors: FieldError[] = [];
  const refuse = (field: string, code: keyof Words["refusals"]) =>
    errors.push({ pointer: `/${field}`, code, detail: words.refusals[code] });
  const bin = (body.bin ?? "").replace(/\s/g, "");
  const account = (body.account ?? "").replace(/[\s.-]/g, "");
  const target = body.target ?? "account";
  const amount = body.amount ?? null;
  const typed = body.purpose?.normalize("NFC").trim() ?? "";
  const purpose = plainPurpose(typed);
  if (!/^\d{6}$/.test(bin)) refuse("bin", "bin-wrong");
  if (!(target === "card" ? /^\d{16,19}$/ : /^[0-9A-Za-z]{1,19}$/).test(account))
    refuse("account", target === "card" ? "card-wrong" : "account-wrong");
  if (amount !== null && !Number.isInteger(amount)) refuse("amount", "amount-not-whole");
  else if (amount !== null && (amount < 1 || amount > MOST_AMOUNT)) refuse("amount", "amount-out-of-range");
  if (typed !== "" && purpose === "") refuse("purpose", "purpose-without-letters");
  if (purpose.length > MOST_PURPOSE)
    errors.push({
      pointer: "/purpose",
      code: "purpose-too-long",
      detail: words.purposeTooLong(purpose, purpose.length),
    });
  const payment: Payment = { bin, account, target, amount, purpose: purpose || null };
  return { payment, errors, changed: purpose !== typed };
}

function answer(code: string, qr: VietQr, words: Words, warnings: { code: string; text: string }[]) {
  const bank = findBank(qr.bin);
  const told = (code: keyof Words["warnings"]) => ({ code, text: words.warnings[code] });
  return {
    text: code,
    ...qr,
    bank,
    currency: "VND",
    paymentReferences: findReferences(qr.purpose ?? ""),
    warnings: [
      ...warnings,
      ...(bank ? [] : [told("bank-unknown")]),
      ...(qr.initiation === "static" && qr.amount !== null ? [told("static-with-amount")] : []),
      ...(qr.initiation === "dynamic" && qr.amount === null ? [told("dynamic-without-amount")] : []),
    ],
  };
}
