import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "What the sender was told",
  step: "Step",
  steps: {
    received: "Received",
    guided: "Shown another door",
    refused: "Not received",
    forwarded: "Handed to another body",
    transferred: "Handed to another unit",
    extended: "More time",
    remarked: "The Front remarked",
    settledOutside: "Done, says the body outside",
    answered: "Answered",
    verdict: "Asked whether it is solved",
  },
  channel: "By",
  channels: { email: "Mail", sms: "Short message", zalo: "Zalo", facebook: "Facebook" },
  state: "State",
  states: { waiting: "Waiting", sending: "Sending", sent: "Sent", notSent: "Not sent" },
  when: "When",
};
