import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  notReady: {
    making: { title: "The reading is being made", text: "It plays by itself when it is done, usually within seconds." },
    busy: {
      title: "Many readings are being made",
      text: "This page tries again in a minute. Until then you can read the text.",
    },
    failed: {
      title: "The reading could not be made",
      text: "The voice failed on this page. Try again in ten minutes, or read the text.",
    },
  },
  readInstead: "Read the page",
};
