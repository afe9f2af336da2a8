import { weekdayDate } from "../../../../../platform/calendar/index.ts";
import {
  CardList,
  EmptyState,
  Heading,
  LinkList,
  MetaLine,
  PageHeading,
  PublicLayout,
  State,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { capitalised } from "../../../../../platform/i18n/index.ts";
import { hoursOf } from "../../../event.ts";
import type { PublicEvent } from "../../../events.store.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  /** null: what lies ahead. */
  month: string | null;
  previous: string | null;
  next: string | null;
  current: string;
  today: string;
  events: PublicEvent[];
  unitNames: Map<string, string>;
}

const monthName = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

export function EventsView(props: Props) {
  const { ctx, words, base, month, events } = props;
  const said = words.public;
  const path = `${base}/su-kien`;
  const days = [...Map.groupBy(events, (one) => one.day)];
  const title = month ? `${said.title}: ${said.monthTitle(monthName(month)).toLowerCase()}` : said.title;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      description={said.lead}
      breadcrumbs={[]}
      head={<link rel="alternate" type="text/calendar" title={said.title} href={`${path}/lich.ics`} />}
    >
      <PageHeading title={title} lead={said.lead} />
      <Tabs
        label={said.title}
        items={[
          { href: path, label: said.upcoming, current: month === null },
          { href: `${path}?thang=${month ?? props.current}`, label: said.month, current: month !== null },
        ]}
      />
      {events.length === 0 ? (
        <EmptyState title={month ? said.emptyMonth : said.emptyTitle} drawing="calendar">
          {said.emptyText} <a href={base === "" ? "/" : base}>{said.emptyLink}</a>
        </EmptyState>
      ) : (
        <>
          {days.map(([day, ofDay]) => (
            <section key={day}>
              <Heading level={2} size="m">
                {capitalised(weekdayDate(day, ctx.lang))}
              </Heading>
              <CardList
                label={weekdayDate(day, ctx.lang)}
                items={ofDay.map((one) => ({
                  href: `/su-kien/${one.eventId}`,
                  title: one.title,
                  meta: [hoursOf(one), one.place, props.unitNames.get(one.unitId) ?? ""].filter(Boolean).join(" · "),
                  text: `${said.who}: ${one.who}`,
                  state: <EventState words={words} one={one} today={props.today} />,
                }))}
              />
            </section>
          ))}
          <MetaLine
            items={[
              <a key="ics" href={`${path}/lich.ics`}>
                {said.follow}
              </a>,
            ]}
          />
        </>
      )}
      {month ? (
        <LinkList
          label={said.month}
          items={[
            ...(props.previous
              ? [{ href: `${path}?thang=${props.previous}`, text: said.previous(monthName(props.previous)) }]
              : []),
            ...(props.next ? [{ href: `${path}?thang=${props.next}`, text: said.next(monthName(props.next)) }] : []),
          ]}
        />
      ) : null}
      <p class="govuk-body">
        <a href="/doi-thoai">{said.dialogues}</a>
      </p>
    </PublicLayout>
  );
}

/** What differs from "it will be": moved, cancelled, held, over without a word. */
function EventState({ words, one, today }: { words: typeof vi; one: PublicEvent; today: string }) {
  if (one.eventState === "cancelled" || one.eventState === "moved")
    return (
      <State tone={one.eventState === "cancelled" ? "bad" : "warn"}>
        {[words.states[one.eventState], one.reason].filter(Boolean).join(": ")}
      </State>
    );
  if (one.eventState === "held") return <State tone="good">{words.states.held}</State>;
  return one.day < today ? <State tone="neutral">{words.public.passed}</State> : null;
}
