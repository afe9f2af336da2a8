import { LinkButton } from "../../../../platform/html/index.ts";
import type { Contest } from "../../contest.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import type { vi } from "../messages.vi.ts";

/** Where officers go from the page of a contest on stage. */
export function StageWays({ words, mine, contest }: { words: typeof vi; mine: string; contest: Contest }) {
  const base = `${CONTESTS}/${contest.id}`;
  const ways: [string, string][] = [
    [`${base}/doi`, words.staff.teams],
    [`${base}/nguoi-cham`, words.staff.jurors],
    [`${CONTESTS}/bai-cham`, mine],
  ];
  return (
    <>
      {ways.map(([href, text]) => (
        <LinkButton key={href} href={href} variant="secondary" small>
          {text}
        </LinkButton>
      ))}
    </>
  );
}
