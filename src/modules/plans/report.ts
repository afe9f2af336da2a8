import type { Plan } from "./plan.ts";

/** Who signs a report, and for whom. @see official-documents */
export const AUTHORITY_KINDS = ["head", "deputy", "byOrder", "authorised"] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** What people write into a report; figures are counted when it is shown. */
export interface ReportText {
  number: number | null;
  symbol: string;
  issuedOn: string | null;
  place: string;
  superiorAgency: string | null;
  issuingAgency: string;
  addressees: string[];
  recipients: string[];
  filing: string;
  results: string;
  weaknesses: string;
  causes: string;
  proposals: string;
  authorityKind: AuthorityKind;
  authorityCollective: string | null;
  authorityHead: string | null;
  authorityTitle: string;
  signer: string | null;
}

export interface PlanReport extends ReportText {
  id: string;
  planId: string;
  unitId: string;
  upTo: string;
  version: number;
  changedByName: string;
  changedAt: Date;
}

/**
 * The layout of a first report, taken from the plan itself: who issued and signed it reports on it. Reports go upward, so
 * the addressee is the level above.
 */
export function proposedReport(
  plan: Plan,
  unit: { name: string; kind: string; placeName: string | null; shortName: string },
  province: { name: string } | null,
  recipients: readonly string[],
): ReportText {
  const issuer = plan.issuer ?? unit.name;
  const symbol = (plan.number ?? "").split("/").at(-1)?.split("-").slice(1).join("-");
  const isCommittee = /^ủy ban nhân dân/iu.test(issuer);
  const isDeputy = /^phó /iu.test(plan.signerTitle ?? "");
  const headTitle = isCommittee ? "Chủ tịch" : "Giám đốc";
  const addressees =
    unit.kind === "province" ? ["Bộ Nội vụ"] : province ? [`Ủy ban nhân dân ${lowerFirst(province.name)}`] : [];
  return {
    number: null,
    symbol: symbol || "UBND",
    issuedOn: null,
    place: plan.place ?? unit.placeName ?? unit.shortName,
    superiorAgency: plan.superiorIssuer,
    issuingAgency: issuer,
    addressees,
    recipients: recipients.filter((name) => isCarriedOver(name, addressees)),
    filing: "VT",
    results: "",
    weaknesses: "",
    causes: "",
    proposals: "",
    authorityKind: isDeputy ? "deputy" : "head",
    authorityCollective: isCommittee ? "Ủy ban nhân dân" : null,
    authorityHead: isDeputy ? headTitle : null,
    authorityTitle: plan.signerTitle ?? headTitle,
    signer: plan.signer,
  };
}

/** Not the filing line, not who is addressed already ("Như trên"), not names that point into the plan's own text. */
function isCarriedOver(name: string, addressees: readonly string[]): boolean {
  return !/^lưu|(^|\s)(mục|điều|phần) [ivx\d]/iu.test(name) && !addressees.some((one) => name.startsWith(one));
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
