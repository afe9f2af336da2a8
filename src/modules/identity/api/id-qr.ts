import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { maskNumber } from "../personal-number.ts";
import { type CardWarning, MOST_CARD_LETTERS, readCard } from "../read-card.ts";

export const CardBody = z.object({
  text: z.string().max(MOST_CARD_LETTERS).describe("What the scanner read from the card. Never kept and never logged"),
});

export const CardAnswer = z.object({
  personalNumber: z.string(),
  masked: z.string().describe("For showing: 024*****0123"),
  oldNumber: z.string().nullable(),
  name: z.string(),
  birthDate: z.string().nullable().describe("yyyy-MM-dd; yyyy-MM or yyyy where the card has no full day"),
  sex: z.enum(["male", "female"]),
  sexText: z.enum(["Nam", "Nữ"]),
  address: z.string().nullable().describe("As of the day of issue"),
  issuedOn: z.string().nullable(),
  extra: z.array(z.string()).describe("Further parts of newer cards, as they stand"),
  birthPlace: z
    .object({ code: z.string(), name: z.string().nullable() })
    .describe("Where the birth was registered by the first three digits; not where somebody lives"),
  isProof: z.literal(false).describe("The code is not signed: compare with the card"),
  warnings: z.array(z.object({ code: z.string(), pointer: z.string(), text: z.string() })),
});

const POINTERS: Record<CardWarning, string> = {
  "sex-contradicts-number": "/sex",
  "birth-year-contradicts-number": "/birthDate",
  "birth-date-to-come": "/birthDate",
  "issue-date-to-come": "/issuedOn",
  "issued-before-birth": "/issuedOn",
  "letters-damaged": "/name",
};

/** POST /api/v1/tools/id-qr */
export function idQrApi(rq: Rq): Reply {
  const { text } = CardBody.parse(rq.body);
  const words = pick(rq.lang, vi, en);
  const reading = readCard(text, vietnamDay(rq.now));
  if ("fault" in reading)
    throw new InvalidContent([{ pointer: "/text", code: reading.fault, detail: words.faults[reading.fault] }]);
  const { card, meaning } = reading;
  const warnings = reading.warnings.map((code) => ({ code, pointer: POINTERS[code], text: words.warnings[code] }));
  return json(
    {
      ...card,
      masked: maskNumber(card.personalNumber),
      sexText: card.sex === "male" ? "Nam" : "Nữ",
      birthPlace: meaning.birthPlace,
      isProof: false,
      warnings,
    },
    { headers: { "cache-control": "no-store" } },
  );
}
