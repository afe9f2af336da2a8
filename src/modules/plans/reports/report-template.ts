import type { UnitKind } from "../../organisations/index.ts";
import type { FigureKey } from "./unit-report.ts";

export type TemplateKind = "commune" | "department" | "press" | "massOrganisation" | "summary";

/** What a kind of unit is asked about: figures first, in this order. Words for each kind stand in the messages. */
export const TEMPLATES: Record<TemplateKind, { figures: readonly FigureKey[] }> = {
  commune: {
    figures: [
      "tasks",
      "done",
      "late",
      "proven",
      "portal",
      "loudspeaker",
      "board",
      "events",
      "attendance",
      "woven",
      "recognised",
    ],
  },
  department: {
    figures: ["tasks", "done", "late", "proven", "portal", "events", "attendance", "files", "woven", "recognised"],
  },
  press: { figures: ["tasks", "done", "late", "proven", "press", "airMinutes", "recognised"] },
  massOrganisation: { figures: ["tasks", "done", "late", "proven", "events", "attendance", "woven", "recognised"] },
  summary: {
    figures: [
      "tasks",
      "done",
      "late",
      "proven",
      "portal",
      "loudspeaker",
      "board",
      "events",
      "attendance",
      "press",
      "airMinutes",
      "woven",
      "recognised",
    ],
  },
};

export function templateFor(kind: UnitKind): TemplateKind {
  switch (kind) {
    case "commune":
    case "district":
      return "commune";
    case "press":
      return "press";
    case "massOrganisation":
      return "massOrganisation";
    case "department":
    case "affiliated":
    case "central":
    case "province":
      return "department";
  }
}
