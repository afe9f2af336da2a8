import { formatDate, formatNumber, formatPercent } from "../../platform/i18n/index.ts";
import type { BudgetRefusal } from "./budgets.errors.ts";
import type { BudgetKind, BudgetSide, MoneyUnit } from "./disclosure.ts";
import type { vi } from "./messages.vi.ts";
import type { TableFault } from "./read-table.ts";

const faultWords = (found: TableFault): string => {
  switch (found.fault) {
    case "empty":
      return "Paste the table: one row an entry, the first row the total.";
    case "too-many":
      return `The table has ${formatNumber(found.rows, "en")} rows, at most 400.`;
    case "no-money":
      return `Row ${found.row}: no amount. The first row must be the total.`;
    case "sum-empty":
      return `Row ${found.row}: the total needs every column of money.`;
    case "no-label":
      return `Row ${found.row}: no name.`;
    case "label-long":
      return `Row ${found.row}: the name is longer than 300 characters.`;
    case "not-a-number":
      return `Row ${found.row}: “${found.text}” is no amount.`;
    case "unclear-number":
      return `Row ${found.row}: “${found.text}” can be read in two ways. Write 12.345 or 12,3.`;
    case "too-much":
      return `Row ${found.row}: “${found.text}” is too large. Check the unit of money.`;
  }
};

const inWords = (dong: number): string => {
  const [size, name] = dong >= 1e9 ? [1e9, "billion VND"] : dong >= 1e6 ? [1e6, "million VND"] : [1, "VND"];
  return `${formatNumber(Math.round((dong / size) * 100) / 100, "en")} ${name}`;
};

