import type { Db } from "../../../platform/db/index.ts";
import { judgePapers, type PaperVerdict } from "../paper-verdict.ts";
import { listShortLinks } from "../short-link.store.ts";
import type { ShortLink } from "../short-link.ts";
import { listPostings } from "./board.store.ts";
import type { Posting } from "./board.ts";

export interface StandingPaper extends Posting {
  boardName: string;
  link: ShortLink;
  verdict: PaperVerdict;
}

/** More papers than any reach of one page; beyond it, people choose a unit. */
const MOST = 20_000;

/** What hangs today on the boards of these units, or of all, each with whether it is still true. */
export async function listStandingPapers(
  db: Db,
  unitIds: readonly string[] | null,
  today: string,
  publicUrl: string,
): Promise<StandingPaper[]> {
  const postings = await listPostings(db, { ...(unitIds ? { unitIds } : {}), standing: true }, MOST);
  const links = await listShortLinks(
    db,
    postings.map((posting) => posting.short),
  );
  const verdicts = await judgePapers(db, links, today, publicUrl);
  const byShort = new Map(links.map((link) => [link.short, link]));
  return postings.flatMap((posting) => {
    const link = byShort.get(posting.short);
    const verdict = verdicts.get(posting.short);
    return link && verdict ? [{ ...posting, link, verdict }] : [];
  });
}

/** Papers to replace: no longer true, or hanging longer than they were to. Those that mislead most stand first. */
export async function listPapersToReplace(
  db: Db,
  unitIds: readonly string[],
  today: string,
  publicUrl: string,
): Promise<StandingPaper[]> {
  const papers = await listStandingPapers(db, unitIds, today, publicUrl);
  const weight = ({ verdict }: StandingPaper): number =>
    verdict.reasons.includes("ended") ? 0 : verdict.reasons.includes("version") ? 1 : 2;
  return papers
    .filter((paper) => paper.verdict.reasons.length > 0 || isOverdue(paper, today))
    .sort(
      (a, b) =>
        weight(a) - weight(b) || a.boardName.localeCompare(b.boardName, "vi") || a.title.localeCompare(b.title, "vi"),
    );
}

export function isOverdue(posting: Pick<Posting, "until">, today: string): boolean {
  return posting.until !== null && posting.until < today;
}

/** Papers of all units that tell a version of a procedure that is old, or a procedure that ended. */
export async function listOldPapers(
  db: Db,
  today: string,
  publicUrl: string,
): Promise<{ posting: StandingPaper; standings: { code: string; name: string; isEnded: boolean; since: string }[] }[]> {
  const papers = await listStandingPapers(db, null, today, publicUrl);
  return papers.flatMap((posting) => {
    const { changed, ended } = posting.verdict;
    const standings = [
      ...changed.map(({ standing }) => ({ ...named(standing), isEnded: false, since: standing.validFrom })),
      ...ended.map((standing) => ({ ...named(standing), isEnded: true, since: standing.end?.on ?? today })),
    ];
    return standings.length > 0 ? [{ posting, standings }] : [];
  });
}

const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
