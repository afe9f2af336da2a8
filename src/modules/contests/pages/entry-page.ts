import type { Reply, Rq } from "../../../platform/http/index.ts";
import { showEntry } from "../quiz/pages/entry-pages.tsx";
import { showTeam } from "../stage/pages/own-page.tsx";
import { showEssays } from "../writing/pages/entry-page.tsx";
import { ownEntry } from "./own-entry.ts";

/** One's own place in a contest, as its kind has it. */
export async function entryPage(rq: Rq): Promise<Reply> {
  const own = await ownEntry(rq);
  if (own.contest.kind === "stage") return showTeam(rq, own);
  return own.contest.kind === "writing" ? showEssays(rq, own) : showEntry(rq, own);
}
