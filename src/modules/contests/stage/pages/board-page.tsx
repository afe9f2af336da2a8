import ical from "ical-generator";
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

/** The contest, and each team at its time, for calendars (RFC 5545). */
export async function stageCalendar(rq: Rq): Promise<Reply> {
  const { contest, stage } = await open(rq);
  const { publicUrl } = rq.app.config.http;
  const host = new URL(publicUrl).host;
  const address = `${publicUrl}/cuoc-thi/${contest.id}`;
  const { rules } = stage;
  const teams = stage.teams.filter((one) => one.performsAt !== null && one.withdrawnAt === null);
  const long = Math.max(1, stage.teams.length) * rules.minutesEach * 60_000;
  const calendar = ical({
    name: contest.title,
    prodId: { company: "Dân Biết", product: "Cuộc thi", language: "VI" },
    ttl: 3600,
  });
  const common = { location: rules.place, url: address, stamp: rules.orderedAt ?? contest.approvedAt ?? rq.now };
  calendar.createEvent({
    ...common,
    id: `${contest.id}@${host}`,
    start: rules.startsAt,
    end: new Date(rules.startsAt.getTime() + long),
    summary: contest.title,
    description: address,
  });
  for (const team of teams) {
    const start = team.performsAt ?? rules.startsAt;
    calendar.createEvent({
      ...common,
      id: `${team.entrantId}@${host}`,
      start,
      end: new Date(start.getTime() + rules.minutesEach * 60_000),
      summary: `${contest.title}: ${team.name}`,
      description: address,
    });
  }
  return download(Buffer.from(calendar.toString()), "text/calendar; charset=utf-8", "hoi-thi.ics");
}
