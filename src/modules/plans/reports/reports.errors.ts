import { Refused, SavedByAnother } from "../../../platform/refusal/index.ts";
import type { UnitReportRefusal } from "./unit-report.ts";

export class ReportUnknown extends Error {
  override name = "ReportUnknown";
}

export type ReportRefusal =
  | UnitReportRefusal
  | "no-right-here"
  | "plan-not-in-force"
  | "periods-exist"
  | "nobody-to-report"
  | "everybody-reports"
  | "not-later"
  | "nothing-chosen"
  | "no-remark"
  | "already-signed"
  | "no-version"
  | "text-too-long";

export class ReportActRefused extends Refused<ReportRefusal> {
  override name = "ReportActRefused";
}

/** A colleague saved the same report since the form was opened. */
export class ReportSavedMeanwhile extends SavedByAnother {
  override name = "ReportSavedMeanwhile";
}
