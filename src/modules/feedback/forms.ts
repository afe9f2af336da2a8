import { z } from "zod";
import { cleanText, readPhone } from "../../platform/i18n/index.ts";
import { LIMITS, OTHER_DOORS, QUESTION_KINDS } from "./question.ts";

const length = (text: string): number => [...text].length;

/** One line of text as it is kept. */
const line = (most: number, tooLong: string) =>
  z
    .string()
    .default("")
    .transform((text) => cleanText(text).replace(/\n+/g, " "))
    .refine((text) => length(text) <= most, tooLong);

/** Messages are keys of `ask.errors`. */
export const AskForm = z.object({
  kind: z.enum([...QUESTION_KINDS, ...OTHER_DOORS], "kindMissing"),
  unitId: z.uuid("unitMissing").optional(),
  body: z
    .string()
    .default("")
    .refine((text) => text.isWellFormed(), "loneMarks")
    .transform(cleanText)
    .refine((text) => length(text) <= LIMITS.body, "bodyLong"),
  category: z.string().max(40, "categoryUnknown").default(""),
  place: line(LIMITS.place, "placeLong"),
  name: line(LIMITS.name, "nameLong"),
  /** Who is complained about; makes it confidential. */
  named: line(LIMITS.name, "namedLong"),
  isHead: z.literal("1").optional().catch(undefined),
  address: line(LIMITS.address, "addressLong"),
  phone: z
    .string()
    .default("")
    .refine((text) => text.trim() === "" || readPhone(text) !== null, "phoneWrong")
    .transform((text) => readPhone(text) ?? ""),
  email: z
    .string()
    .default("")
    .refine(
      (text) => text === "" || (text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)),
      "emailWrong",
    ),
  /** Agrees to be named where the question is made public. */
  namesMe: z.enum(["", "yes"]).default("").catch(""),
  /** Wishes that the Fatherland Front follows it. */
  front: z.enum(["", "yes"]).default("").catch(""),
  trang: z.string().default(""),
});

export type AskValue = z.infer<typeof AskForm>;

/** A path of this site, as a page hands it on; anything else is dropped. */
export function readPagePath(text: unknown): string | null {
  return typeof text === "string" && /^\/(?!\/)[\w\-./%]{0,300}$/.test(text) ? text : null;
}
