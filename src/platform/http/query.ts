import { z } from "zod";

/** Of a repeated parameter of an address the first; an empty one is as if it were not there. */
export const first = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value === "" ? undefined : value), schema);
