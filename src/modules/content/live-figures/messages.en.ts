import { formatDate } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const en: typeof vi = {
  measures: {
    received: "Dossiers received",
    settled: "Dossiers settled",
    onTime: "Share of dossiers settled in time",
    satisfied: "Share of people who are satisfied",
    petitionsOnTime: "Share of comments and petitions answered in time",
    planDone: "Tasks of the plan that are proven",
  },
  period: (key) => (key.length === 4 ? key : `${MONTHS[Number(key.slice(5, 7)) - 1]} ${key.slice(0, 4)}`),
  asOf: (day) => `as of ${day}`,
  dossiers: (count) => `${count} dossiers`,
  tasks: (done, all) => `${done} of ${all} tasks`,
  choose: "Put in a figure",
  chooseHint:
    "Figures come from the records and are not typed. On approval they are fixed with their day and source. They stand in the text only, not in title, summary or other fields.",
  measure: "Figure",
  unit: "Of the unit",
  of: "Period",
  today: "Today (plans only)",
  look: "See this figure",
  found: (text) => `Now: ${text}`,
  copy: "Copy this line to where the figure belongs in the text. Readers see the figure only.",
  inserted: "Figure put in",
  title: "Figures in this text",
  openText: "Counted just now. On approval they are counted a last time and stay from then on.",
  fixedText: "Fixed on approval. The public page keeps them.",
  value: "Value",
  source: "Where it can be seen",
  counted: "Counted on",
  faultTitle: "A figure cannot be used",
  faults: {
    measure: (mark) => `There is no figure “${mark}”. Choose again under Put in a figure.`,
    unit: (mark) => `There is no unit as in “${mark}”. Choose again under Put in a figure.`,
    period: (mark) =>
      `The period in “${mark}” is wrong. Dossiers go by month, petitions by year, satisfaction by month or year, plans by “nay”.`,
    future: (mark) => `The period in “${mark}” has not come yet.`,
    none: (mark) => `There is nothing to count for “${mark}”. Choose another period or take it out.`,
    few: (mark) =>
      `The number in “${mark}” is too small to be public, so that nobody is recognised. Choose a longer period or a larger unit.`,
    tooMany: () => "A text holds 20 figures at most.",
  },
  publicTitle: "Figures in this text",
  seen: "See the figures",
  fixedOn: (day) => `Fixed on ${formatDate(day)}`,
};
