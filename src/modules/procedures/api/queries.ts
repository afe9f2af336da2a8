import { z } from "zod";
import { readDay } from "../procedure-query.ts";

/** A day of an address. */
export const Day = z.string().transform((text, ctx) => {
  const day = readDay(text);
  if (day === null) ctx.addIssue({ code: "custom", message: "day-invalid" });
  return day ?? "";
});
