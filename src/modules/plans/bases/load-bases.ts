import type { AppContext } from "../../../platform/app-context.ts";
import { TookTooLong } from "../../../platform/aside/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listDocumentsById, listDocumentsByNumber } from "../../legal-documents/index.ts";
import type { Plan } from "../plan.ts";
import { getSourceText, listPieces } from "../plans.store.ts";
import type { CitationWarning } from "../reading/citations-check.ts";
import { readAgain } from "../reading/read-aside.ts";
import { listBasisLinks } from "./bases.store.ts";
import { type CheckedBasis, checkBases, citedBy } from "./check-bases.ts";

const ABOUT_CITATIONS: readonly CitationWarning["code"][] = [
  "cites-plan-of-other-year",
  "cites-later-document",
  "cited-date-impossible",
  "year-in-number-differs",
];

/** What the text itself contradicts in its bases ("… năm 2019" in a plan for 2020), by the basis it stands in. */
export async function loadContradictions(
  { db, aside }: Pick<AppContext, "db" | "aside">,
  planId: string,
  bases: readonly CheckedBasis[],
): Promise<Map<string, CitationWarning[]>> {
  const text = await getSourceText(db, planId);
  const { warnings } = await readAgain(aside, text).catch((error: unknown) => {
    // The page of the reading says that the text could not be checked; without it the bases are as the library knows them.
    if (error instanceof TookTooLong) return { warnings: [] };
    throw error;
  });
  const found = warnings.filter((one) => ABOUT_CITATIONS.includes(one.code));
  return new Map(
    bases.map(({ piece }) => [
      piece.id,
      // Corrected words no longer say what the source says.
      piece.text !== piece.foundText || piece.rangeStart === null
        ? []
        : found.filter((one) => one.range.start < (piece.rangeEnd ?? 0) && (piece.rangeStart ?? 0) < one.range.end),
    ]),
  );
}

/** The legal bases of a plan with what the library says of them. */
export async function loadBases(db: Db, plan: Plan, today: string): Promise<CheckedBasis[]> {
  const pieces = (await listPieces(db, plan.id)).filter((piece) => piece.kind === "legalBasis");
  const links = await listBasisLinks(db, plan.id);
  const numbers = pieces.flatMap((piece) => citedBy(piece)?.number ?? []);
  const [byNumber, linked] = [
    await listDocumentsByNumber(db, numbers),
    await listDocumentsById(db, [...links.values()]),
  ];
  const library = [...new Map([...byNumber, ...linked].map((one) => [one.id, one])).values()];
  return checkBases(plan, pieces, library, links, today);
}
