import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Groups of recipients",
  lead: "A name for several units, so that one line of “Nơi nhận” says to whom it goes. Units below use the groups of those above.",
  add: "Add a group",
  unit: "Unit that names it",
  name: "Name of the group",
  nameHint: "Just as the line stands in “Nơi nhận”. For example: Cụm ven biển.",
  members: "Units of the group",
  membersHint: "One unit a line, by its name in the register.",
  save: "Save the group",
  change: "Change this group",
  drop: "Drop this group",
  count: (units) => `${formatNumber(units)} units`,
  changedBy: (who, when) => `saved by ${who}, ${when}`,
  emptyTitle: "No groups yet",
  emptyText: "Add one where “Nơi nhận” often says something like “Cụm ven biển”.",
  done: { saved: "The group is saved.", dropped: "The group is dropped." },
  errors: {
    unitId: "Choose the unit.",
    name: "Write the name, at most 150 characters.",
    members: "Write at least one unit.",
    tooMany: "Too many units. A group has at most 4,000.",
    unknown: (lines, more) =>
      `Not in the register, or the name of several: ${lines.join("; ")}${more > 0 ? ` and ${formatNumber(more)} more lines` : ""}. Write the exact name.`,
  },
  refusals: {
    "no-right-here": "This is not yours to do at that unit.",
    "named-before": "The unit has a group of this name.",
    "changed-meanwhile": "Somebody has just changed this group. Open it again.",
    ended: "This group was dropped.",
  },
  notFound: "There is no such group.",
};
