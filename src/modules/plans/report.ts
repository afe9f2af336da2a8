/** Who signs a report, and for whom. @see official-documents */
export const AUTHORITY_KINDS = ["head", "deputy", "byOrder", "authorised"] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
