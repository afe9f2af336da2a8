import { z } from "zod";
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
