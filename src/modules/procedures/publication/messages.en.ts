import { formatDate } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Publication in time",
  procedures: "Administrative procedures",
  lead: "From the day a document is signed until people can read it here: 5 working days after a provincial decision, 10 after a ministry's.",
  basis:
    "Time by Decree 63/2010/NĐ-CP, Article 24.2 (entry into the national database), applied to this site. Documents signed before this site began do not count.",
  undated: (count) =>
    `${count} publications of the year name no day of their document and cannot be timed. Write the day down when you amend a procedure.`,
  tilesLabel: "Results of the year",
  rate: "Published in time",
  rateUnit: "%",
  rateNote: (onTime, all) => `${onTime} of ${all} documents`,
  late: "Published late",
  running: "Waiting, in time",
  overdue: "Waiting, overdue",
  documents: "documents",
  yearLabel: "Signed in",
  stateLabel: "Result",
  searchLabel: "Name or code of a procedure, number of a document",
  any: "All",
  tableCaption: "Documents and the day of publication",
  head: {
    procedure: "Procedure",
    decision: "Document",
    effective: "Valid from",
    due: "Last day",
    published: "Published",
    state: "Result",
  },
  signed: (number, day) => `${number ?? "Number unknown"}, ${formatDate(day)}`,
  end: "End of the procedure",
  waiting: (name) => `Waiting, proposed by ${name}`,
  afterEffect: "After it took effect",
  state: {
    onTime: () => "In time",
    late: (days) => (days === 0 ? "Less than a working day late" : `${days} working days late`),
    running: () => "In time so far",
    overdue: (days) => (days === 0 ? "Less than a working day overdue" : `${days} working days overdue`),
  },
  stateFilter: { onTime: "In time", late: "Late", running: "Waiting, in time", overdue: "Waiting, overdue" },
  page: (page, pages) => `Page ${page} of ${pages}`,
  export: "Download the list (CSV)",
  emptyTitle: "No documents",
  emptyHelp:
    "Each publication of a new, amended or repealed procedure that names the day of its document is listed here. Try another year or fewer filters.",
  fileName: "publication-in-time",
  columns: {
    code: "Code",
    field: "Field",
    issuer: "Issued by",
    number: "Number",
    signed: "Signed on",
    publishedOn: "Published on",
    daysLate: "Working days late",
  },
};
