import type { Db } from "../../../platform/db/index.ts";
import type { UnitReportData } from "./load-unit-report.ts";
import { listVersions } from "./reports.store.ts";
import { isTaken, type ReportVersion } from "./unit-report.ts";

/**
 * The report as it is to be read: the version asked for; once taken, the one that was taken, with the figures it was handed in
 * with; until then as it stands now.
 */
export async function standsAs(
  db: Db,
  data: UnitReportData,
  asked?: number,
): Promise<{ data: UnitReportData; version: ReportVersion | null }> {
  if (asked === undefined && !isTaken(data.report)) return { data, version: null };
  const versions = await listVersions(db, data.report.id);
  const version = asked === undefined ? versions[0] : versions.find((one) => one.number === asked);
  return version
    ? { data: { ...data, ...version.content, handedInAt: version.createdAt }, version }
    : { data, version: null };
}
