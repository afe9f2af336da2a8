import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  Card,
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  SummaryList,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { compareVietnamese, formatDate, pick } from "../../../platform/i18n/index.ts";
import { getUnits, siteOf, subtreeIds } from "../../organisations/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { footageRules } from "../footage/footage.store.ts";
import { camerasOn, unitsWithCameras } from "./camera.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Cameras shown of one unit; a place has a handful. */
const MOST = 200;

/** Where a unit has cameras, why, how long footage is kept and how to ask for it; leads to the units below. */
export async function publicCamerasPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unitIds = site.unitId === "" ? [] : [site.unitId];
  const own = await camerasOn(db, unitIds, today, MOST);
  const points = await listPoints(db, unitIds, today);
  const below = site.unitId === "" ? [] : (await subtreeIds(db, site.unitId, today)).filter((id) => id !== site.unitId);
  const others = [...(await getUnits(db, await unitsWithCameras(db, below, today), today)).values()];
  const { answer } = await footageRules(db);
  const places = [...new Set(own.map((one) => one.pointId))].map((pointId) => ({
    point: points.find((one) => one.id === pointId),
    cameras: own.filter((one) => one.pointId === pointId),
  }));
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, site)}
      title={`${said.title}, ${site.name}`}
      description={said.lead}
      breadcrumbs={[]}
    >
      <PageHeading title={said.title} caption={site.name} lead={said.lead} />
      {own.length === 0 ? <EmptyState title={said.none}>{said.noneHelp}</EmptyState> : null}
      {places.map(({ point, cameras }) => (
        <section key={cameras[0]?.pointId}>
          {point ? (
            <>
              <Heading level={2} size="m">
                {point.name}
              </Heading>
              <p class="govuk-body">{point.address}</p>
            </>
          ) : null}
          {cameras.map((camera) => (
            <Card key={camera.id} title={camera.name} level={point ? 3 : 2}>
              <SummaryList
                compact
                rows={[
                  { key: words.hangs, value: camera.hangs },
                  { key: words.sees, value: camera.sees },
                  { key: words.purpose, value: camera.purpose },
                  { key: words.hasSound, value: words.sound(camera.hasSound) },
                  { key: words.since, value: formatDate(camera.sinceOn) },
                  ...(camera.endedOn ? [{ key: words.ended, value: formatDate(camera.endedOn) }] : []),
                  { key: words.kept, value: said.keptFor(camera.keptDays) },
                  { key: words.keeper, value: camera.keeper },
                  { key: words.askAt, value: camera.askAt },
                  {
                    key: words.notice,
                    value: camera.noticeSeenOn ? said.seen(formatDate(camera.noticeSeenOn)) : said.unseen,
                  },
                ]}
              />
            </Card>
          ))}
        </section>
      ))}
      <Heading level={2} size="m">
        {said.askTitle}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {[...said.ask, said.answerIn(answer.days), said.soon].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="govuk-body">{said.notHere}</p>
      <LinkList
        items={[
          { href: site.slug ? `/${site.slug}/phan-anh` : "/phan-anh", text: said.complain },
          { href: "/du-lieu-ca-nhan", text: said.own },
          ...(site.slug ? [{ href: "/camera", text: said.all }] : []),
        ]}
      />
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.units}
          </Heading>
          <LinkList
            columns
            items={others
              .sort((a, b) => compareVietnamese(a.name, b.name))
              .map((one) => ({ href: `/${one.slug}/camera`, text: one.name }))}
          />
        </>
      ) : null}
    </PublicLayout>,
  );
}
