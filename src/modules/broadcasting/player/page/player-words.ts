import type { vi } from "./messages.vi.ts";

/** The sentences the page's script says by itself. */
export type PlayerWords = (typeof vi)["script"];
