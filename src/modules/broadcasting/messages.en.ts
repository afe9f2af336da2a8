import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Loudspeakers and boards",
  tabs: { stations: "Stations" },
  notFound: "Not found, or of another unit.",
  refusals: {
    "no-right-here": "You may not do this at this unit.",
    "name-taken": "The unit has a station of this name.",
    "vendor-code-taken": "Another station has this code.",
    "changed-meanwhile": "Somebody else changed it. Open the page again to see the new state.",
    "station-off": "This station is switched off.",
  },
};
