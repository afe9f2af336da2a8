import { z } from "zod";

/** What the machine interface of plans takes and gives; the OpenAPI document is made from these. */

const Piece = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });
const nullable = z.string().nullable();
const Report = Piece.extend({ norm: nullable, iso: nullable });

export const ReadBody = z.object({
  text: z.string().min(1, "textMissing"),
  /** "directive" takes the duties out of a document that is no plan but gives some. */
  as: z.enum(["plan", "directive"]).default("plan"),
});

export const ReadAnswer = z.object({
  kind: z.enum(["plan", "directive"]),
  type: nullable,
  number: nullable,
  symbol: nullable,
  date: nullable,
  place: nullable,
  issuer: nullable,
  superiorIssuer: nullable,
  title: nullable,
  year: z.number().int().nullable(),
  signer: nullable,
  signerTitle: nullable,
  legalBases: z.array(Piece.extend({ number: nullable, type: nullable, date: nullable, issuer: nullable })),
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
      start: z.number().int(),
      end: z.number().int(),
      tasks: z.array(
        z.object({
          text: z.string(),
          role: z.string(),
          deadline: z
            .object({
              text: z.string(),
              kind: z.string(),
              norm: nullable,
              iso: nullable,
              from: nullable,
              assumedYear: z.boolean(),
              flag: nullable,
              start: z.number().int(),
              end: z.number().int(),
            })
            .nullable(),
          coordinating: z.array(Piece),
          start: z.number().int(),
          end: z.number().int(),
        }),
      ),
    }),
  ),
  reportDeadline: Report.nullable(),
  reportDeadlines: z.array(Report),
  recipients: z.array(Piece),
  ranges: z.record(z.string(), z.object({ start: z.number().int(), end: z.number().int() })),
  truncated: z.boolean(),
  warnings: z.array(Piece.extend({ code: z.string(), message: z.string() })),
  /** For a file: the text that was read, into which all ranges point. */
  text: z.string().optional(),
  format: z.string().optional(),
  convertedFrom: nullable.optional(),
});

export const ListQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional(),
  state: z.enum(["draft", "issued", "closed"]).optional(),
  unit: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

export const PlanSummary = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unit: z.string(),
  state: z.string(),
  number: nullable,
  title: z.string(),
  year: z.number().int().nullable(),
  issuedOn: nullable,
  reportDueOn: nullable,
  tasks: z.number().int(),
});

export const ListAnswer = z.object({ items: z.array(PlanSummary), next: nullable });

const Assignment = z.object({
  unitId: z.uuid(),
  unit: z.string(),
  role: z.string(),
  target: z.number().int(),
  acknowledgedAt: z.iso.datetime().nullable(),
});

export const TasksAnswer = z.object({
  plan: PlanSummary,
  tasks: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      agency: z.string(),
      role: z.string(),
      state: z.string(),
      deadline: z.object({ text: nullable, start: nullable, due: nullable, norm: nullable, flag: nullable }),
      target: z.number().int(),
      coordinating: z.array(z.string()),
      assignments: z.array(Assignment),
    }),
  ),
});

export const UpToQuery = z.object({
  /** Figures as of the end of this day; of now where it is left out. */
  to: z.iso.date().optional(),
});

export const ProgressAnswer = z.object({
  plan: PlanSummary,
  to: z.iso.date(),
  totals: z.object({
    tasks: z.number().int(),
    done: z.number().int(),
    late: z.number().int(),
    due: z.number().int(),
    open: z.number().int(),
    target: z.number().int(),
    declared: z.number().int(),
    proven: z.number().int(),
  }),
  tasks: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      agency: z.string(),
      state: z.string(),
      due: nullable,
      target: z.number().int(),
      declared: z.number().int().nullable(),
      proven: z.number().int(),
      units: z.array(
        z.object({
          unitId: z.uuid(),
          unit: z.string(),
          role: z.string(),
          target: z.number().int(),
          declared: z.number().int().nullable(),
          proven: z.number().int(),
          state: z.string(),
        }),
      ),
      /** Publications that prove the task. */
      evidence: z.array(z.object({ title: z.string(), address: z.string(), sentAt: z.iso.datetime().nullable() })),
    }),
  ),
});
