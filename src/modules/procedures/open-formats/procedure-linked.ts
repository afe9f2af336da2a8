import type { ProcedureRead } from "../find-procedures.ts";
import { shortVersion } from "../plain/rendition.ts";
import { type FilingMethod, fieldsOf, type TimeLimit } from "../procedure-record.ts";

/**
 * The names used, spelled out in the document itself so that reading it needs no other site: schema.org for search engines, the
 * European vocabulary of public services (CPSV-AP 3) for other catalogues, ELI for legal texts, Dublin Core for versions.
 */
const CONTEXT = {
  "@vocab": "http://schema.org/",
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  "@language": "vi",
  url: { "@type": "@id" },
  sameAs: { "@type": "@id" },
  serviceUrl: { "@type": "@id" },
  identifier: { "@language": null },
  legislationDate: { "@type": "xsd:date" },
  "dct:issued": { "@type": "xsd:dateTime" },
  "dct:isVersionOf": { "@type": "@id" },
  "dcat:version": { "@language": null },
  "dcat:startDate": { "@type": "xsd:date" },
  "dcat:endDate": { "@type": "xsd:date" },
  "dct:isReplacedBy": { "@type": "@id" },
  "eli:date_no_longer_in_force": { "@type": "xsd:date" },
  "cv:processingTime": { "@type": "xsd:duration" },
} as const;

/** A procedure as it stood on a day, for programs that link catalogues. Only what is certain becomes a value; the rest stays text. */
export function linkedProcedure(found: ProcedureRead, publicUrl: string): object {
  const { version, end } = found;
  const { record } = version;
  const plain = shortVersion(found.plain, record.name);
  const page = `${publicUrl}/thu-tuc/${record.code}`;
  const body = (name: string) => ({
    "@type": ["GovernmentOrganization", "cv:PublicOrganisation"],
    name,
  });
  return prune({
    "@context": CONTEXT,
    "@id": `${page}?on=${version.validFrom}`,
    "@type": ["GovernmentService", "cpsv:PublicService"],
    "dct:isVersionOf": page,
    url: page,
    identifier: record.code,
    name: record.name,
    alternateName: plain?.name || null,
    description: plain?.summary || record.description || null,
    serviceType: record.moreFields ? fieldsOf(record) : record.field,
    // schema.org knows keywords, versions and periods of works, not of services.
    "dcat:keyword": record.keywords,
    sameAs: webAddress(record.sourceUrl),
    "dcat:version": String(version.number),
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": version.validFrom,
      // The first day without it.
      "dcat:endDate": end?.on ?? version.validTo,
    },
    "dct:issued": version.publishedAt.toISOString(),
    provider: record.agencies.implementing === "" ? null : body(record.agencies.implementing),
    "cv:hasCompetentAuthority": record.agencies.competent === "" ? null : body(record.agencies.competent),
    audience: record.applicants.map((one) => ({ "@type": "Audience", audienceType: one })),
    availableChannel: record.methods.map((method) => channel(method, record.sourceUrl)),
    "cpsv:hasInput": record.papers.flatMap((group) =>
      group.papers.map((paper) => ({
        "@type": ["cv:Evidence", "CreativeWork"],
        name: paper.name,
        description: group.title,
        url: webAddress(paper.form?.url),
      })),
    ),
    "cpsv:produces": record.results.map((name) => ({ "@type": ["cpsv:Output", "CreativeWork"], name })),
    "cv:hasLegalResource": record.legalBases.map((basis) => ({
      "@type": ["eli:LegalResource", "Legislation"],
      name: basis.text,
      legislationIdentifier: basis.number,
      legislationDate: basis.date,
      legislationPassedBy: basis.issuer === null ? null : { "@type": "Organization", name: basis.issuer },
    })),
    subjectOf:
      version.decisionNumber === null
        ? null
        : {
            "@type": ["eli:LegalResource", "Legislation"],
            legislationIdentifier: version.decisionNumber,
            legislationDate: version.decisionDate,
            legislationPassedBy:
              version.decisionIssuer === null ? null : { "@type": "Organization", name: version.decisionIssuer },
          },
    "eli:date_no_longer_in_force": end?.on ?? null,
    "dct:isReplacedBy": end?.successors.map((one) => `${publicUrl}/thu-tuc/${one.code}`),
  }) as object;
}

const CHANNEL_NAMES: Record<FilingMethod["channel"], string> = {
  inPerson: "in person",
  online: "online",
  post: "post",
};

function channel(method: FilingMethod, sourceUrl: string | null): object {
  return {
    "@type": ["ServiceChannel", "cv:Channel"],
    name: { "@value": CHANNEL_NAMES[method.channel], "@language": "en" },
    serviceUrl: method.channel === "online" ? webAddress(sourceUrl) : null,
    description: method.timeText,
    "cv:processingTime": method.time ? duration(method.time) : null,
    "cv:hasCost": method.fees?.map((fee) => ({
      "@type": ["cv:Cost", "PriceSpecification"],
      price: fee.amount,
      priceCurrency: "VND",
      name: fee.kind,
      description: [fee.per, fee.note].filter((part) => part !== null).join("; "),
    })),
  };
}

/** Working days are no duration (how long they last depends on the calendar), so they stay in the text. */
function duration(time: TimeLimit): string | null {
  if (time.sameDay || !Number.isInteger(time.amount)) return null;
  switch (time.unit) {
    case "day":
      return `P${time.amount}D`;
    case "month":
      return `P${time.amount}M`;
    case "hour":
      return `PT${time.amount}H`;
    case "workingDay":
      return null;
  }
}

/** Sources write all sorts of things where an address belongs; what is none would make the whole document invalid. */
function webAddress(text: string | null | undefined): string | null {
  if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

/** Leaves out what is empty: null, "", [] and objects that say nothing but their type. */
function prune(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== "object") return value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, key === "@context" ? part : prune(part)] as const)
    .filter(([, part]) => part !== undefined);
  return kept.some(([key]) => key !== "@type") ? Object.fromEntries(kept) : undefined;
}
