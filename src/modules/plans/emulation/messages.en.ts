import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const n = (value: number): string => formatNumber(value, "en");

export const en: typeof vi = {
  title: "Proposed for the yearly emulation",
  lead: "Units and persons proposed in the year, with the figures of the plan behind each proposal.",
  caption: "Proposals of the year",
  register: "Register of commendations, exemplars and initiatives",
  movements: "Emulation movements",
  csv: "Download table (CSV)",
  year: (year) => `Year ${year}`,
  years: "Years",
  kind: "Kind",
  whom: "Unit or person",
  what: "What was done",
  figures: "Figures of the tasks",
  proven: "Proven",
  declared: "Declared",
  target: "Target",
  tasks: "Tasks",
  state: "State",
  ofTarget: (proven, target, declared) => `${n(proven)} of ${n(target)} proven, ${n(declared)} declared`,
  noTask: "No task behind it",
  emptyTitle: "Nothing proposed in this year",
  emptyText: "Propose on the page of a task, or in the register.",
};
