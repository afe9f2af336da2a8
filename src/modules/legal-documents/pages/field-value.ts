import { formatDate } from "../../../platform/i18n/index.ts";
import type { KnownStatus } from "../legal-document.ts";
import type { Words } from "../messages.vi.ts";

const NAMES: Record<string, (words: Words) => string> = {
  type: (words) => words.type,
  number: (words) => words.number,
  issuer: (words) => words.issuer,
  issuerUnitId: (words) => words.issuerIsOurs,
  issuedOn: (words) => words.issuedOn,
  title: (words) => words.documentTitle,
  status: (words) => words.status,
  inForceFrom: (words) => words.inForceFrom,
  partlyFrom: (words) => words.partlyFrom,
  inForceTo: (words) => words.inForceTo,
  topics: (words) => words.topics,
  url: (words) => words.url,
  note: (words) => words.note,
};

/** Facts of a document in the words of its history. */
export const fieldValue = {
  label: (words: Words, field: string): string => NAMES[field]?.(words) ?? field,
  text(words: Words, field: string, value: unknown): string {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return words.nothing;
    if (field === "status") return words.knownStatuses[value as KnownStatus] ?? String(value);
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
    return Array.isArray(value) ? value.join(", ") : String(value);
  },
};
