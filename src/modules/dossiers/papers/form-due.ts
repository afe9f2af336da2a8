import { vietnamDay } from "../../../platform/clock/index.ts";
import type { DossierLimit } from "../dossier.ts";
import { dueTime } from "../dossier-clock.ts";
import type { FormDue } from "../forms/index.ts";

/** A date as forms show it: with an hour only where the limit is counted in hours. */
export function dueOf(at: Date | null, timeLimit: DossierLimit | null): FormDue | null {
  return at && { on: vietnamDay(at), hour: dueTime({ timeLimit }, at) };
}
