import { formatDate } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const weekdays = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
const nths = { 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "last" };

const ruleInWords: typeof vi.ruleInWords = (rule) => {
  switch (rule.kind) {
    case "weekly":
      return `every ${rule.weekdays.map((day) => weekdays[day]).join(", ")}`;
    case "monthly":
      return `day ${rule.days.join(", ")} of every month`;
    case "nth":
      return `the ${nths[rule.nth]} ${weekdays[rule.weekday]} of the month`;
  }
};

export const en = {
  title: "When citizens are received",
  staffLead: "Which days, where, by whom. It shows once somebody else has approved.",
  weekdays,
  nths,
  ruleInWords,
  time: (from, to) => `${from} to ${to}`,
  unit: "Unit",
  host: "Who receives",
  hostName: "Name",
  place: "Place",
  phone: "Telephone",
  rule: "Days",
  ruleKind: "By",
  ruleKinds: { weekly: "Days of the week", monthly: "Days of the month", nth: "A weekday of the month" },
  chosenWeekdays: "Days of the week",
  monthDays: "Days of the month",
  nth: "Which one of the month",
  nthWeekday: "Which weekday",
  onRest: "On a day of rest",
  onRests: { nextWorkingDay: "The next working day instead", none: "Nobody is received" },
  timeFrom: "From",
  timeTo: "Until",
  note: "Remarks",
  validFrom: "Holds from",
  validTo: "Until the end of",
  from: (day) => `from ${formatDate(day)}`,
  until: (day) => `until ${formatDate(day)}`,
  add: "Add a schedule",
  csv: "Download table (CSV)",
  filter: "Filter",
  all: "All",
  standing: "State",
  standings: { held: "Holds", over: "Withdrawn or over" },
  nothingFits: "No schedule fits the filter.",
  emptyTitle: "No schedule yet",
  emptyText: "Press “Add a schedule” and write who receives, when and where. Somebody else approves it.",
  withdrawn: "Withdrawn",
  withdraw: "Withdraw this schedule",
  withdrawHelp: "People no longer see it. It is kept, with the reason.",
  reason: "Why",
  nextDays: "Days to come",
  changeTitle: "Move or cancel one day",
  changeHelp: "The day by the schedule. Without a new day it is cancelled. Somebody else approves it.",
  changeDay: "Day by the schedule",
  movedTo: "Moved to",
  changeReason: "Why; people read it",
  save: "Send to somebody else for approval",
  by: (writer, approver) => `entered by ${writer}, approved by ${approver}`,
  form: {
    hostHint: "For example: chair of the commune's People's Committee.",
    monthDaysHint: "For example: 15, 30. In shorter months the last day.",
    timeHint: "For example: 07:30.",
    noteHint: "For example: take a number before 10 o'clock.",
  },
  day: {
    moved: (instead) => `instead of ${formatDate(instead)}`,
    rest: (instead) => `instead of ${formatDate(instead)}, a day of rest`,
    cancelled: "Cancelled",
  },
  public: {
    lead: "When and where leaders receive citizens. Everybody may come, without asking before.",
    next: "Next",
    none: "The unit has not published its schedule.",
    noneHelp: "Call or go to the office that receives citizens in opening hours.",
    all: "Schedules of other units",
    units: "Schedules of communes and offices",
    bringTitle: "When you come",
    bring: [
      "Bring your identity card. What you say about yourself is kept confidential.",
      "Bring the papers it is about. Who cannot write is helped by the officer.",
      "An interpreter is arranged for who does not speak Vietnamese.",
    ],
    basis: "Legal basis: Luật Tiếp công dân 2013; Nghị định số 154/2026/NĐ-CP.",
    askInstead: "Only a question or a comment? Send it here without coming",
  },
  proposals: {
    setTitle: (host) => `Schedule of reception: ${host}`,
    dayTitle: (host, day) => `Reception of ${formatDate(day)} moved or cancelled: ${host}`,
    withdrawTitle: (host) => `Withdraw the schedule: ${host}`,
    moved: (day, to) => `${formatDate(day)} is moved to ${formatDate(to)}.`,
    cancelled: (day) => `${formatDate(day)} is cancelled.`,
    reason: (text) => `Reason: ${text}`,
    next: (days) => `Days to come: ${days}.`,
  },
  errors: {
    unit: "Choose the unit.",
    host: "Write who receives, at most 120 characters.",
    hostName: "At most 80 characters.",
    place: "Write the place, at most 200 characters.",
    phone: "At most 40 characters.",
    rule: "Choose the kind of schedule.",
    weekdays: "Choose at least one day.",
    monthDays: "Write days from 1 to 31 with commas between them.",
    nth: "Choose which one and which weekday.",
    onRest: "Choose what happens on a day of rest.",
    time: "Write a real time, for example 07:30.",
    timeOrder: "It has to end after it begins.",
    note: "At most 500 characters.",
    validFrom: "Write a real day.",
    validTo: "A real day, not before it begins.",
    day: "Write a real day from today on.",
    reason: "Write why, at most 300 characters.",
  },
  refusals: {
    "no-right-here": "This is not yours to do at that unit.",
    withdrawn: "This schedule is withdrawn.",
    "not-a-day": "By the schedule nobody is received that day.",
    "day-passed": "That day is over.",
    "changed-meanwhile": "Somebody has just changed it. Open it again.",
  },
  notFound: "There is no such schedule.",
} satisfies typeof vi as typeof vi;
