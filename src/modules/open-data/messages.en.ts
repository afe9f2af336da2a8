import { formatDate, formatDateTime, formatNumber } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const size = (bytes: number): string =>
  bytes < 1024
    ? `${formatNumber(bytes)} bytes`
    : bytes < 1024 * 1024
      ? `${formatNumber(Math.round(bytes / 1024))} KB`
      : `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

export const en: typeof vi = {
  searchKind: "Open data",
  title: "Open data",
  catalogTitle: (publisher) => `Open data of ${publisher}`,
  catalogDescription: "Procedures, units, news, plans and numbers of questions as files, for everybody to use.",
  lead: "What this site knows, as files. Everybody may take them, use them, and compute the figures again.",
  sets: "Data sets",
  rows: (count) => `${formatNumber(count)} rows`,
  size,
  changed: (at) => `Updated ${formatDateTime(at)}`,
  notMade: "The file is being made",
  notMadeHelp: "Files are made within minutes. Please come back later.",
  emptyTitle: "No data sets yet",
  more: "For developers and journalists",
  api: "Programming interface (API)",
  shared: "Who gets data with a key",
  sharedNote: "What, on what basis, and how much was read",
  apiNote: "Ask for single procedures and plans by program",
  catalogJson: "Catalogue of data (DCAT, JSON-LD)",
  catalogTurtle: "Catalogue of data (DCAT, Turtle)",
  embed: "Embed in your page",
  embedNote: "Frames of news, notices and hours for pages of communes and schools",
  changesFeed: "Feed of changes of procedures (Atom)",
  facts: {
    publisher: "Publisher",
    licence: "Terms of use",
    level: "Security level",
    period: "Period",
    changed: "Content last changed",
    checked: "Last checked",
    rows: "Rows",
    contact: "Contact",
  },
  levels: { open: "Open", internal: "Internal" },
  levelOfSets: "Open, without personal data",
  period: (from, to) => `From ${formatDate(from)} to ${formatDate(to)}`,
  when: (at) => formatDateTime(at),
  files: "Download",
  csv: "Spreadsheet (CSV)",
  csvNote: "UTF-8, separated by semicolons; opens in Excel and LibreOffice",
  jsonl: "JSON, one record per line",
  packed: (bytes) => `Packed .gz, ${size(bytes)}`,
  sum: (sum) => `SHA-256: ${sum}`,
  dictionary: "Columns",
  dictionaryHead: { name: "Column", type: "Type", meaning: "Meaning" },
  dictionaryFile: "Download the explanation of columns (CSV)",
  types: {
    text: "text",
    integer: "whole number",
    date: "date",
    time: "date and time",
    boolean: "true or false",
    list: "list",
  },
  preview: "The last rows",
  previewEmpty: "No rows yet.",
  asDcat: "Description of this data set for programs (DCAT)",
  apiTitle: "Programming interface (API)",
  apiLead: "All addresses below answer in JSON, without registration but where a token is named.",
  apiDocument: "Full description, OpenAPI 3.1",
  apiErrors:
    "Errors follow RFC 9457 (application/problem+json). Long lists are paged by “cursor”. Send the ETag back in If-None-Match to load only what changed.",
  apiToken: "needs a token",
  /** The routes say it in English themselves. */
  apiSummary: {},
};
