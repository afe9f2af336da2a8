import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Health of devices",
  lead: "Which stations are silent, since when, and what they played last. Silent: not heard of for 30 minutes.",
  csv: "Download this list (CSV)",
  filter: "Filter",
  q: "Search by name, hamlet, keeper",
  all: "All",
  unit: "Unit",
  station: "Station",
  state: "State",
  states: {
    silent: "Silent",
    failing: "Failing",
    unpaired: "Not paired",
    well: "Running",
    byHand: "By hand or other system",
  },
  since: "Last heard of",
  last: "Last played",
  never: "Nothing yet",
  ready: "Ready through",
  storage: "Room left",
  megabytes: (bytes) => `${formatNumber(Math.round(bytes / 1_000_000), "en")} MB`,
  waiting: "Reports that wait",
  error: "Last fault",
  version: "Version",
  caption: "Stations, the worst first",
  emptyTitle: "No station in use",
  emptyText: "Add stations to the register and pair devices.",
  emptyFiltered: "No station fits the filter.",
  part: {
    name: "Devices of loudspeakers and boards",
    silent: (silent: number, devices: number) =>
      `${silent} of ${devices} devices fell silent. Look at the network, the power and the server.`,
  },
};
