import {
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  State,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { type Event, type EventUpdate, hoursOf } from "../../../event.ts";
import type { vi } from "../../../messages.vi.ts";
import { EventMark } from "../../staff/event-list/view.tsx";
import { factsOf } from "./facts.tsx";

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  event: Event;
}

export function EventView({
  ctx,
  words,
  unit,
  event,
  last,
  before,
  today,
}: Common & {
  unit: { name: string; slug: string };
  /** The words that stand, and those before, newest first; all approved. */
  last: EventUpdate;
  before: EventUpdate[];
  today: string;
}) {
  const said = words.public;
  const former = before.find(
    (one) => one.day !== last.day || one.beginsAt !== last.beginsAt || one.place !== last.place,
  );
  const isOver = last.day < today && (event.state === "planned" || event.state === "moved");
  const facts = factsOf(words, { ...last, reason: null });
  return (
    <PublicLayout
      ctx={ctx}
      title={last.title}
      description={`${hoursOf(last)}, ${formatDate(last.day)}. ${last.place}`}
      share
      breadcrumbs={[{ text: said.title, href: ctx.site.slug ? `/${ctx.site.slug}/su-kien` : "/su-kien" }]}
      notice={
        event.state === "cancelled" || event.state === "moved" ? (
          <NotificationBanner
            tone="warning"
            heading={event.state === "cancelled" ? said.cancelledTitle : said.movedTitle}
          >
            {former && event.state === "moved" ? (
              <p class="govuk-body">{said.movedFrom(former.day, hoursOf(former), former.place)}</p>
            ) : null}
            {last.reason ? <p class="govuk-body">{said.reason(last.reason)}</p> : null}
          </NotificationBanner>
        ) : null
      }
    >
      <PageHeading
        title={last.title}
        caption={words.kinds[last.kind]}
        state={isOver ? <State tone="neutral">{said.passed}</State> : <EventMark event={event} words={words} />}
      />
      {former && event.state === "planned" ? (
        <InsetText>{said.movedFrom(former.day, hoursOf(former), former.place)}</InsetText>
      ) : null}
      <SummaryList rows={[...facts, { key: said.host, value: <a href={`/${unit.slug}`}>{unit.name}</a> }]} />
      <LinkList
        label={said.title}
        items={[
          ...(last.day >= today && event.state !== "cancelled"
            ? [{ href: `/su-kien/${event.id}/lich.ics`, text: said.calendarFile }]
            : []),
          { href: `/phan-anh?trang=${encodeURIComponent(`/su-kien/${event.id}`)}`, text: said.askLink },
          { href: `/${unit.slug}/su-kien`, text: said.allLink },
        ]}
      />
    </PublicLayout>
  );
}

export function WithdrawnEventView({ ctx, words, unit, event }: Common & { unit: string }) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={[{ text: said.title, href: "/su-kien" }]} noIndex>
      <PageHeading title={said.withdrawnTitle} lead={said.withdrawnText(unit, event.withdrawnReason ?? "")} />
    </PublicLayout>
  );
}
