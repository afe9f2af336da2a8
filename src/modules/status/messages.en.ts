import { formatDateTime, formatNumber } from "../../platform/i18n/index.ts";
import { vi } from "./messages.vi.ts";

const number = (value: number): string => formatNumber(value, "en");

export const en: typeof vi = {
  title: "State of the service",
  lead: "Which parts of this site run well, which are slow or stand still. Looked at every minute.",
  allGood: "All parts run well",
  someSlow: "A part is slow",
  someDown: "A part stands still",
  stale: "No new figures",
  staleText: (at) =>
    at
      ? `Last looked at ${formatDateTime(at)}. Pages can be read, but sending and work in the background may stand still.`
      : "The site has just started. Open this page again in a minute.",
  seenAt: (at) => `Looked at ${formatDateTime(at)}`,
  pagesName: "Public pages",
  part: "Part",
  state: "State",
  since: "Since",
  waiting: "Waiting",
  oldest: "Oldest waits since",
  open: "Open its page",
  health: { good: "Good", slow: "Slow", down: "Stands still", broken: "Not true", off: "Not in use" },
  goodText: "Runs well.",
  slowText: "Slower than usual.",
  downText: "Stands still.",
  historyTitle: "Times it was slow or stood still within 30 days",
  historyNone: "None within 30 days.",
  began: "Began",
  ended: "Ended",
  lasted: "Lasted",
  goesOn: "goes on",
  duration: (minutes) =>
    minutes < 60
      ? `${number(Math.max(1, minutes))} min`
      : `${number(Math.floor(minutes / 60))} h ${number(minutes % 60)} min`,
  staffTitle: "State of the channels",
  staffLead:
    "Every part is asked every minute. Administrators get a mail about what is slow or stands still for more than five minutes.",
  publicLink: "The page people see",
  csv: "Download list (CSV)",
  csvHeads: { part: "Part", state: "State", says: "Details", began: "Began", ended: "Ended", told: "Told at" },
  retryAll: "Run all failed work again",
  retryAllHint: "What is done is not done twice.",
  retried: (count) => (count === 0 ? "There is no failed work." : `${number(count)} jobs run again.`),
  told: "Told",
  all: "All parts",
  filter: "Filter",
  historyStaff: "Times a part was slow or stood still",
  neverTitle: "Nothing was ever slow or down",
  neverText: "When a part is slow or down, it is recorded here with reason and time.",
  historyEmpty: "None matches the filter.",
  parts: {
    database: "Database",
    work: "Work in the background",
    turns: "All work that waits has its turn",
    files: "Kept files",
    room: "Room on the disk",
  },
  noAnswer: "It does not answer when asked.",
  says: {
    databaseSlow: (ms) => `Answers slowly: ${number(ms)} ms.`,
    workLate: (count, minutes) =>
      `${number(count)} jobs are due and not begun; the oldest waits for ${number(minutes)} min.`,
    workFailed: (count) => `${number(count)} jobs failed within a day.`,
    turnsLost: (count) =>
      `${number(count)} jobs wait and have no turn any more. Press “Run all failed work again” to begin them anew.`,
    filesOther: "What was just written reads back as something else.",
    filesDown: (reason) => `Files cannot be written: ${reason}`,
    roomLittle: (free) => `Only ${number(Math.round(free * 10) / 10)} GB left. Without room nothing can be kept.`,
  },
  // Administrators are written to in Vietnamese, as in all mail of the product.
  mail: vi.mail,
};
