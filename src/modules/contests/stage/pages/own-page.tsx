import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  CopyBox,
  LinkButton,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  SummaryList,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { siteOf, unitNames } from "../../../organisations/index.ts";
import { ContestUnknown } from "../../contests.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import type { Own } from "../../pages/own-entry.ts";
import { membersOf } from "../members.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findTeam } from "../stage.store.ts";

/** What a team sees of itself behind its code. */
export async function showTeam(rq: Rq, { contest, entrant }: Own): Promise<Reply> {
  const team = await findTeam(rq.app.db, entrant.id);
  if (!team) throw new ContestUnknown();
  const words = pick(rq.lang, vi, en);
  const common = pick(rq.lang, commonVi, commonEn);
  const said = words.team;
  const site = await siteOf(rq);
  const names = await unitNames(rq.app.db, [team.unitId], vietnamDay(rq.now));
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, site)}
      title={said.yourTitle}
      breadcrumbs={[
        { text: common.public.title, href: "/cuoc-thi" },
        { text: contest.title, href: `/cuoc-thi/${contest.id}` },
      ]}
      noIndex
    >
      {rq.query.moi === "1" ? (
        <NotificationBanner tone="success">
          {common.register.registered(showCode(entrant.code), entrant.number)}
        </NotificationBanner>
      ) : null}
      <PageHeading title={team.name} caption={contest.title} lead={names.get(team.unitId) ?? ""} />
      <SummaryList
        rows={[
          { key: said.number, value: formatNumber(team.number) },
          {
            key: said.appears,
            value: team.withdrawnAt
              ? said.withdrawn
              : team.appears && team.performsAt
                ? said.at(team.appears, team.performsAt)
                : said.notDrawn,
          },
          { key: said.members, value: membersOf(rq.app.config.secretKey, team).map((one) => <div>{one}</div>) },
        ]}
      />
      <LinkButton href={`/cuoc-thi/${contest.id}/bang-diem`} variant="secondary">
        {said.board}
      </LinkButton>
      <CopyBox label={common.take.keepCode} value={showCode(entrant.code)} />
    </PublicLayout>,
  );
}
