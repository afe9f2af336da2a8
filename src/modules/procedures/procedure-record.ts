import { z } from "zod";

/**
 * The content of one version of an administrative procedure (thủ tục hành chính), in the shape every reader of the
 * catalogue uses: import, storage, page, sheet, search, API. Field order follows the national portal's public page.
 * Required parts: Nghị định 63/2010/NĐ-CP Điều 8.2 (as amended by 48/2013 and 92/2017, in force November 2026).
 *
 * Texts keep the official wording, in NFC. What could be read with certainty stands beside the text as a value; what
 * could not is null, never guessed.
 */

/** Who receives and settles it. `other` is "cơ quan khác" of the portal. District level ended on 2025-07-01. */
export const ProcedureLevel = z.enum(["ministry", "province", "commune", "other"]);
export type ProcedureLevel = z.infer<typeof ProcedureLevel>;

/**
 * A time limit counted in working days, calendar days or hours. `sameDay` is "ngay trong ngày" (received after 15:00,
 * the next working day); a reader that does not know it may show one working day, which promises less, never more.
 */
export const TimeLimit = z.object({
  amount: z.number().positive(),
  unit: z.enum(["workingDay", "day", "hour", "month"]),
  sameDay: z.literal(true).optional(),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

/** One amount to pay. `amount` is integer đồng; `per` is what it is paid for ("bản", "trường hợp"), if told. */
export const Fee = z.object({
  kind: z.enum(["phí", "lệ phí", "khác"]),
  amount: z.number().int().nonnegative(),
  per: z.string().nullable(),
  /** The case it is paid in ("cấp lại", "khi nộp trực tuyến"), if the text tells several apart. */
  note: z.string().nullable(),
  /** Code of the fee in the national database, where the source gives one. */
  code: z.string().optional(),
  /** First and last day on which this amount holds, where the text gives it days; another fee says what holds else. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type Fee = z.infer<typeof Fee>;

/** One of several limits that a text tells apart by case. */
export const TimeByCase = z.object({ case: z.string().min(1), time: TimeLimit });
export type TimeByCase = z.infer<typeof TimeByCase>;

/**
 * One time entry of a way of filing with the money that goes with it: the portal hangs both under the channel, and a
 * channel may have several entries, one per case. So several methods may name the same channel.
 */
export const FilingMethod = z.object({
  channel: z.enum(["inPerson", "online", "post"]),
  /** The case (trường hợp) this entry is for, where the source tells entries of one channel apart. */
  case: z.string().optional(),
  timeText: z.string(),
  /** null where the text does not say one certain limit. */
  time: TimeLimit.nullable(),
  /** Where the text names several certain limits, each with its case; `time` is null then. */
  times: z.array(TimeByCase).optional(),
  feeText: z.string(),
  /** [] only where the law is known to ask for nothing; null where the text is silent or not certain. */
  fees: z.array(Fee).nullable(),
  note: z.string(),
});
export type FilingMethod = z.infer<typeof FilingMethod>;

export const Paper = z.object({
  name: z.string().min(1),
  originals: z.number().int().nonnegative().nullable(),
  copies: z.number().int().nonnegative().nullable(),
  form: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  /** Code of the paper in the national database, where the source gives one. */
  code: z.string().optional(),
});
export type Paper = z.infer<typeof Paper>;

/** Papers asked for in one case (trường hợp); the usual case has no title. */
export const PaperGroup = z.object({ title: z.string().nullable(), papers: z.array(Paper) });
export type PaperGroup = z.infer<typeof PaperGroup>;

/** A cited document. Never keyed by number alone: 76/NQ-CP exists in 2013 and in 2021. */
export const LegalBasis = z.object({
  text: z.string().min(1),
  number: z.string().nullable(),
  date: z.iso.date().nullable(),
  issuer: z.string().nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** Steps of one case as the national database keeps them; the usual case has no title. */
export const StepCase = z.object({ title: z.string().nullable(), steps: z.array(z.string().min(1)) });
export type StepCase = z.infer<typeof StepCase>;

/** A unit by its code in the national database, in the role it has for the procedure. */
export const CodedAgency = z.object({
  role: z.enum(["implementing", "competent", "delegated", "coordinating"]),
  code: z.string(),
  name: z.string(),
});
export type CodedAgency = z.infer<typeof CodedAgency>;

/** Another procedure that goes with this one: `related` beside it, `interconnected` (liên thông) filed together with it. */
export const RelatedProcedure = z.object({
  kind: z.enum(["related", "interconnected"]),
  code: z.string().nullable(),
  name: z.string(),
});
export type RelatedProcedure = z.infer<typeof RelatedProcedure>;

/**
 * Why a value beside an official text is missing or needs a look by an editor. `at` is the place in the record
 * ("methods.0.fees"), so that pages and reports can point there.
 */
export const Doubt = z.object({
  at: z.string(),
  code: z.enum([
    "nameOnly",
    "timeMissing",
    "timeUnitMissing",
    "timeUnread",
    "timeSeveral",
    "timeConflict",
    "timeZero",
    "timeVaries",
    "feeMissing",
    "freeUnproven",
    "feeUnread",
    "feeByReference",
    "feeSetByProvince",
    "feeForeignCurrency",
    "feeTooSmall",
    "feeDependsOnDate",
    "feeConflict",
    "countsGlued",
    "levelInferred",
    "districtLevel",
    "brokenLetters",
    "textCut",
  ]),
});
export type Doubt = z.infer<typeof Doubt>;

export const ProcedureRecord = z.object({
  /** National code such as "1.001193". */
  code: z.string().regex(/^\d\.\d{6}(\.[0-9A-Z.]+)?$/),
  name: z.string().min(1),
  decision: z.object({ number: z.string(), date: z.iso.date().nullable(), issuer: z.string().nullable() }).nullable(),
  levels: z.array(ProcedureLevel),
  /** True where the source did not state the level and it was read from the agencies' names. */
  levelsInferred: z.boolean(),
  kind: z.string().nullable(),
  field: z.string(),
  /** Further fields the source counts it to, after the first. */
  moreFields: z.array(z.string().min(1)).optional(),
  issuer: z.string().nullable(),
  applicants: z.array(z.string()),
  agencies: z.object({
    implementing: z.string(),
    competent: z.string(),
    delegated: z.string(),
    coordinating: z.string(),
    receptionAddress: z.string(),
  }),
  /** Steps as text; lines starting with "- " or "1. " are list items, "**…**" is a heading. */
  steps: z.string(),
  methods: z.array(FilingMethod),
  papers: z.array(PaperGroup),
  conditions: z.string(),
  legalBases: z.array(LegalBasis),
  results: z.array(z.string()),
  keywords: z.string(),
  description: z.string(),
  sourceUrl: z.string().nullable(),
  lifeEvents: z.array(z.string()),
  /** Beside `steps`, which holds the same as text: the cases, where the source tells them apart. */
  stepCases: z.array(StepCase).optional(),
  /** Free text of the source on who may apply. */
  applicantsNote: z.string().optional(),
  /** Free texts of the source on who settles it and who is competent. */
  agencyNotes: z.object({ implementing: z.string(), competent: z.string() }).optional(),
  agencyUnits: z.array(CodedAgency).optional(),
  related: z.array(RelatedProcedure).optional(),
  /** Codes of the national database beside the texts above. */
  codes: z
    .object({
      field: z.string().nullable(),
      moreFields: z.array(z.string()).optional(),
      issuer: z.string().nullable(),
      results: z.array(z.object({ code: z.string(), name: z.string() })),
    })
    .optional(),
  /**
   * What papers print of the plain words. They are not part of a version: they stand in editions of their own (`plain/`)
   * and `getProcedureInForce` fills this in. Versions stored before that was so keep what they held.
   */
  plain: z
    .object({
      name: z.string(),
      summary: z.string(),
      bring: z.array(z.string()),
      steps: z.array(z.string()),
      /** Only in old stored versions. */
      stale: z.boolean().optional(),
    })
    .nullable(),
  /** True where only the columns of an official list are known: code, name, issuer, agency, field. */
  nameOnly: z.boolean().optional(),
  doubts: z.array(Doubt).optional(),
});
export type ProcedureRecord = z.infer<typeof ProcedureRecord>;

/** Every field it belongs to, the main one first. */
export function fieldsOf(record: Pick<ProcedureRecord, "field" | "moreFields">): string[] {
  return [...new Set([record.field, ...(record.moreFields ?? [])])].filter((field) => field !== "");
}
