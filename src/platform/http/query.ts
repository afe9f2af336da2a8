import { z } from "zod";
import { nfc } from "../i18n/index.ts";

/** Of a repeated parameter of an address the first; an empty one is as if it were not there. */
export const first = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value === "" ? undefined : value), schema);

/** Words typed into the search field of a list: at most 100 characters, undefined for none. */
export const askedWords = first(
  z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100) || undefined)
    .optional()
    .catch(undefined),
);
