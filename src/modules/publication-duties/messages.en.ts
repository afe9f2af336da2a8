import { formatDate, formatNumber } from "../../platform/i18n/index.ts";
import { type DutyWords, vi } from "./messages.vi.ts";

const forms = {
  board: "Notice board",
  radio: "Commune radio",
  portal: "Official site",
  hamletHead: "Through hamlet heads",
  meeting: "Meeting",
};
const n = (number: number): string => formatNumber(number, "en");

export const en: DutyWords = {
  title: "What has to be published",
  lead: "What the law makes a commune publish, how, for how long, and what is missing.",
  tabs: { list: "Each matter", units: "By unit", quarter: "List of the quarter", duties: "Rules" },
  forms,
  standings: {
    late: "Late",
    interrupted: "Taken off early",
    missing: "Not published yet",
    running: "Being published",
    done: "Complete",
  },
  required: (one) =>
    `${forms[one.form]}, ${one.forEver ? "for ever" : one.days === null ? "once" : `at least ${n(one.days)} days in a row`}`,
  told: (one) => {
    if (one.standing === "late") return "Past its day and not published.";
    if (one.standing === "missing") return "Not published yet, within its time.";
    if (one.standing === "interrupted")
      return one.required.forEver
        ? "Has to hang for ever and was taken off."
        : `Taken off after ${n(one.days)} days of ${n(one.required.days ?? 0)} in a row. To be done again.`;
    if (one.standing === "running")
      return `${n(one.days)} of ${n(one.required.days ?? 0)} days. Complete on ${formatDate(one.doneOn ?? "")}.`;
    if (one.required.forEver) return `Out since ${formatDate(one.since ?? "")}. Must stay.`;
    return one.required.days === null
      ? `Published on ${formatDate(one.since ?? "")}.`
      : `${n(one.days)} days in a row, complete.`;
  },
  startedLate: (due) => `Began after ${formatDate(due)}.`,
  all: "All",
  unit: "Unit",
  allUnits: "All units",
  standing: "State",
  search: "Search",
  filter: "Filter",
  matter: "Matter",
  due: "By",
  form: "Form",
  law: "Basis",
  add: "Add a matter",
  csv: "Download CSV",
  emptyTitle: "Nothing here",
  emptyText: "Add a matter when a document has to be published. The list of the quarter opens by itself.",
  proceduresLink: "Procedures: from the decision to publication",
  postingLink: "Procedures that hang on no board",

  newTitle: "Add a matter to publish",
  newLead: "Choose the rule. The last day is counted in working days from the day of the document.",
  duty: "Rule",
  matterTitle: "Name of the matter",
  matterHint: "For example: waste collection charges of 2027.",
  document: "Number of the document",
  decidedOn: "Day of the document",
  save: "Add",
  done: {
    opened: "Added. Its last day and forms stand below.",
    recorded: "Recorded.",
    ended: "End recorded.",
    withdrawn: "Withdrawn.",
    dropped: "Dropped.",
    added: "Rule added.",
  },

  from: "From",
  to: "Last day",
  stillOut: "still out",
  place: "Where, address, programme",
  placeHint: "For example: board at the house of culture; news at 5 a.m.; https://…",
  by: "Recorded by",
  proofs: "Recorded",
  noProofs: "Nothing recorded yet.",
  withdrawnProof: "Withdrawn, does not count",
  record: "Record a publication",
  paper: "Paper on a board of the unit",
  paperNone: "Not a paper printed here",
  paperHint: "Its days are those of the board.",
  toHint: "Leave empty while it is out.",
  recordButton: "Record",
  end: "Record its end",
  endReason: "Why it ended",
  withdraw: "Withdraw a wrong record",
  reason: "Reason",
  drop: "Drop this matter",
  dropHint: "Added by mistake, or the document was taken back. The reason is kept.",
  dropped: (who, reason) => `${who} dropped it: ${reason}`,
  opened: "Added by",

  unitsEmpty: "No unit has anything to publish yet.",

  quarterTitle: "List of what was published",
  quarterLead: "Matter, form and time of what was published in the quarter. To be printed and hung up.",
  quarter: "Quarter",
  quarterName: (quarter, year) => `Quarter ${quarter} of ${year}`,
  quarterEmpty: "Nothing was recorded as published in this quarter.",
  number: "No.",
  print: "PDF and Word are a notice to be signed and hung up. This page prints from the browser too.",
  quarterFiles: { pdf: "Notice (PDF)", docx: "Notice (Word)", xlsx: "Excel table", csv: "CSV table" },
  // What is signed is written in Vietnamese.
  notice: vi.notice,

  dutiesTitle: "Rules on publishing",
  dutiesLead: "Each rule has forms, least durations and a last day. A new rule takes the place of the old one.",
  dutyTitle: "Name of the rule",
  dutyMatter: "Kind of matter",
  article: "Article",
  formDays: (form) => `${forms[form]}: days in a row`,
  formDaysHint: "Empty: not required. 0: once. “mãi”: for ever.",
  forEverWord: "mãi",
  dueDays: "Working days after the document",
  period: "When",
  periods: { each: "For each document", quarterly: "Each quarter", yearly: "Each year" },
  validFrom: "In force from",
  stillValid: "now",
  scope: "Applies to",
  wholeCountry: "Whole country",
  verified: "Compared with the law",
  unverified: "Not compared with the law",
  verifiedLabel: "I compared it with the original",
  ended: "Ended",
  addDuty: "Add or replace a rule",
  replaces: "Takes the place of",
  replacesNone: "None",
  dueAfter: (days) => `${n(days)} working days`,

  errors: {
    duty: "Choose a rule.",
    unit: "Choose a unit.",
    title: "Give the matter a name.",
    day: "Give a real day, for example 05/10/2026.",
    form: "Choose a form.",
    place: "Say where.",
    reason: "Give a reason.",
    law: "Name the law.",
    matter: "Name the kind of matter.",
    days: "A number from 0 to 3,650, “mãi”, or nothing.",
    noForm: "At least one form.",
    dueDays: "Working days from 0 to 365.",
    period: "Choose when.",
  },
  refusals: {
    "no-right-here": "You may not do this at this unit.",
    "duty-not-valid": "This rule was not in force on the day of the document, or does not apply to this unit.",
    "in-the-future": "This day has not come yet.",
    "before-document": "This day is before the document.",
    "ended-before": "It has ended. Load the page again.",
    "paper-not-yours": "This paper is on no board of the unit. Papers of boards are taken down on the board's page.",
    "used-before": "This paper is recorded here.",
    "end-before-begin": "The later day must be after the earlier one.",
    dropped: "This matter was dropped.",
    "reason-missing": "Give a reason.",
    "form-not-required": "The rule does not ask for this form.",
  },
  writeItem: "Write an item that puts this on the unit's site",
  reminder: (title, unit) => `To publish: ${title} (${unit})`,
  moreReminders: (count) => `${formatNumber(count, "en")} more matters to publish are waiting`,
  notFound: "There is no such matter, or you may not see it.",
};
