import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  progress: {
    title: "Progress of communication plans",
    description:
      "One row for each task of each unit: target, what the unit declares, what the publication ledger proves.",
    keywords: ["plan", "progress", "administrative reform"],
    fields: {
      plan_id: "Identifier of the plan",
      plan_number: "Number",
      plan_title: "Title",
      year: "Year",
      task_id: "Identifier of the task",
      task: "What is to be done",
      unit_id: "Unit it was given to",
      unit_name: "Name of the unit",
      role: "lead, coordinating, invited",
      due_on: "Due",
      target: "Target",
      declared: "What the unit declares; empty where it has not",
      proven: "Proven: counted from the publication ledger, see the page",
      state: "done, late, due (soon), open",
      url: "Page with the rows that were counted",
    },
  },
};
