import { formatDate } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Changes of procedures",
  titleOf: (unit) => `Changes of procedures – ${unit}`,
  procedures: "Administrative procedures",
  lead: "Which procedures are new, what was changed, what was repealed. Newest first.",
  follow: "Follow by feed (Atom)",
  kindLabel: "Kind of change",
  levelLabel: "Settled at",
  fieldLabel: "Field",
  any: "All",
  kind: { new: "New", changed: "Changed", ended: "No longer in force" },
  ended: { repealed: "Repealed", replaced: "Replaced", moved: "Moved to another authority" },
  from: (day) => `Valid from ${formatDate(day)}`,
  until: (day) => `From ${formatDate(day)}`,
  by: (decision) => `By ${decision}`,
  recorded: (day) => `Recorded ${formatDate(day)}`,
  more: (count) => `and ${count} more`,
  compare: "See every change",
  otherwise: "Worded differently, nothing else changed.",
  older: "Older",
  first: "Back to the newest",
  emptyTitle: "No changes yet",
  emptyHelp: "New, changed and repealed procedures will be listed here. Try with fewer filters.",
  entryTitle: { new: "New", changed: "Changed", ended: "Ended" },
};
