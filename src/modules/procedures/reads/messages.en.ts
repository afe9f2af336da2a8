import { formatNumber } from "../../../platform/i18n/format.ts";
import type { vi } from "./messages.vi.ts";

const n = (value: number): string => formatNumber(value, "en");

export const en: typeof vi = {
  title: "What people read",
  lead: "What is read most stands first. Write plain words for it and review it before the rest.",
  how: "Each opening of a procedure's page counts. Staff signed in and known programs are left out. Who read is not kept.",
  tabs: { all: "All", plain: "Without plain words", review: "To be reviewed" },
  search: "Search by name or code",
  period: "Period",
  periods: { "7": "7 days", "30": "30 days", "90": "90 days", "365": "12 months" },
  level: "Level",
  allLevels: "All levels",
  field: "Field",
  allFields: "All fields",
  unit: "Received at",
  unitHint: "Example: Phường Giá Rai",
  unitUnknown: "No unit has this name. Give the full name, for example Phường Giá Rai.",
  unitSeveral: "Several units have this name. Add the province.",
  show: "Show",
  exportCsv: "Download the list (CSV)",
  caption: "Procedures by reads",
  total: (reads, procedures) => `${n(reads)} reads of ${n(procedures)} procedures.`,
  head: {
    code: "Code",
    name: "Procedure",
    field: "Field",
    reads: "Reads",
    before: "Period before",
    plain: "Plain words",
    findings: "To be reviewed",
  },
  plain: { none: "None", stale: "To be looked at", current: "There" },
  write: "Write",
  lookAgain: "Look again",
  writeAbout: (name) => `Write plain words for ${name}`,
  emptyTitle: "Nothing was read yet",
  empty: "Reads are written every few seconds. When people open a procedure's page, the figure shows here.",
  emptyFiltered: "No procedure fits this filter. Remove a condition.",
  mostRead: "Often viewed",
};
