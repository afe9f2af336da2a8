import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  link: "Transfer, guide, extend",
  title: (code) => `Handle ${code}`,
  back: "Back to the message",
  lead: "Choose one act. The sender reads the reason you give.",
  settled: "This one is answered or closed.",
};
