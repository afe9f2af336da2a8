import type { vi } from "./messages.vi.ts";

const common = {
  code: "National code",
  name: "Official name",
  field: "Field",
  valid_from: "Day from which this version counts",
  decision_number: "Number of the announcing document",
  decision_date: "Date of the announcing document",
};

export const en: typeof vi = {
  catalogue: {
    title: "Catalogue of administrative procedures",
    description: "One row for each procedure by its newest version, ended ones too.",
    keywords: ["administrative procedures", "public services", "administrative reform"],
    fields: {
      ...common,
      more_fields: "Further fields it belongs to, if any",
      levels: "Settled at: commune, province, ministry, other",
      issuer: "Issuing body",
      implementing: "Implementing body",
      applicants: "Who may apply",
      channels: "Ways of filing: inPerson, online, post",
      results: "What one gets",
      status: "inForce, repealed, replaced, moved (to another authority)",
      version: "Number of the newest version",
      ended_on: "First day on which it no longer holds",
      successor_codes: "Codes of the procedures that replace it",
      source_url: "Address on the national portal",
    },
  },
  versions: {
    title: "Versions of administrative procedures",
    description: "One row for each change of a text: from which day, by which document.",
    keywords: ["administrative procedures", "changes", "versions"],
    fields: {
      ...common,
      version: "Number of the version",
      valid_to: "First day on which this version no longer counts; empty while it does",
      source: "import (national catalogue) or editor (updated by the office)",
      decision_issuer: "Issuer of the document",
      reason: "Reason of the change",
      published_at: "When it was published",
    },
  },
};
