import { vi } from "./messages.vi.ts";

export const en: typeof vi = vi;
