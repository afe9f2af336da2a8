import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  news: {
    title: "Published news",
    description:
      "News, notices and explainers, newest first; archived ones too, not those that were withdrawn or replaced.",
    keywords: ["news", "administrative reform"],
    fields: {
      id: "Identifier",
      slug: "Last part of the page's address",
      kind: "Kind of item",
      topic: "Area of administrative reform",
      unit_id: "Publishing unit",
      unit_name: "Name of the publishing unit",
      title: "Title",
      summary: "Summary",
      body: "Text",
      procedure_codes: "Codes of procedures it speaks of",
      audiences: "For whom it is",
      hamlets: "Hamlets it is for",
      version: "Number of the published version",
      published_at: "When it was published",
      corrected_at: "When it was last corrected",
      archived_at: "When it was archived",
      url: "Address of the page",
    },
  },
};
