import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Ask for leave at the network's page",
  lead: "Whoever looks after the account says yes on the network's own page. No key is copied.",
  callback: "Address for the answer",
  callbackHint: "Tell the network this very address, on its page for developers, before you ask.",
  appId: "Application ID",
  secretKept: "Leave empty to keep the one there is.",
  secretNew: "From the network's page for developers. Encrypted and never shown again.",
  ask: "Prepare to ask",
  back: "Connect the account",
  go: {
    title: "Go to the network's page and say yes",
    lead: (minutes) => `Good for ${minutes} minutes, once, in this browser only.`,
    open: { facebook: "Open Facebook's page", zaloOa: "Open Zalo's page", youtube: "Open Google's page" },
    until: (time) => `To be done by ${time}. The network asks who is signed in there: use who looks after the account.`,
  },
  answer: {
    title: "The network said yes",
    lead: (place) => `Press the button to connect “${place}”.`,
    finish: "Finish connecting",
    noTitle: "The network did not say yes",
    no: (said) => `The network answered: ${said}. Nothing has changed.`,
    overTitle: "This asking is over",
    over: "More than 15 minutes have passed, it was used, or this is another browser. Open the place and ask again.",
    again: "Ask again",
    failed: (reason) => `Not connected yet. ${reason}`,
  },
  errors: {
    pageId: "The page ID has letters, digits, dots and dashes only.",
    appId: "The application ID has letters and digits only.",
    clientId: "The client ID has letters, digits, dots and dashes only.",
    key: "Paste the secret of the application.",
  },
};
