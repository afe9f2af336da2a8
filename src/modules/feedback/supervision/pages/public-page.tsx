import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FEWEST_TO_SHOW } from "../../../../platform/datasets/index.ts";
import { Heading, LinkList, PageHeading, PublicLayout, SummaryList } from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { siteOf } from "../../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { hasFront } from "../supervise.ts";
import { listWatchedFigures } from "../supervision.store.ts";

export const SUPERVISE = "/giam-sat";

const yearOf = (today: string): { year: number; from: Date; before: Date } => {
  const year = Number(today.slice(0, 4));
  return { year, from: new Date(`${year}-01-01T00:00:00+07:00`), before: new Date(`${year + 1}-01-01T00:00:00+07:00`) };
};

/** Where to look and how to speak: what people may know and say of the offices that serve them. */
export async function supervisePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en).public;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const { year, from, before } = yearOf(today);
  const isWatched = site.unitId !== "" && (await hasFront(db, site.unitId, today));
  const sum = { watched: 0, remarks: 0, replied: 0, repliedInTime: 0 };
  for (const one of await listWatchedFigures(db, { unitIds: null, from, before }))
    for (const key of ["watched", "remarks", "replied", "repliedInTime"] as const) sum[key] += one[key];
  const n = (value: number): string => formatNumber(value, rq.lang);
  const links = (list: (typeof words)["see"]) => list.map(([href, text, note]) => ({ href, text, note }));
  return html(
    <PublicLayout ctx={rq.app.view(rq, site)} title={words.title} description={words.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      <Heading level={2}>{words.seeTitle}</Heading>
      <LinkList label={words.seeTitle} items={links(words.see)} columns />
      <Heading level={2}>{words.sayTitle}</Heading>
      <LinkList label={words.sayTitle} items={links(words.say)} columns />
      <Heading level={2}>{words.frontTitle}</Heading>
      <p class="govuk-body">{isWatched || sum.watched > 0 ? words.front : words.noFront}</p>
      {sum.watched >= FEWEST_TO_SHOW ? (
        <>
          <Heading level={3} size="s">
            {words.figures(year)}
          </Heading>
          <SummaryList
            rows={[
              { key: words.watched, value: n(sum.watched) },
              { key: words.remarks, value: n(sum.remarks) },
              { key: words.replied, value: n(sum.replied) },
              { key: words.inTime, value: n(sum.repliedInTime) },
            ]}
          />
        </>
      ) : null}
      <Heading level={2}>{words.lawTitle}</Heading>
      <p class="govuk-body">
        {words.law} <a href="/van-ban">{words.lawLink}</a>
      </p>
    </PublicLayout>,
  );
}
