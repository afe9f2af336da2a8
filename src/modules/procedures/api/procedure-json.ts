import type { ProcedureRead } from "../find-procedures.ts";
import { isStale, type PlainWords, shortVersion } from "../plain/rendition.ts";
import type { VersionHead } from "../procedure.store.ts";

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
export function procedureJson(found: ProcedureRead, on: string, publicUrl: string) {
  const { version, latestNumber, nextFrom, end } = found;
  const { plain: _inOldVersions, doubts, nameOnly, ...record } = version.record;
  return {
    ...record,
    plain: found.plain ? plainJson(found.plain, version.name) : null,
    nameOnly: nameOnly ?? false,
    doubts: doubts ?? [],
    on,
    status: end === null ? ("inForce" as const) : end.kind,
    version: { ...versionJson(version), isLatest: version.number === latestNumber, nextFrom },
    end,
    url: `${publicUrl}/thu-tuc/${version.code}`,
  };
}

/** When what is shown last changed: the version or its plain words came, or the procedure ended. */
export function openHeaders(found: ProcedureRead): Record<string, string> {
  const ended = found.end ? Date.parse(`${found.end.on}T00:00:00+07:00`) : 0;
  const changed = Math.max(found.version.publishedAt.getTime(), found.plain?.approvedAt?.getTime() ?? 0, ended);
  return { "last-modified": new Date(changed).toUTCString() };
}

/** Plain words for machines: the short version that holds, then every sentence with its state and where it comes from. */
export function plainJson(plain: PlainWords, legalName: string) {
  return {
    ...shortVersion(plain, legalName),
    stale: isStale(plain),
    language: "vi",
    edition: plain.number,
    restsOnVersion: plain.restsOnNumber,
    approvedAt: plain.approvedAt?.toISOString() ?? null,
    sentences: plain.sentences.map((one) => ({
      key: one.key,
      part: one.part,
      text: one.text,
      state: one.isCurrent ? ("current" as const) : ("stale" as const),
      sources: one.sources.map((source) => ({
        at: source.here ?? source.at,
        quote: source.quote,
        stands: source.here !== null,
        now: source.here === null && source.now ? { at: source.now.at, text: source.now.text } : null,
      })),
    })),
    added: plain.added.map((one) => ({ at: one.at, text: one.text })),
  };
}
