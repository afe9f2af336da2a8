import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Rules of their own",
  lead: "Leaders are told on their first page of who is below. Without a rule of its own a unit goes by its target, without one by the target of the province.",
  none: "There is none yet.",
  unit: "Unit",
  everyUnit: "Every unit",
  field: "Field",
  everything: "Every field",
  target: "Satisfied, percent",
  fewest: "From",
  fewestLong: "Judged from so many ratings in two months",
  source: "What says so",
  sourceHint: "For example: Kế hoạch 12/KH-UBND.",
  setBy: (who, day) => `Set by ${who} on ${day}`,
  end: "End this rule",
  save: "Set a rule",
  errors: {
    unit: "Choose a unit of the list.",
    field: "Choose a field of the list.",
    nothing: "Choose a unit or a field. The rule for all is the target of the province above.",
    number: (from, to) => `Enter a number from ${from} to ${to}.`,
    source: "Say what says so, in at most 300 characters.",
  },
};
