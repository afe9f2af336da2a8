import type { ProcedureOnDay, VersionHead } from "../procedure.store.ts";

export function versionJson(version: VersionHead) {
  return {
    number: version.number,
    validFrom: version.validFrom,
    validTo: version.validTo,
    source: version.source,
    change: version.changeKind,
    decision:
      version.decisionNumber === null
        ? null
        : { number: version.decisionNumber, date: version.decisionDate, issuer: version.decisionIssuer },
    reason: version.reason,
    publishedAt: version.publishedAt.toISOString(),
  };
}

/** A procedure for machines: the whole record, its version, and how it ended if it did. */
export function procedureJson(found: ProcedureOnDay, on: string, publicUrl: string) {
  const { version, latestNumber, nextFrom, end } = found;
  const { plain, doubts, nameOnly, ...record } = version.record;
  return {
    ...record,
    plain: plain ? { ...plain, stale: plain.stale ?? false } : null,
    nameOnly: nameOnly ?? false,
    doubts: doubts ?? [],
    on,
    status: end === null ? ("inForce" as const) : end.kind,
    version: { ...versionJson(version), isLatest: version.number === latestNumber, nextFrom },
    end,
    url: `${publicUrl}/thu-tuc/${version.code}`,
  };
}

/** When what is shown last changed: the version came, or the procedure ended. */
export function openHeaders(found: ProcedureOnDay): Record<string, string> {
  const ended = found.end ? Date.parse(`${found.end.on}T00:00:00+07:00`) : 0;
  const changed = Math.max(found.version.publishedAt.getTime(), ended);
  return { "last-modified": new Date(changed).toUTCString() };
}
