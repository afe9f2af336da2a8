import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { titleOf } from "./remind-of-reports.ts";
import { listPeriodsWithReportsToTake, listReportsToSign } from "./reports.store.ts";

export interface ReportsToTake {
  /** Of the period, with those that wait chosen. */
  href: string;
  title: string;
  count: number;
}

/** Periods in which reports were handed in to these units and nobody looked at them yet; soonest due first. */
export async function reportsToTake(
  db: Db,
  takesIn: readonly string[],
  limit: number,
  lang: Lang,
): Promise<ReportsToTake[]> {
  if (takesIn.length === 0) return [];
  const words = pick(lang, vi, en);
  return (await listPeriodsWithReportsToTake(db, takesIn, limit)).map((one) => ({
    href: `/can-bo/ky-bao-cao/${one.periodId}?tinhtrang=submitted`,
    title: words.today.unit(titleOf(one, words)),
    count: one.count,
  }));
}

export interface ReportToSign {
  id: string;
  title: string;
  /** Put up by somebody and to be approved; or approved, and its signed copy is missing. */
  need: "approve" | "sign";
}

/** What waits for who heads these units: summaries to approve that somebody else put up, and signed copies to add. */
export async function reportsToSign(
  db: Db,
  of: { unitIds: readonly string[]; actorId: string },
  limit: number,
  lang: Lang,
): Promise<ReportToSign[]> {
  if (of.unitIds.length === 0) return [];
  const words = pick(lang, vi, en);
  return (await listReportsToSign(db, of, limit)).map((one) => ({
    id: one.id,
    title: words.today[one.role](titleOf(one, words)),
    need: one.state === "submitted" ? "approve" : "sign",
  }));
}
