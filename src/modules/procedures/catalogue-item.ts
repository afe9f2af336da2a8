import { applicantGroups } from "./applicant-group.ts";
import type { CatalogueItem } from "./catalogue-day.ts";
import { currentName, isStale, type PlainWords } from "./plain/rendition.ts";
import type { InForceRow } from "./procedure.store.ts";
import { fieldsOf } from "./procedure-record.ts";

export function itemOf(row: InForceRow, plain: PlainWords | null): CatalogueItem {
  const { record } = row;
  return {
    code: row.code,
    name: record.name,
    plainName: currentName(plain),
    plainState: plain === null ? "none" : isStale(plain) ? "stale" : "current",
    plainStaleCount: plain ? plain.added.length + plain.sentences.filter((one) => !one.isCurrent).length : 0,
    field: record.field,
    fields: fieldsOf(record),
    levels: record.levels,
    issuer: record.issuer,
    nameOnly: record.nameOnly ?? false,
    lifeEvents: record.lifeEvents,
    applicants: applicantGroups(record.applicants, record.name),
    online: record.methods.some((method) => method.channel === "online"),
    post: record.methods.some((method) => method.channel === "post"),
    versionNumber: row.number,
    validFrom: row.validFrom,
  };
}
