import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  units: {
    title: "Units of government and their mergers",
    description: "Provinces, communes and departments with all their names and borders, and who took over.",
    keywords: ["units of government", "mergers", "borders"],
    fields: {
      id: "Identifier here, the same for the unit's whole life",
      kind: "Kind: central, province, district, commune, department, affiliated …",
      code: "Official code of the unit",
      type: "What the kind is called, such as Phường, Xã, Sở",
      name: "Full name",
      slug: "Address of the unit's site",
      parent_id: "Unit above",
      valid_from: "Day from which name and place hold",
      valid_to: "First day on which they no longer do; empty while they do",
      created_on: "Day the unit began; empty where nobody knows",
      ended_on: "First day without the unit",
      successor_ids: "Units that took over",
      address: "Address of the office",
      phone: "Telephone of the office",
      email: "E-mail of the office",
    },
  },
};
