import type { vi } from "./messages.vi.ts";

/** What the page hands to its script. */
export interface FieldConfig {
  said: (typeof vi)["script"];
  group: string;
  worker: string;
  version: string;
}
