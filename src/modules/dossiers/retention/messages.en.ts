import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "How long personal data is kept",
  lead: "After this time name, number, telephone and scans of a dossier are erased. Figures stay.",
  field: "Field",
  all: "All other fields",
  days: "Days after the end of a dossier",
  daysHint: "From 30 to 7,300. Empty: this field follows the common rule.",
  document: "Basis",
  save: "Set",
  saved: "The time is set.",
  caption: "Rules that hold",
  by: "Set by",
  daysOf: (days) => `${days} days`,
  erase: "Erase personal data",
  eraseHelp: "Erases name, number, telephone, address and scans, for good. Figures and history stay.",
  eraseReason: "Why (the applicant asked for it, for instance)",
  export: "Download my data",
  exportHint: "Everything the agency keeps about you in this dossier, as a JSON file.",
  errors: {
    days: "Enter 30 to 7,300 days.",
    daysAll: "The common rule cannot be empty.",
    document: "Enter the basis, at most 300 characters.",
    reason: "Say why, at most 500 characters.",
  },
};
