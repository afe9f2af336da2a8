import { z } from "zod";
import { LIMITS, MOST_AT_ONCE, REASONS, SUBJECTS } from "../rating.ts";
import { MOST_OFFERED, OFFERED_KEY } from "../reasons/reason.ts";

/** A clock may be years off; what lies further is no clock. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= 0 && at.getUTCFullYear() < 2200);
const text = (most: number) => z.string().trim().min(1).max(most);

export const RatingJson = z.object({
  /** Made by the tablet; the same again counts once. */
  id: z.guid(),
  mark: z.number().int().min(1).max(5),
  /** The six, and keys the tablet was told in `device.reasons`, also long ago. */
  reasons: z
    .array(z.union([z.enum(REASONS), z.string().regex(OFFERED_KEY)]))
    .max(REASONS.length + MOST_OFFERED)
    .default([]),
  subject: z.enum(SUBJECTS).default("settlement"),
  field: text(LIMITS.field).nullable().default(null),
  procedure: text(LIMITS.procedure).nullable().default(null),
  /** By the clock of the tablet. */
  at: moment,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)
    .default("vi"),
});

/** As it is described; each rating is judged by itself, so that one that is wrong loses none of the others. */
export const RatingsBody = z.object({
  token: text(200),
  now: moment,
  ratings: z.array(RatingJson).max(MOST_AT_ONCE),
  waiting: z.number().int().min(0).max(1_000_000).nullable().default(null),
  version: z.string().trim().max(60).nullable().default(null),
});
export const LooseBody = RatingsBody.extend({ ratings: z.array(z.unknown()).max(MOST_AT_ONCE) });

export const DeviceJson = z.object({
  name: z.string(),
  place: z.string(),
  counter: z.string().nullable(),
  subjects: z.array(z.string()),
  fields: z.array(z.string()),
  procedures: z.array(z.object({ code: z.string(), name: z.string() })),
  languages: z.array(z.string()),
  /** Offered beside the six reasons: points of the unit's code of conduct. */
  reasons: z.array(z.object({ key: z.string(), words: z.string() })),
});

export const RatingsAnswer = z.object({
  serverTime: z.string(),
  results: z.array(
    z.object({
      id: z.string().nullable(),
      result: z.enum(["taken", "known", "refused"]),
      code: z.string().optional(),
      detail: z.string().optional(),
    }),
  ),
  device: DeviceJson,
});

export const PairBody = z.object({ code: text(40) });
export const PairAnswer = z.object({ token: z.string(), serverTime: z.string(), device: DeviceJson });
