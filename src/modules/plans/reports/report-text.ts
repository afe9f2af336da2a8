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
