import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  register: "Register of commendations, exemplars and initiatives",
  yearList: "Proposals of the year",
  csv: "Download table (CSV)",
  refusals: {
    "no-right-here": "You may not do this for this unit.",
    "decided-before": "Somebody has decided about this already.",
    "not-from-this-state": "This cannot be done in its present state.",
    "changed-meanwhile": "Somebody else has changed it. What you wrote is still here; open the page again.",
    "own-movement": "Who wrote it neither launches nor concludes it.",
    "own-report": "Who reported does not give the points.",
    "too-late": "Registering is over.",
    "registered-before": "This unit has registered already.",
    "point-out-of-range": "Points are beyond the most.",
    "nothing-reported": "The unit has not reported yet.",
    unjudged: "Units that reported have no points yet.",
  },
  notFound: "There is no such thing.",
};
