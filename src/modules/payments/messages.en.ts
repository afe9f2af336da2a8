import { formatNumber } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const at =
  (sentence: string) =>
  (position: number): string =>
    `${sentence} (from character ${position}).`;

export const en: typeof vi = {
  readOrBuild:
    "Send one of two: “text” is a code to read; or “bin”, “account” and perhaps “amount”, “purpose” to build one.",
  faults: {
    empty: () => "There is no code.",
    "too-long": () => "More than 512 characters: this is no VietQR code.",
    "not-ascii": at("The structure is wrong: a character outside ASCII"),
    "crc-missing": () => "The check is missing: a code ends with 6304 and 4 capital hexadecimal digits.",
    "crc-wrong": (_at, expected) => `The check (CRC) is wrong: for this content it is ${expected ?? ""}.`,
    "id-not-digits": at("The structure is wrong: the name of a part is not 2 digits"),
    "length-not-digits": at("The structure is wrong: the length of a part is not 2 digits"),
    "length-beyond-end": at("The structure is wrong: a part is longer than what holds it"),
    "value-empty": at("The structure is wrong: a part is empty"),
    "id-repeated": at("The structure is wrong: a part stands twice"),
    "id-out-of-order": at("The structure is wrong: parts do not ascend"),
    "format-wrong": () => "The structure is wrong: a code begins with 000201.",
    "initiation-wrong": at("The structure is wrong: part 01 must be 11 or 12"),
    "account-missing": at("The structure is wrong: no account to pay to (part 38)"),
    "not-napas": at("The structure is wrong: not an account of NAPAS (A000000727)"),
    "bin-wrong": at("The structure is wrong: a bank has 6 digits"),
    "account-wrong": at("The structure is wrong: an account has 1 to 19 digits or letters"),
    "service-wrong": at("The structure is wrong: the service must be QRIBFTTA, QRIBFTTC or QRPUSH"),
    "category-wrong": at("The structure is wrong: part 52 must be 4 digits"),
    "currency-wrong": at("The structure is wrong: the currency must be 704 (đồng)"),
    "amount-wrong": at("The structure is wrong: the amount must be whole đồng of at most 13 digits"),
    "country-wrong": at("The structure is wrong: the country must be VN"),
    "field-too-long": at("The structure is wrong: a part holds more than it may"),
  },
  refusals: {
    "bin-wrong": "The bank must have exactly 6 digits, such as 970405.",
    "account-wrong": "The account must have 1 to 19 digits or letters without marks.",
    "card-wrong": "The card must have 16 to 19 digits.",
    "amount-not-whole": "The amount must be whole đồng.",
    "amount-out-of-range": "The amount must be from 1 to 9,999,999,999,999 đồng.",
    "purpose-without-letters": "The purpose must have letters or digits.",
  },
  purposeTooLong: (purpose, length) =>
    `Without marks the purpose is “${purpose}”, ${length} characters long; 25 at most.`,
  purposeChanged: (purpose) => `The purpose is written without marks: “${purpose}”.`,
  label: (bank, account, amount) =>
    `VietQR code to pay ${amount === null ? "" : `${formatNumber(amount)} đồng `}to account ${account} at ${bank}`,
  warnings: {
    "bank-unknown": "The bank's code is not in the list. Compare before using it.",
    "static-with-amount": "The code is for use again and again (11) but names an amount.",
    "dynamic-without-amount": "The code is for one use (12) but names no amount.",
  },
};
