import { formatDate, formatDateTime } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Tasks in your phone's calendar",
  lead: "The last days of your unit's tasks stand in the calendar of your phone or computer and follow changes.",
  none: "You have no calendar address yet.",
  has: (at) => `You made a calendar address at ${formatDateTime(at)}.`,
  readOn: (day) => `A calendar last read it on ${formatDate(day)}.`,
  neverRead: "No calendar has read it yet.",
  make: "Make a calendar address",
  again: "Make a new address",
  againHelp: "When a phone is lost or the address went to somebody else, make a new one. The old one stops at once.",
  end: "End the address",
  made: "The address is made. Copy it now: it is shown once.",
  ended: "Ended. The old address opens no longer.",
  address: "Your own calendar address",
  secret: "Whoever has it sees the last days of tasks. Do not pass it on.",
  stepsTitle: "How to add it",
  steps: [
    "Google Calendar on a computer: Other calendars, From URL, paste the address.",
    "iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar.",
    "Outlook: Add calendar, Subscribe from web, paste the address.",
  ],
  calendarName: "Tasks of communication plans",
  done: "[Done]",
  late: "[Late]",
  due: "[Due]",
};
