import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Purposes of the plan",
  lead: "Which tasks serve each purpose, how much is promised and how much is proven.",
  purpose: "Purpose",
  tasks: "Tasks",
  promised: "Promised",
  proven: "Proven",
  share: "Tasks done",
  doneOf: (done, all) => `${formatNumber(done)}/${formatNumber(all)}`,
  unserved: "No task yet",
  unservedCount: (count) => `${formatNumber(count)} purposes are served by no task.`,
  without: (count) => `${formatNumber(count)} tasks serve no purpose yet.`,
  seeWithout: "Show these tasks",
  withoutTitle: "Tasks that serve no purpose yet",
  emptyTitle: "The plan names no purpose",
  emptyText: "When a text is read, its purposes are cut into single points. This plan has none.",
  csv: "Download table (CSV)",
  open: "Show the tasks",
  tasksOf: "Tasks of this purpose",
  noTasks: "No task is chosen.",
  choose: "Choose the tasks that serve this purpose",
  chooseHint: "A task may serve several purposes.",
  save: "Save",
  saved: "The tasks of the purpose are saved.",
};
