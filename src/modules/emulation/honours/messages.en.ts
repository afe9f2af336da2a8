import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import { percentOf } from "./honour.ts";
import type { vi } from "./messages.vi.ts";

const n = (value: number): string => formatNumber(value, "en");
const rates: (typeof vi)["rates"] = {
  early: "Dossiers settled early",
  inTime: "Dossiers settled early or in time",
  digitised: "Dossiers digitised",
  digitalResults: "Dossiers with an electronic result",
  online: "Dossiers filed online",
  paidOnline: "Payments made online",
  ratedSatisfied: "Ratings that were satisfied",
};
const share: (typeof vi)["share"] = (line) => `${n(percentOf(line))} % (${n(line.part)} of ${n(line.whole)})`;

export const en: typeof vi = {
  title: "Honour board",
  lead: "Units that reached a target by the figures counted from the books. The product puts forward, a person decides.",
  publicLead: "Offices that reached a target in a quarter, counted from the books, and were commended.",
  whoProposes: "Figures of the quarter reach a target",
  commendation: (key) => `Targets of the reform reached in quarter ${key.slice(-1)} of ${key.slice(0, 4)}`,
  reached: (line) => `${rates[line.rate]}: ${share(line)}, target ${n(line.target / 100)} %.`,
  rates,
  period: (key) => `Quarter ${key.slice(-1)} of ${key.slice(0, 4)}`,
  periods: "Quarter",
  caption: "Units and targets of the quarter",
  share,
  unit: "Unit",
  standing: { reached: "reached", below: "not reached", few: "too few to judge" },
  target: (percent) => `target ${n(percent / 100)} %`,
  state: "Commendation",
  states: { proposed: "To be decided", accepted: "In the register", declined: "Not proposed" },
  none: "–",
  countedAt: (day) => `Counted on ${formatDate(day)}.`,
  notCounted: "This quarter is not counted yet. Figures come after its last day.",
  nobody: "No unit has figures in this quarter.",
  accept: "Propose",
  acceptHelp: "It goes into the register under your name. Others check it, enter the decision and publish it.",
  decline: "Do not propose",
  declineLabel: "Why not?",
  declineError: "Write a few words, at most 2,000 characters.",
  register: "See the register",
  waiting: "Commendations to decide",
  done: { nhan: "Put into the register. Somebody else will check it.", khong: "Kept: not proposed." },
  rules: {
    title: "From where a unit is put forward",
    lead: "Each holds from a day on. A quarter goes by those of its last day.",
    now: "Holds now",
    rate: "Share",
    target: "Target, %",
    targetHint: "For example 100 or 95,5. 0 ends it.",
    fewest: "Judged from how many on",
    source: "By what document",
    validFrom: "From",
    by: "Entered by",
    add: "Set a target",
    save: "Save",
    saved: "Saved.",
    errors: {
      rate: "Choose the share.",
      target: "A number from 0 to 100, like 95,5.",
      fewest: "A whole number of 1 or more.",
      source: "Name the document, at most 200 characters.",
      validFrom: "Give a real day, like 01/01/2027.",
      twice: "There is one from this day already.",
    },
  },
  public: {
    emptyTitle: "Nobody on the honour board yet",
    emptyText: "Units that reached a target and were commended show here after each quarter.",
    decision: (number, day) => `Decision ${number} of ${formatDate(day)}`,
  },
};
