import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "What each sector was told",
  lead: "Items of the last 12 months, by the fields of the catalogue of procedures. Sectors told nothing stand first.",
  sector: "Sector",
  procedures: "Procedures",
  items: "Items",
  last: "Last item",
  never: "Nothing yet",
  write: "Write an item",
  unit: "Told by",
  place: "For the place",
  audience: "For whom",
  all: "All",
  filter: "Filter",
  csv: "Download table (CSV)",
  sum: (silent, all) =>
    `${formatNumber(silent, "en")} of ${formatNumber(all, "en")} sectors were told nothing in 12 months.`,
  emptyTitle: "No sectors yet",
  emptyText: "Sectors are the fields of the catalogue of procedures. Import it first.",
};
