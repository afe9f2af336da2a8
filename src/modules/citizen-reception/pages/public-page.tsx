import { weekdayDate } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  Card,
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  SummaryList,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { compareVietnamese, pick } from "../../../platform/i18n/index.ts";
import { getUnits, siteOf, subtreeIds } from "../../organisations/index.ts";
import { type WithDays, withDays } from "../load-days.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listReceptions, listUnitsWithReception } from "../reception.store.ts";
import { DayList } from "./day-list.tsx";

/** Schedules of one unit; a unit has a few. */
const MOST = 20;

/** When and where a unit receives citizens, with the days of the next two months; leads to the units below. */
export async function publicReceptionPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const own =
    site.unitId === ""
      ? []
      : await withDays(db, await listReceptions(db, { unitIds: [site.unitId], on: today }, { limit: MOST }), {
          today,
          now: rq.now,
        });
  const below = site.unitId === "" ? [] : (await subtreeIds(db, site.unitId, today)).filter((id) => id !== site.unitId);
  const others = [...(await getUnits(db, await listUnitsWithReception(db, below, today), today)).values()];
  return html(
    <PublicReceptionView
      ctx={rq.app.view(rq, site)}
      words={pick(rq.lang, vi, en)}
      unit={site.name}
      isUnit={site.slug !== null}
      own={own}
      others={others.sort((a, b) => compareVietnamese(a.name, b.name))}
    />,
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  unit: string;
  isUnit: boolean;
  own: WithDays[];
  others: { id: string; name: string; slug: string }[];
}

function PublicReceptionView({ ctx, words, unit, isUnit, own, others }: Props) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={`${words.title}, ${unit}`} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} caption={unit} lead={said.lead} />
      {own.length === 0 ? <EmptyState title={said.none}>{said.noneHelp}</EmptyState> : null}
      {own.map(({ reception, days }) => {
        const next = days.find((one) => !one.isCancelled);
        return (
          <Card key={reception.id} title={reception.host} level={2}>
            <SummaryList
              compact
              rows={[
                ...(next ? [{ key: said.next, value: <strong>{weekdayDate(next.day, ctx.lang)}</strong> }] : []),
                ...(reception.hostName ? [{ key: words.hostName, value: reception.hostName }] : []),
                {
                  key: words.rule,
                  value: `${words.ruleInWords(reception.rule)}, ${words.time(reception.timeFrom, reception.timeTo)}`,
                },
                { key: words.place, value: reception.place },
                ...(reception.phone
                  ? [
                      {
                        key: words.phone,
                        value: <a href={`tel:${reception.phone.replace(/[^\d+]/g, "")}`}>{reception.phone}</a>,
                      },
                    ]
                  : []),
                ...(reception.note ? [{ key: words.note, value: reception.note }] : []),
              ]}
            />
            <Heading level={3} size="s">
              {words.nextDays}
            </Heading>
            <DayList days={days} words={words} lang={ctx.lang} />
          </Card>
        );
      })}
      <Heading level={2} size="m">
        {said.bringTitle}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {said.bring.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/phan-anh">
          {said.askInstead}
        </a>
      </p>
      <p class="govuk-hint">{said.basis}</p>
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.units}
          </Heading>
          <LinkList items={others.map((one) => ({ href: `/${one.slug}/tiep-cong-dan`, text: one.name }))} />
        </>
      ) : null}
      {isUnit ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/tiep-cong-dan">
            {said.all}
          </a>
        </p>
      ) : null}
    </PublicLayout>
  );
}
