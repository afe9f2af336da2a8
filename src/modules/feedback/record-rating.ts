import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { insertRating } from "./feedback.store.ts";

/** Steps of a procedure at which a reader of its page may be stuck. */
export const RATED_PARTS = ["papers", "form", "fee", "time", "place", "online", "who", "result"] as const;
export type RatedPart = (typeof RATED_PARTS)[number];

export interface RecordRating {
  path: string;
  unitId: string;
  isUseful: boolean;
  lang: string;
  at: Date;
}

/** Counts one press under a page. Returns its id, to which a reason may be added. */
export async function recordRating(tx: Tx, { at, ...input }: RecordRating): Promise<string> {
  const id = randomUUID();
  await insertRating(tx, { id, ...input, ratedOn: vietnamDay(at), ratedAt: at });
  return id;
}
