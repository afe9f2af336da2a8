import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { foldReads } from "./read.store.ts";

/** Single days are kept so long, whole months so long: two years can be compared, and the table stays small. */
const MONTHS_OF_DAYS = 3;
const MONTHS = 25;

export const foldOldReads = defineJob<AppContext, Record<string, never>>({
  name: "procedures:fold-old-reads",
  payload: z.object({}),
  async run(app) {
    const today = vietnamDay(app.clock.now());
    const on = { monthFrom: firstOfMonth(today, MONTHS_OF_DAYS), keepFrom: firstOfMonth(today, MONTHS) };
    await transaction(app.db, (tx) => foldReads(tx, on));
    return on;
  },
});

/** The first of the month so many months ago. */
export function firstOfMonth(day: string, ago: number): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 10);
}
