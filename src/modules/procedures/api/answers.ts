import { z } from "zod";
import { ProcedureRecord } from "../procedure-record.ts";

/** What the machine interface answers about one procedure; `test/openapi.test.ts` holds real answers against it. */

const Version = z.object({
  number: z.number(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().describe("First day on which it no longer holds"),
  source: z.enum(["import", "editor"]),
  change: z.enum(["issue", "amend", "replace", "correct", "update"]).nullable(),
  decision: z
    .object({ number: z.string(), date: z.iso.date().nullable(), issuer: z.string().nullable() })
    .nullable()
    .describe("The deciding document"),
  reason: z.string().nullable(),
  publishedAt: z.iso.datetime(),
});

const PlainSentence = z.object({
  key: z.string(),
  part: z.string(),
  text: z.string(),
  state: z.enum(["current", "stale"]).describe("stale: a passage it renders has changed since"),
  sources: z.array(
    z.object({
      at: z.string(),
      quote: z.string().nullable(),
      stands: z.boolean(),
      now: z.object({ at: z.string(), text: z.string() }).nullable(),
    }),
  ),
});

export const ProcedureAnswer = ProcedureRecord.omit({ plain: true, doubts: true, nameOnly: true }).extend({
  plain: z
    .looseObject({
      stale: z.boolean(),
      language: z.literal("vi"),
      edition: z.number(),
      restsOnVersion: z.number(),
      approvedAt: z.iso.datetime().nullable(),
      sentences: z.array(PlainSentence),
      added: z.array(z.object({ at: z.string(), text: z.string() })),
    })
    .nullable()
    .describe("Plain words, sentence by sentence with the passages they render"),
  nameOnly: z.boolean(),
  doubts: z.array(z.looseObject({ at: z.string(), code: z.string() })),
  on: z.iso.date(),
  status: z.enum(["inForce", "repealed", "replaced", "moved"]),
  version: Version.extend({ isLatest: z.boolean(), nextFrom: z.iso.date().nullable() }),
  end: z
    .object({
      on: z.iso.date(),
      kind: z.enum(["repealed", "replaced", "moved"]),
      decision: z.string().nullable(),
      successors: z.array(z.object({ code: z.string(), name: z.string().nullable() })),
      authority: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  url: z.string(),
});

export const VersionsAnswer = z.object({
  code: z.string(),
  items: z.array(Version.extend({ name: z.string() })),
  total: z.number(),
});

export const DiffAnswer = z.object({
  code: z.string(),
  from: Version,
  to: Version,
  changes: z.array(
    z
      .looseObject({
        field: z.string(),
        kind: z.enum(["text", "items", "copies", "form", "method"]),
        summary: z.string().describe("In a sentence, in the reader's language"),
      })
      .describe("What else it holds depends on its kind"),
  ),
});

export const SuggestAnswer = z.object({
  items: z.array(z.object({ text: z.string(), href: z.string(), note: z.string().describe("Code") })),
});

const Basis = z.object({
  title: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  isDemonstration: z.boolean(),
});

export const FeeAnswer = z.object({
  code: z.string(),
  on: z.iso.date(),
  unit: z.string().nullable(),
  province: z.string().nullable(),
  channel: z.string(),
  state: z
    .enum(["known", "free", "choose", "ask"])
    .describe("choose: it depends on the case; ask: the texts do not say it for certain"),
  total: z.number().nullable().describe("Integer đồng"),
  currency: z.literal("VND"),
  lines: z.array(
    z.object({
      case: z.string().nullable(),
      kind: z.string(),
      label: z.string().nullable(),
      amount: z.number(),
      per: z.string().nullable(),
      quantity: z.number(),
      sum: z.number(),
      relief: z.object({ who: z.string(), percent: z.number(), off: z.number(), basis: Basis }).nullable(),
      due: z.number(),
      basis: Basis,
    }),
  ),
  cases: z.array(z.string().nullable()),
  reliefs: z.array(
    z.object({
      id: z.string(),
      who: z.string(),
      percent: z.number(),
      note: z.string().nullable(),
      basis: Basis,
    }),
  ),
});

export const ProcedureDueAnswer = z.object({
  code: z.string(),
  channel: z.string(),
  receivedAt: z.iso.datetime(),
  items: z.array(
    z.looseObject({
      timeText: z.string(),
      case: z.string().nullable(),
      dueAt: z.string().nullable().describe("null where no limit is certain"),
    }),
  ),
});
