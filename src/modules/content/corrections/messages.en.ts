import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Correction in the same form",
  lead: "Law on access to information (article 22): an error is corrected in the form in which it went out.",
  note: (text) => `What is corrected: ${text}`,
  form: "Form",
  told: "Error went out",
  state: "Correction",
  states: { out: "Corrected", waiting: "On its way", byHand: "To do" },
  waitingTranslation: "waits for the translator",
  since: (when) => `since ${when}`,
  doneOn: (day, who, note) => `${day}, noted by ${who}: ${note}`,
  channel: (name, place, language) => [name, place, language].filter(Boolean).join(", "),
  left: (count) => `${count} forms are still to be corrected by hand.`,
  allOut: "Every form carries the correction.",
  open: "See and record corrections",
  record: "Record the correction",
  inPosts: "post the correction and note it on the page of its channels",
  recordOf: (what) => `Record the correction: ${what}`,
  day: "Day of the correction",
  how: "How it was corrected",
  howHint: "For example: “The hamlet head read the right hours at the meeting of 25/11.”",
  saved: "Recorded.",
  printed:
    "A4 sheets that are printed and posted do not change. Print the new one from the page of the item and replace them.",
  errors: {
    day: "The day must be a real one, from the day of the correction to today.",
    how: "Say how it was corrected, in at most 1,000 characters.",
  },
};