export const en: typeof vi = {
  title: "Budgets made public",
  lead: "Estimates, how they are carried out, and settlements the unit makes public. Somebody else approves first.",
  add: "Add a budget",
  csv: "Download this list (CSV)",
  duties: "Duties to publish",
  filter: "Filter",
  q: "Number of the document, form",
  unit: "Unit",
  year: "Year",
  kind: "Kind",
  all: "All",
  view: "State",
  views: { standing: "Public", withdrawn: "Withdrawn" },
  document: "Document",
  decidedOn: "Date of the document",
  form: "Form",
  publishedAt: "Public since",
  changedAt: "Last changed",
  matter: "Duty to publish",
  explanation: "Explanation",
  what: "Budget",
  revenue: "Revenue",
  expenditure: "Expenditure",
  emptyTitle: "No budget yet",
  empty: "Paste an estimate or a settlement from a spreadsheet; once somebody else approved, residents see it.",
  nothingFits: "Nothing fits the filter.",
  kinds: {
    estimate: "Estimate",
    adjusted: "Adjusted estimate",
    firstQuarter: "First quarter",
    halfYear: "First half",
    nineMonths: "Nine months",
    wholeYear: "Whole year",
    settlement: "Settlement",
  } satisfies Record<BudgetKind, string>,
  titles: {
    estimate: (year: number) => `Budget estimate for ${year}`,
    adjusted: (year: number) => `Adjusted budget estimate for ${year}`,
    firstQuarter: (year: number) => `Budget in the first quarter of ${year}`,
    halfYear: (year: number) => `Budget in the first half of ${year}`,
    nineMonths: (year: number) => `Budget in the first nine months of ${year}`,
    wholeYear: (year: number) => `Budget of the year ${year} as carried out`,
    settlement: (year: number) => `Budget settlement for ${year}`,
  },
  sides: { revenue: "Revenue", expenditure: "Expenditure" } satisfies Record<BudgetSide, string>,
  moneyUnits: { million: "million VND", thousand: "thousand VND", dong: "VND" } satisfies Record<MoneyUnit, string>,
  moneyUnit: "Unit of money",
  mark: "No.",
  label: "Entry",
  planned: "Estimate",
  actual: (kind) => (kind === "settlement" ? "Settled" : "Carried out"),
  share: "Of the estimate",
  replaced: "Replaced by a changed one",
  newForm: {
    title: "Add a budget",
    yearHint: "The year of the budget, four digits.",
    documentHint: "Number and who issued it, such as: Nghị quyết số 12/NQ-HĐND của HĐND phường.",
    formHint: "The form of the Ministry of Finance the unit uses. Optional.",
    tableHint: (actual) =>
      `Copy from a spreadsheet and paste: number, entry, estimate${actual === "" ? "" : `, ${actual.toLowerCase()}`}. The first row is the total. Typed by hand, put | between columns.`,
    tableHintAny:
      "Copy from a spreadsheet and paste: number, entry, estimate, then what was carried out or settled. The first row is the total. Typed by hand, put | between columns.",
    explanationHint: "Why more or less than estimated. Write for residents. Optional.",
    matterHint: "What the law makes the unit publish; this proves it was on the portal.",
    noMatter: "None",
    send: "Send for approval",
    choose: "Choose",
    withdraw: "Withdraw this budget",
    withdrawHelp: "The table leaves the public page. The page still says it was withdrawn, and why.",
    reason: "Why it is withdrawn",
    by: (writer, approver) => `Written by ${writer}, approved by ${approver}.`,
    open: "See the public page",
  },
  public: {
    lead: "Where public money comes from here, and what it is spent on.",
    none: "No budget is public here yet",
    noneHelp: "Once an estimate or a settlement is public you see it on this page.",
    units: "Budgets of units below",
    allUnits: "See the budget of the province",
    ofUnit: (unit) => `Budget of ${unit}`,
    csv: "Download the table (CSV)",
    list: "Budgets made public",
    basis: (document, day) => `${document}, ${formatDate(day)}`,
    sides: {
      revenue: {
        planned: (sum) => `Estimated revenue ${inWords(sum)}.`,
        actual: (actual, planned, share) =>
          `Revenue ${inWords(actual)} of an estimate of ${inWords(planned)}${share === null ? "" : `, ${formatPercent(share, "en")}`}.`,
      },
      expenditure: {
        planned: (sum) => `Estimated expenditure ${inWords(sum)}.`,
        actual: (actual, planned, share) =>
          `Spent ${inWords(actual)} of an estimate of ${inWords(planned)}${share === null ? "" : `, ${formatPercent(share, "en")}`}.`,
      },
    },
    parts: { revenue: "Where it comes from", expenditure: "What it is spent on" },
    partsHelp: "Large entries against the total. Some are part of others, so together they may exceed 100%.",
    part: (sum, share) => `${inWords(sum)}, ${formatPercent(share, "en")}`,
    gone: "This budget was withdrawn",
    goneWhy: (reason) => `Why: ${reason}`,
    ask: "Ask about the budget",
  },
  inWords,
  proposals: {
    keepTitle: (title, unit) => `${title}, ${unit}`,
    withdrawTitle: (title) => `Withdraw: ${title}`,
    adds: (unit) => `${unit} makes a budget public.`,
    changes: (title) => `Replaces the public “${title}”.`,
    reason: (text) => `Why: ${text}`,
    sumFault: (side, column, said, parts) =>
      `${side}, ${column.toLowerCase()}: the total says ${formatNumber(said, "en")} VND, its large entries come to ${formatNumber(parts, "en")} VND. Please check.`,
    sumsFit: "Totals are what their large entries come to.",
    side: "Side",
  },
  errors: {
    unitId: "Choose the unit.",
    year: "The year has four digits, from 2000 to 2100.",
    kind: "Choose the kind.",
    document: "Name the document, at most 300 characters.",
    decidedOn: "The date must be a real day, not after today.",
    form: "The form has at most 100 characters.",
    moneyUnit: "Choose the unit of money.",
    explanation: "The explanation has at most 5,000 characters.",
    table: faultWords,
    tableLong: "The table is longer than 60,000 characters.",
    reason: "Say why, at most 500 characters.",
  },
  refusals: {
    "no-right-here": "You do not have this work at that unit.",
    "disclosed-already": "The unit has this kind for that year already. Open that one and change it.",
    "not-asked-for": "This duty is no longer there, or belongs to another unit.",
    withdrawn: "This budget was withdrawn.",
    "changed-meanwhile": "Somebody has just changed this. Open it again.",
  } satisfies Record<BudgetRefusal, string>,
  notFound: "There is no such budget.",
};
