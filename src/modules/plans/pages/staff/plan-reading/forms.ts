import { z } from "zod";
import { parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import { FieldsForm, fieldsOf } from "../../../fields/fields-form.ts";
import { LIMITS, PIECE_KINDS, TASK_ROLES, type TaskRole } from "../../../plan.ts";

/** Lone halves of surrogate pairs cannot be stored as UTF-8; they come from broken copies. */
const text = z.string("textMissing").refine((value) => value.isWellFormed(), "loneMarks");
/** A field that may be left out altogether. */
const optionalText = text.default("");
const longerThan = (limit: number) => (value: string) => [...value].length <= limit;
const emptyIsNull = (value: string): string | null => (value === "" ? null : value);

const short = optionalText.refine(longerThan(LIMITS.short), "shortLong").transform(emptyIsNull);

/** "15/12/2026", or nothing; 31/11 is no day. */
export const optionalDay = z
  .string()
  .default("")
  .transform((value, context) => {
    if (value === "") return null;
    const day = parseVietnameseDate(value);
    if (day === null) context.addIssue({ code: "custom", message: "dateWrong" });
    return day;
  });

const version = z.coerce.number().int().min(1).catch(0);

export const HeaderForm = z.object({
  basedOn: version,
  number: short,
  issuedOn: optionalDay,
  place: short,
  issuer: short,
  title: optionalText.refine(longerThan(LIMITS.title), "titleLong"),
  year: z.union(
    [
      z.literal("").transform(() => null),
      z
        .string()
        .regex(/^(19|20|21)\d\d$/, "yearWrong")
        .transform(Number),
    ],
    "yearWrong",
  ),
  signer: short,
  signerTitle: short,
  reportDueOn: optionalDay,
});

export const PieceForm = z.object({
  basedOn: version,
  kind: z.enum(PIECE_KINDS),
  text: text.min(1, "textMissing").refine(longerThan(LIMITS.text), "textLong"),
});

export const TaskForm = z
  .object({
    basedOn: version,
    agencyId: z.union([z.uuid(), z.literal("").transform(() => null)]).catch(null),
    newAgency: short,
    text: text.min(1, "textMissing").refine(longerThan(LIMITS.text), "textLong"),
    role: z.enum(TASK_ROLES as [TaskRole, ...TaskRole[]]).catch("implementing"),
    deadlineText: short,
    dueOn: optionalDay,
    coordinating: optionalText.refine(longerThan(LIMITS.text), "textTooLong").transform((value) => [
      ...new Set(
        value
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ]),
    ...FieldsForm.shape,
    /** Whether the form showed the fields at all: ticks that are left out are else not told from ticks taken away. */
    withFields: optionalText,
    targetCount: z
      .string()
      .default("1")
      .transform((value) => value.replace(/[.\s]/g, ""))
      .pipe(
        z
          .string()
          .regex(/^\d{1,6}$/, "targetWrong")
          .transform(Number),
      )
      .pipe(z.number().min(1, "targetWrong").max(LIMITS.target, "targetWrong")),
  })
  .refine((form) => Boolean(form.agencyId ?? form.newAgency), {
    path: ["agencyId"],
    message: "agencyMissing",
    // Also beside other faults: people want to see all of them at once.
    when: () => true,
  });

/** What a sent form says about a task. */
export function taskTextOf(form: z.infer<typeof TaskForm>) {
  const { agencyId, newAgency, text, role, deadlineText, dueOn, coordinating, productKind, targetCount, basedOn } =
    form;
  const task = {
    agencyId,
    newAgency,
    text,
    role,
    deadlineText,
    dueOn,
    coordinating,
    productKind,
    targetCount,
    basedOn,
  };
  return form.withFields === "1" ? { ...task, fields: fieldsOf(form) } : task;
}

export const SplitForm = z.object({
  basedOn: version,
  parts: optionalText.refine(longerThan(LIMITS.text * 2), "textTooLong").transform((value) =>
    value
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
});

/** "accept.3": what the button does, and the version of the row it stood beside. */
export const PressedAct = z
  .string()
  .regex(/^(accept|drop|restore|merge)\.\d{1,9}$/)
  .transform((value) => {
    const [act, basedOn] = value.split(".");
    return { act: act as "accept" | "drop" | "restore" | "merge", basedOn: Number(basedOn) };
  });
