import { vietnamDay } from "../../../../platform/clock/index.ts";
import { EmptyState, PageHeading, PublicLayout, State } from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../organisations/index.ts";
import type { Contest } from "../../contest.ts";
import { ContestUnknown } from "../../contests.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { publicContest } from "../../pages/public-pages.tsx";
import { loadStagePart, type StagePart } from "../load-stage.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { writeCalendar } from "../write-calendar.ts";
import { ScoreTable } from "./public-parts.tsx";

const REFRESH_SECONDS = 20;

async function open(rq: Rq): Promise<{ contest: Contest; stage: StagePart }> {
  const contest = await publicContest(rq);
  const stage = contest.state === "approved" ? await loadStagePart(rq.app.db, contest) : null;
  if (!stage) throw new ContestUnknown();
  return { contest, stage };
}

/** What is out of the scores while teams perform, for a screen in the hall and for who is at home. */
export async function boardPage(rq: Rq): Promise<Reply> {
  const { contest, stage } = await open(rq);
  const words = pick(rq.lang, vi, en);
  const common = pick(rq.lang, commonVi, commonEn);
  const said = words.board;
  const site = await siteOf(rq);
  const names = await unitNames(rq.app.db, [...new Set(stage.teams.map((one) => one.unitId))], vietnamDay(rq.now));
  const isOver = contest.resultsAt !== null;
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, site)}
      title={said.title}
      breadcrumbs={[
        { text: common.public.title, href: "/cuoc-thi" },
        { text: contest.title, href: `/cuoc-thi/${contest.id}` },
      ]}
    >
      <PageHeading
        title={said.title}
        caption={contest.title}
        lead={isOver ? said.leadOver : said.lead}
        {...(isOver ? { state: <State tone="good">{common.phases.published}</State> } : {})}
      />
      {stage.rules.orderedAt === null ? (
        <EmptyState title={said.none} drawing="calendar">
          {said.noneText}
        </EmptyState>
      ) : (
        <>
          <ScoreTable words={words} common={common} stage={stage} names={names} />
          {isOver ? null : <p class="govuk-hint">{said.provisional}</p>}
        </>
      )}
    </PublicLayout>,
    isOver ? {} : { headers: { refresh: String(REFRESH_SECONDS) } },
  );
}

/** The contest, and each team at its time, for calendars. */
export async function stageCalendar(rq: Rq): Promise<Reply> {
  const { contest, stage } = await open(rq);
  const calendar = writeCalendar(contest, stage, { publicUrl: rq.app.config.http.publicUrl, now: rq.now });
  return download(Buffer.from(calendar), "text/calendar; charset=utf-8", "hoi-thi.ics");
}
