import { createHash } from "node:crypto";
import { fieldsOf, type ProcedureRecord } from "./procedure-record.ts";

/** Parts of a record whose change makes a new version, in the order of the public page. */
export const CONTENT_FIELDS = [
  "name",
  "decision",
  "levels",
  "kind",
  "field",
  "issuer",
  "applicants",
  "agencies",
  "steps",
  "methods",
  "papers",
  "conditions",
  "legalBases",
  "results",
  "keywords",
  "description",
  "related",
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * What the source says in one part, without what we read out of it ourselves: a better reader of fees must not turn
 * two thousand unchanged procedures into new versions. Lists whose order means nothing are ordered.
 */
function sourceOf(record: ProcedureRecord, field: ContentField): unknown {
  switch (field) {
    case "decision":
      return record.decision?.number ?? null;
    case "field":
      // One field is told as it always was, so that nothing seems to have changed.
      return record.moreFields ? fieldsOf(record).map(fold) : fold(record.field);
    case "levels":
      return [...record.levels].sort();
    case "applicants":
      return [
        ...record.applicants.map(fold).sort(),
        ...(record.applicantsNote ? [{ note: fold(record.applicantsNote) }] : []),
      ];
    case "methods":
      return record.methods.map((one) => [
        one.channel,
        fold(one.timeText).toLowerCase(),
        fold(one.feeText),
        fold(one.note),
        ...(one.case ? [fold(one.case)] : []),
      ]);
    case "papers":
      return record.papers.map((group) => [
        group.title === null ? null : fold(group.title),
        group.papers.map((one) => [fold(one.name), one.originals, one.copies, one.form?.name ?? null]),
      ]);
    case "legalBases":
      return record.legalBases.map((one) => fold(one.text)).sort();
    case "results":
      return record.results.map(fold);
    case "agencies":
      return [
        ...Object.entries(record.agencies)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, text]) => [key, fold(text)]),
        ...(record.agencyNotes ? [[fold(record.agencyNotes.implementing), fold(record.agencyNotes.competent)]] : []),
      ];
    case "related":
      return (record.related ?? []).map((one) => [one.kind, one.code, fold(one.name)]).sort();
    default: {
      const value = record[field];
      return value === null ? null : fold(value);
    }
  }
}

/** Same checksum, same content: importing it again changes nothing. */
export function contentChecksum(record: ProcedureRecord): string {
  const source = CONTENT_FIELDS.map((field) => sourceOf(record, field));
  // Parts that joined the record later count only where there is something in them: versions kept before stay equal.
  if ((record.related ?? []).length === 0) source.pop();
  return createHash("sha256")
    .update(JSON.stringify([record.code, record.nameOnly ?? false, source]))
    .digest("hex");
}

/** Short sums per part, to tell where two records differ without keeping both. */
export function fieldSums(record: ProcedureRecord): string[] {
  return CONTENT_FIELDS.map((field) =>
    createHash("sha256")
      .update(JSON.stringify(sourceOf(record, field)))
      .digest("base64url")
      .slice(0, 11),
  );
}

export function changedFields(before: ProcedureRecord, after: ProcedureRecord): ContentField[] {
  return CONTENT_FIELDS.filter(
    (field) => JSON.stringify(sourceOf(before, field)) !== JSON.stringify(sourceOf(after, field)),
  );
}

/**
 * Equal in everything an editor can change, figures and codes beside the official texts too. Doubts follow from the rest, and
 * plain words have editions of their own.
 */
export function isSameRecord(before: ProcedureRecord, after: ProcedureRecord): boolean {
  const content = (record: ProcedureRecord) => ordered({ ...record, doubts: undefined, plain: undefined });
  return JSON.stringify(content(before)) === JSON.stringify(content(after));
}

/** The same with its keys in one order: the database does not keep the order they were written in. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
