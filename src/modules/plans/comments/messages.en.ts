import { formatDateTime, formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Comments",
  lead: "Officials of the units concerned write to each other here. The public does not see it.",
  open: (count) => (count === 0 ? "Comments" : `Comments (${formatNumber(count, "en")})`),
  emptyTitle: "Nobody has written yet",
  emptyText: "Write the first words below.",
  readOnly: "Your unit is not concerned, so you can only read.",
  label: "Write",
  hint: "Type @ and a full name to tell a person. No personal data of residents.",
  named: "Tell",
  nobody: "Nobody in particular",
  send: "Send",
  save: "Save",
  cancel: "Cancel",
  edit: "Edit",
  editTitle: "Edit what you wrote",
  takeBack: "Take back",
  ofMine: (at) => `written ${formatDateTime(at)}`,
  edited: (at) => `edited ${formatDateTime(at)}`,
  gone: (at) => `Taken back ${formatDateTime(at)}.`,
  older: "Older comments",
  done: { sent: "Sent. Those concerned are told in tomorrow's mail.", saved: "Saved.", takenBack: "Taken back." },
  errors: {
    empty: "Write something.",
    long: "Longer than 2,000 characters. Please shorten it.",
    loneMarks: "Broken characters. Type it again.",
  },
  refusals: {
    "not-yours": "You can edit or take back your own words only.",
    "too-late": "More than 15 minutes have passed. You may take it back and write anew.",
    "not-concerned": "Your unit is not concerned, so you cannot write here.",
    "taken-back": "This was taken back.",
  },
  notFound: "There is no such comment, or you may not see it.",
};
