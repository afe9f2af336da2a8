import type { KioskWords } from "./kiosk-words.ts";
import type { vi } from "./messages.vi.ts";

/** What the page hands to its script. */
export interface KioskConfig {
  said: (typeof vi)["script"];
  words: Record<string, KioskWords>;
  worker: string;
  version: string;
  /** Languages that are spoken from a file. */
  spoken: string[];
}
