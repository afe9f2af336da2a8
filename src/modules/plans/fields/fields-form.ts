import { z } from "zod";
import { AUDIENCES, TOLD_LANGUAGES, TOPICS } from "../../topics/index.ts";
import { LIMITS, PRODUCT_KINDS } from "../plan.ts";
import type { FieldValues } from "./set-task-fields.ts";
import type { TaskField, TaskFields } from "./task-fields.ts";

const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one).max(5_000)).catch([]);
const oneOrNone = <T extends readonly string[]>(values: T) =>
  z.union([z.enum(values as unknown as [T[number], ...T[number][]]), z.literal("").transform(() => null)]).catch(null);

/** Fields of a task as a form sends them; ticks nobody set come as nothing. */
export const FieldsForm = z.object({
  topic: oneOrNone(TOPICS),
  audiences: many(z.enum(AUDIENCES)),
  productKind: oneOrNone(PRODUCT_KINDS),
  languages: many(z.enum(TOLD_LANGUAGES)),
  placeUnitIds: many(z.uuid()),
  placeText: z
    .string()
    .default("")
    .refine((value) => value.isWellFormed(), "loneMarks")
    .refine((value) => [...value].length <= LIMITS.short, "placeLong")
    .transform((value) => value.trim() || null),
  basisPieceIds: many(z.uuid()),
});

export function fieldsOf(form: z.infer<typeof FieldsForm>): TaskFields {
  const { topic, audiences, languages, placeUnitIds, placeText, basisPieceIds } = form;
  return { topic, audiences, languages, placeUnitIds, placeText, basisPieceIds };
}

/** The columns one field consists of, out of what was sent. */
export function valuesOfField(field: TaskField, form: z.infer<typeof FieldsForm>): Partial<FieldValues> {
  switch (field) {
    case "topic":
      return { topic: form.topic };
    case "audiences":
      return { audiences: form.audiences };
    case "productKind":
      return { productKind: form.productKind };
    case "languages":
      return { languages: form.languages };
    case "place":
      return { placeUnitIds: form.placeUnitIds, placeText: form.placeText };
    case "basis":
      return { basisPieceIds: form.basisPieceIds };
  }
}
