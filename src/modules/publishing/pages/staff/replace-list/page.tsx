import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { reprintPapers } from "../../../boards/reprint-papers.ts";
import { isOverdue, listPapersToReplace } from "../../../boards/stale-papers.ts";
import { unitOfPage } from "../unit-of-page.ts";
import { sayReasons } from "../verdict-text.tsx";
import { ReplaceListView } from "./view.tsx";

const PAGE_SIZE = 100;

async function ask(rq: Rq) {
  const { unitId, reach, isChosen } = await unitOfPage(rq);
  const today = vietnamDay(rq.now);
  const only = isChosen || reach.choices.length < 2 ? unitId : null;
  const papers = await listPapersToReplace(
    rq.app.db,
    only === null ? reach.ids : [only],
    today,
    rq.app.config.http.publicUrl,
  );
  const names = await unitNames(rq.app.db, [...new Set(papers.map((paper) => paper.unitId))], today);
  return { unitId: only, reach, papers, names, today };
}

export async function replaceListPage(rq: Rq): Promise<Reply> {
  const { unitId, reach, papers, names, today } = await ask(rq);
  const pages = Math.max(1, Math.ceil(papers.length / PAGE_SIZE));
  const asked = Number(typeof rq.query.trang === "string" ? rq.query.trang : "1");
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  return html(
    ReplaceListView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      unitId,
      reach,
      papers: papers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: papers.length,
      printable: papers.filter((paper) => paper.verdict.ended.length < paper.verdict.count).length,
      page,
      pages,
      names,
      today,
    }),
  );
}

/** Exactly the papers of the page, all of them. */
export async function replaceListExport(rq: Rq): Promise<Reply> {
  const { papers, names, today } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const rows = papers.map((paper) => [
    names.get(paper.unitId) ?? "",
    paper.boardName,
    paper.title,
    paper.short,
    formatDate(paper.postedOn),
    sayReasons(words, paper.verdict, isOverdue(paper, today)),
    paper.verdict.since ? formatDate(paper.verdict.since) : "",
  ]);
  return download(
    Buffer.from(
      writeCsv([
        [words.unit, words.head.board, words.paper, words.codeLabel, words.since, words.why, words.staleSince],
        ...rows,
      ]),
    ),
    "text/csv; charset=utf-8",
    "to-can-thay.csv",
  );
}

export async function reprintPage(rq: Rq): Promise<Reply> {
  const { unitId } = await unitOfPage(rq);
  const runs = await reprintPapers(rq.app, actorOf(rq), { unitId, lang: rq.lang, at: rq.now });
  return seeOther(runs.length === 1 ? `/can-bo/niem-yet/luot-in/${runs[0]}` : `/can-bo/niem-yet?donvi=${unitId}`);
}
