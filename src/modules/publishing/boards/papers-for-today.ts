import type { AppContext } from "../../../platform/app-context.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { sayReasons } from "../pages/staff/verdict-text.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { isOverdue, listPapersToReplace } from "./stale-papers.ts";

export interface PaperForToday {
  key: string;
  title: string;
  /** On which board, and why it is to be replaced. */
  note: string;
  href: string;
}

/** Papers on the boards of these units that are no longer true, those that mislead most first. */
export async function listPapersForToday(
  app: Pick<AppContext, "db" | "config">,
  unitIds: readonly string[],
  today: string,
  lang: Lang,
): Promise<PaperForToday[]> {
  if (unitIds.length === 0) return [];
  const words = pick(lang, vi, en);
  const papers = await listPapersToReplace(app.db, unitIds, today, app.config.http.publicUrl);
  return papers.map((paper) => ({
    key: paper.id,
    title: paper.title,
    note: `${paper.boardName}: ${sayReasons(words, paper.verdict, isOverdue(paper, today))}`,
    href: `/can-bo/niem-yet/treo/${paper.short}`,
  }));
}
