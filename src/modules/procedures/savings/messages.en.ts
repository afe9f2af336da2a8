import { formatDate, formatMoney, formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const UNIT: typeof vi.units = { workingDay: "working days", day: "days", hour: "hours", month: "months" };

export const en: typeof vi = {
  title: "Procedures made simpler",
  procedures: "Administrative procedures",
  lead: "Which procedures now take less time, fewer papers or less money than the rule just before. Newest first.",
  tilesLabel: "All together",
  faster: "Faster",
  fewerPapers: "Fewer papers",
  cheaper: "Lower fees",
  unit: "procedures",
  fasterNote: (days) => `${formatNumber(days, "en")} days less in all`,
  papersNote: (papers) => `${formatNumber(papers, "en")} papers less in all`,
  other: (slower, papers, dearer) =>
    `In the same time: ${slower} procedures became slower, ${papers} ask for more papers, ${dearer} cost more.`,
  other0: "In the same time no procedure became slower, asked for more papers or cost more.",
  how: "How do we count?",
  howText: [
    "Each new rule is compared with the one before it for the same procedure. It counts only where both say the time, the list of papers or the amount for the same way of filing; nothing is guessed.",
    "Working days and calendar days are added up together. Only what a new document changed counts; a text worded anew or published wrongly before does not.",
  ],
  kindLabel: "What became less",
  yearLabel: "Valid from year",
  levelLabel: "Settled at",
  fieldLabel: "Field",
  any: "All",
  from: (day) => `Valid from ${formatDate(day)}`,
  by: (decision) => `By ${decision}`,
  time: (before, after, unit) =>
    `Faster by ${amount(before - after)} ${UNIT[unit]}: ${amount(before)} before, ${after === 0.5 ? "the same day" : amount(after)} now`,
  papers: (before, after) => `${before - after} papers less: ${before} before, ${after} now`,
  fee: (before, after) =>
    after === 0
      ? `Free now, ${formatMoney(before, "en")} before`
      : `Fee down from ${formatMoney(before, "en")} to ${formatMoney(after, "en")}`,
  timeUp: (before, after, unit) => `But slower by ${amount(after - before)} ${UNIT[unit]}`,
  papersUp: (before, after) => `But ${after - before} papers more`,
  feeUp: (before, after) => `But ${formatMoney(after - before, "en")} more to pay`,
  export: "Download the list",
  exportNote: "Opens in Excel",
  emptyTitle: "No procedure was made simpler yet",
  emptyHelp:
    "When a procedure becomes faster, asks for fewer papers or costs less, it is listed here. Try with fewer filters.",
  columns: {
    code: "Code",
    name: "Name",
    field: "Field",
    validFrom: "Valid from",
    decision: "By document",
    timeUnit: "Unit of time",
    timeBefore: "Time before",
    timeAfter: "Time now",
    papersBefore: "Papers before",
    papersAfter: "Papers now",
    feeBefore: "Fee before (VND)",
    feeAfter: "Fee now (VND)",
  },
  fileName: "simplified-procedures",
  units: UNIT,
};

function amount(value: number): string {
  return value === 0.5 ? "half a day" : formatNumber(value, "en");
}
