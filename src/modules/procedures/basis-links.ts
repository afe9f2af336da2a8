import type { Db } from "../../platform/db/index.ts";
import { listDocumentsByNumber, matchCitation } from "../legal-documents/index.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

/** For each legal basis, the public page of the document in the library that it means beyond doubt. */
export async function basisLinks(db: Db, bases: ProcedureRecord["legalBases"]): Promise<(string | null)[]> {
  const library = (
    await listDocumentsByNumber(
      db,
      bases.flatMap((one) => one.number ?? []),
    )
  ).filter((one) => one.publishedAt !== null);
  return bases.map(({ number, date, issuer }) => {
    if (number === null) return null;
    const match = matchCitation({ number, issuedOn: date, issuer, type: null }, library);
    if (match.kind === "exact") return `/van-ban/${match.document.id}`;
    const [only, ...others] = match.kind === "undated" ? match.documents : [];
    return only && others.length === 0 ? `/van-ban/${only.id}` : null;
  });
}
