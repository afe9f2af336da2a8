import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  register: "Register of commendations, exemplars and initiatives",
  csv: "Download table (CSV)",
  refusals: {
    "no-right-here": "You may not do this for this unit.",
    "decided-before": "Somebody has decided about this already.",
    "not-from-this-state": "This cannot be done in its present state.",
  },
  notFound: "There is no such thing.",
};
