import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Time to answer the press",
  lead: "Within what time each kind of matter is answered, and by which text. What is under way keeps its day.",
  kind: "Kind",
  days: "Days",
  counts: "Counted in",
  working: "Working days",
  calendarDays: "Calendar days",
  daysOf: (days, isWorking) => `${days} ${isWorking ? "working days" : "days"}`,
  basis: "Basis",
  basisHint: "Number, name and article.",
  checked: "Compared with the text",
  states: { checked: "Compared", unchecked: "Not compared" },
  setBy: "Set by",
  change: "Set another time",
  save: "Save",
  saved: "Saved. What comes from now on goes by it.",
  before: "Set before",
  kinds: {
    information: "Information",
    interview: "Interview",
    figures: "Figures",
    filming: "Filming, photographs",
    criticism: "Answer to a critical piece",
    opinion: "Readers' opinions",
  },
  errors: {
    kind: "Choose the kind.",
    days: "A number of days from 1 to 120.",
    basis: "Write the basis, at most 300 characters.",
  },
};
