import { z } from "zod";
import { InvalidContent } from "../../../platform/http/index.ts";
import { readDay } from "../procedure-query.ts";

/** A day of an address. */
export const Day = z.string().transform((text, ctx) => {
  const day = readDay(text);
  if (day === null) ctx.addIssue({ code: "custom", message: "day-invalid" });
  return day ?? "";
});

/** Of a repeated parameter the first; an empty one is as if it were not there. */
export const first = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value === "" ? undefined : value), schema);

/** @throws InvalidContent with a pointer for each parameter that is wrong */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidContent(
    parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join("/")}`, code: issue.message })),
  );
}
