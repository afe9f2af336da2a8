import { type DataSet, type DataValue, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import type { VersionToExport } from "../export.store.ts";
import { exportProcedures } from "../export-procedures.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** The catalogue as it stands: one row for each code there ever was, with its newest text. */
const catalogue: DataSet = {
  id: "thu-tuc",
  period: "valid_from",
  fields: [
    ...field("text", "code", "name", "field"),
    ...field("list", "more_fields", "levels"),
    ...field("text", "issuer", "implementing"),
    ...field("list", "applicants", "channels", "results"),
    ...field("text", "status"),
    ...field("integer", "version"),
    ...field("date", "valid_from", "ended_on"),
    ...field("text", "decision_number"),
    ...field("date", "decision_date"),
    ...field("list", "successor_codes"),
    ...field("text", "source_url"),
  ],
  words: (lang) => pick(lang, vi, en).catalogue,
  async *rows(app) {
    let newest: VersionToExport | null = null;
    for await (const version of exportProcedures(app.db)) {
      if (newest && newest.code !== version.code) yield catalogueRow(newest);
      newest = version;
    }
    if (newest) yield catalogueRow(newest);
  },
};

function catalogueRow(one: VersionToExport): Record<string, DataValue> {
  const { record } = one;
  return {
    code: one.code,
    name: one.name,
    field: one.field,
    more_fields: record.moreFields ?? [],
    levels: one.levels,
    issuer: one.issuer,
    implementing: record.agencies.implementing || null,
    applicants: record.applicants,
    channels: [...new Set(record.methods.map((method) => method.channel))],
    results: record.results,
    status: one.endKind ?? "inForce",
    version: one.number,
    valid_from: one.validFrom,
    ended_on: one.endedOn,
    decision_number: one.decisionNumber,
    decision_date: one.decisionDate,
    successor_codes: one.successorCodes,
    source_url: record.sourceUrl,
  };
}

/** Every version there ever was: what changed when, by which decision. */
const versions: DataSet = {
  id: "thu-tuc-cac-ban",
  period: "valid_from",
  fields: [
    ...field("text", "code"),
    ...field("integer", "version"),
    ...field("text", "name", "field"),
    ...field("date", "valid_from", "valid_to"),
    ...field("text", "source", "decision_number"),
    ...field("date", "decision_date"),
    ...field("text", "decision_issuer", "reason"),
    ...field("time", "published_at"),
  ],
  words: (lang) => pick(lang, vi, en).versions,
  async *rows(app) {
    for await (const one of exportProcedures(app.db)) {
      yield {
        code: one.code,
        version: one.number,
        name: one.name,
        field: one.field,
        valid_from: one.validFrom,
        valid_to: one.validTo,
        source: one.source,
        decision_number: one.decisionNumber,
        decision_date: one.decisionDate,
        decision_issuer: one.decisionIssuer,
        reason: one.reason,
        published_at: one.publishedAt.toISOString(),
      };
    }
  },
};

export const procedureDataSets: DataSet[] = [catalogue, versions];
