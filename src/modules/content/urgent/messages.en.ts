import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Urgent notices",
  lead: "Notices that went out before they were approved. Another person has to confirm each within the time set.",
  send: "Send urgently, approve later",
  sendLead:
    "Only where waiting would hurt people: a storm, a flood, a counter closed without warning. It is public at once.",
  sendAfter: (hours) =>
    `Those who approve are told by mail and have to confirm or refuse within ${hours} hours. Writer and sender cannot confirm it themselves.`,
  reason: "Why it cannot wait for approval",
  reasonHint: "Kept in the history. Whoever approves reads it first.",
  endDate: "Day on which it stops being urgent",
  endHint: (days) => `At most ${days} days from now. At that hour the notice moves to the archive by itself.`,
  endTime: "Time",
  sendNow: "Send now",
  reader: (until) => `This notice holds until ${until}.`,
  readerTitle: "Urgent notice",
  endedBecause: (when) => `The urgent notice ended at ${when}.`,
  endedBy: "urgent notice ended",
  waiting: (by, when, due) =>
    `${by} sent this at ${when} before it was approved. Another person has to confirm it by ${due}.`,
  late: (due) => `It should have been confirmed by ${due}.`,
  confirmed: (by, when) => `${by} confirmed it at ${when}.`,
  refused: (by, when) => `${by} refused it at ${when}.`,
  because: (reason) => `Reason given: ${reason}`,
  until: (when) => `Urgent until ${when}.`,
  confirm: "Confirm",
  refuse: "Refuse and withdraw",
  refuseReason: "Reason for refusing",
  refuseHint: "The notice is withdrawn at once. Readers see this reason at its address.",
  done: {
    sent: "Sent urgently. Those who approve have been told.",
    confirmed: "The urgent notice is confirmed.",
    refused: "Refused. The notice is withdrawn.",
  },
  filters: {
    waiting: "To be confirmed",
    late: "Overdue",
    running: "Urgent now",
    confirmed: "Confirmed",
    refused: "Refused",
  },
  all: "All",
  notice: "Notice",
  unit: "Unit",
  sentBy: "Sent by",
  sentAt: "Sent at",
  due: "Confirm by",
  ends: "Urgent until",
  state: "State",
  decidedBy: "Decided by",
  isLate: "Overdue",
  none: "No urgent notice yet",
  noneText: "To send one, write an item of the kind “Notice” and choose “Send urgently, approve later” on its page.",
  noneFits: "No notice fits.",
  csv: "Download the list (CSV)",
  errors: {
    reason: "Say why it cannot wait, in at most 1,000 characters.",
    endDate: "The day must be a real one, such as 05/12/2026.",
    endTime: "Write the time like 17:30.",
    endWrong: (days) => `The end must lie after now and within ${days} days.`,
  },
  mail: {
    subject: {
      sent: (title) => `Please confirm an urgent notice: ${title}`,
      late: (title) => `Urgent notice overdue for confirmation: ${title}`,
    },
    text: (one) =>
      `Dear ${one.name},

${one.by} (${one.unit}) sent this urgently at ${one.sentAt}, before anybody approved it:

"${one.title}"

Reason: ${one.reason}

${one.isLate ? `It should have been confirmed by ${one.dueAt}. It is still public.` : `Please confirm or refuse it by ${one.dueAt}.`}

${one.link}
`,
  },
};
