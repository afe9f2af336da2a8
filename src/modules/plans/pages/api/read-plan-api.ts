import { z } from "zod";
import { TookTooLong } from "../../../../platform/aside/index.ts";
import { HttpError, json, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../../calendar/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { publicEn } from "../../public-messages.en.ts";
import { publicVi } from "../../public-messages.vi.ts";
import { toApiDraft } from "../../reading/api-draft.ts";
import { withDaysOff } from "../../reading/citations-check.ts";
import { type ConclusionsDraft, readConclusions } from "../../reading/conclusions.ts";
import { DocumentRefused } from "../../reading/document-text.errors.ts";
import { type DocumentText, readDocumentText, TEXT_LIMIT } from "../../reading/document-text.ts";
import { READ_SECONDS, type ReadText, readAside } from "../../reading/read-aside.ts";

/** A plan with all annexes stays far below this; the reader refuses large files by itself, with a sentence. */
export const READ_BODY_LIMIT = 25 * 1024 * 1024;

export const ReadBody = z.object({
  text: z.string().optional().describe("The text of the document; or send a file as multipart/form-data"),
  as: z
    .enum(["plan", "directive", "conclusions"])
    .default("plan")
    .describe(
      "directive: read any document for the duties it gives; conclusions: the same of a notice, with its meeting",
    ),
});

const Range = { start: z.int(), end: z.int() };
const Piece = z.object({ text: z.string(), ...Range });
const ReportDeadline = Piece.extend({ norm: z.string().nullable(), iso: z.string().nullable() });

export const ReadAnswer = z.object({
  kind: z.enum(["plan", "directive", "conclusions"]),
  type: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  date: z.iso.date().nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  superiorIssuer: z.string().nullable(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  signer: z.string().nullable(),
  signerTitle: z.string().nullable(),
  legalBases: z.array(
    Piece.extend({
      number: z.string().nullable(),
      type: z.string().nullable(),
      date: z.string().nullable(),
      issuer: z.string().nullable(),
    }),
  ),
  purposes: z.array(Piece),
  requirements: z.array(Piece),
  targets: z.array(Piece),
  audiences: z.array(Piece),
  contents: z.array(Piece),
  forms: z.array(Piece),
  agencies: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      ...Range,
      tasks: z.array(
        z.object({
          text: z.string(),
          role: z.string(),
          deadline: z
            .object({
              text: z.string(),
              kind: z.string(),
              norm: z.string().nullable(),
              iso: z.string().nullable(),
              from: z.string().nullable(),
              assumedYear: z.boolean(),
              flag: z.string().nullable(),
              ...Range,
            })
            .nullable(),
          coordinating: z.array(Piece),
          ...Range,
        }),
      ),
    }),
  ),
  reportDeadline: ReportDeadline.nullable(),
  reportDeadlines: z.array(ReportDeadline),
  recipients: z.array(Piece),
  untaken: z
    .array(Piece.extend({ under: z.string().nullable() }))
    .describe("Paragraphs of the part that gives duties which nothing was made of, with the heading they stand under"),
  meeting: z
    .object({ heldOn: z.iso.date().nullable(), chair: z.string().nullable(), title: z.string().nullable() })
    .nullable()
    .describe("Of a notice of conclusions: the meeting it tells of"),
  ranges: z.record(z.string(), z.object(Range)),
  truncated: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), ...Piece.shape })),
  text: z.string().describe("The text that was read; every start and end points into it"),
  source: z.object({
    format: z.enum(["docx", "doc", "odt", "pdf", "text"]),
    convertedFrom: z.string().nullable(),
    misnamed: z.boolean(),
  }),
});

/**
 * POST /api/v1/plans/read: the structured draft of a document, without saving anything. A document that is no plan is
 * refused by what it seems to be, and nothing is made up from it.
 */
export async function readPlanApi(rq: Rq): Promise<Reply> {
  const own = pick(rq.lang, publicVi, publicEn).api;
  const body = ReadBody.parse(rq.body);
  const source = await sourceOf(rq, body.text);
  if (!source.text.isWellFormed()) throw refused(rq, "lone-marks", own.loneMarks);
  const read = await readWithin(rq, source.text);
  const { draft, kind } = draftOf(rq, read, body.as);
  const { text, ...facts } = source;
  const say = pick(rq.lang, vi, en).warnings;
  const calendar = await workingCalendarFor(rq.app.db, null, rq.now);
  const warnings = withDaysOff(read.warnings, draft, calendar.isWorkingDay).map((one) => ({
    code: one.code,
    message: say[one.code](one.details),
    text: one.text,
    ...one.range,
  }));
  const meeting = kind === "conclusions" ? meetingOf(readConclusions(text, draft)) : null;
  return json({ ...toApiDraft(draft), kind, meeting, warnings, text, source: facts });
}

const meetingOf = ({ heldOn, chair, meeting }: ConclusionsDraft) => ({ heldOn, chair, title: meeting });

async function sourceOf(rq: Rq, given: string | undefined): Promise<DocumentText> {
  const words = pick(rq.lang, vi, en);
  try {
    const file = rq.files[0];
    if (file) return await readDocumentText(file.bytes, file.fileName);
    if (given === undefined) throw refused(rq, "nothing-given", pick(rq.lang, publicVi, publicEn).api.nothingGiven);
    if (!/\p{L}/u.test(given)) throw new DocumentRefused("empty");
    if (given.length > TEXT_LIMIT) throw new DocumentRefused("too-large");
    // As it came: the ranges of the answer point into what the caller sent.
    return { text: given, format: "text", convertedFrom: null, misnamed: false };
  } catch (error) {
    if (error instanceof DocumentRefused)
      throw refused(rq, error.code, words.documentRefusals[error.code], { details: error.details });
    throw error;
  }
}

async function readWithin(rq: Rq, text: string): Promise<ReadText> {
  try {
    return await readAside(rq.app.aside, text);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    throw refused(rq, "too-long", pick(rq.lang, vi, en).errors.tooLongToRead(READ_SECONDS));
  }
}

function draftOf(rq: Rq, { reading }: ReadText, as: z.infer<typeof ReadBody>["as"]): Pick<ReadingOf, "draft" | "kind"> {
  if (reading.kind === "plan") return { draft: reading.draft, kind: "plan" };
  if (as !== "plan" && reading.directiveDraft) return { draft: reading.directiveDraft, kind: as };
  const words = pick(rq.lang, vi, en);
  const { seems, givesDuties } = reading;
  throw refused(rq, "not-a-plan", words.notAPlan(words.looks[seems], givesDuties), {
    seems,
    seemsToBe: words.looks[seems],
    givesDuties,
    offer: givesDuties
      ? {
          as: "directive",
          method: "POST",
          href: "/api/v1/plans/read",
          detail: pick(rq.lang, publicVi, publicEn).api.offer,
        }
      : null,
  });
}

interface ReadingOf {
  draft: Parameters<typeof toApiDraft>[0];
  kind: z.infer<typeof ReadBody>["as"];
}

function refused(rq: Rq, code: string, detail: string, more: Record<string, unknown> = {}): HttpError {
  const pointer = rq.files.length > 0 ? "/file" : "/text";
  return new HttpError(422, code, { detail, ...more, errors: [{ pointer, code, detail }] });
}
