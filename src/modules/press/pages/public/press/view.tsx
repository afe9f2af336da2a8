import {
  Card,
  CardList,
  EmptyState,
  Heading,
  LinkButton,
  LinkList,
  PageHeading,
  PublicLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublicEvent } from "../../../../events/index.ts";
import type { PublicKit } from "../../../../plans/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Spokesperson } from "../../../spokespersons/spokesperson.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kits: PublicKit[];
  speakers: Spokesperson[];
  events: PublicEvent[];
  unitNames: Map<string, string>;
}

export function PressView(props: Props) {
  const { ctx, words, kits, events, unitNames } = props;
  const said = words.page;
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} lead={said.lead} />
      <p class="govuk-body">
        <LinkButton href="/bao-chi/hoi">{said.ask}</LinkButton>
        <br />
        {said.askHint}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/bao-chi/ban-doc">
          {said.opinions}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href="/bao-chi/phan-hoi">
          {said.answers}
        </a>
      </p>
      <Heading level={2}>{said.kits}</Heading>
      {kits.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="board" level={3}>
          {said.emptyText}
        </EmptyState>
      ) : (
        <CardList
          level={3}
          label={said.kits}
          items={kits.map((kit) => ({
            href: `/bao-chi/${kit.id}`,
            title: kit.title,
            meta: said.kitMeta(unitNames.get(kit.unitId) ?? "", kit.approvedAt),
            text: kit.firstLine,
          }))}
        />
      )}
      <Speakers {...props} />
      <Heading level={2}>{said.events}</Heading>
      {events.length === 0 ? (
        <p class="govuk-body">{said.noEvents}</p>
      ) : (
        <LinkList
          label={said.events}
          items={events.map((one) => ({
            href: `/su-kien/${one.eventId}`,
            text: one.title,
            note: said.eventNote(one.beginsAt, one.day, one.place),
          }))}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/su-kien">
          {said.allEvents}
        </a>
      </p>
    </PublicLayout>
  );
}

function Speakers({ words, speakers, unitNames }: Props) {
  const said = words.page;
  return (
    <>
      <Heading level={2}>{said.spokespersons}</Heading>
      {speakers.length === 0 ? <p class="govuk-body">{said.noSpokesperson}</p> : null}
      <div class="db-cardgrid">
        {speakers.map((one) => (
          <Card key={one.id} title={one.personName} level={3}>
            <p class="govuk-body">
              {one.office}
              <br />
              {unitNames.get(one.unitId)}
            </p>
            <SummaryList
              compact
              rows={[
                ...(one.topics ? [{ key: said.about, value: one.topics }] : []),
                ...(one.phone
                  ? [{ key: said.phone, value: <a href={`tel:${one.phone.replace(/[^+\d]/g, "")}`}>{one.phone}</a> }]
                  : []),
                ...(one.email ? [{ key: said.email, value: <a href={`mailto:${one.email}`}>{one.email}</a> }] : []),
                ...(one.hours ? [{ key: said.hours, value: one.hours }] : []),
              ]}
            />
            <p class="govuk-body-s">{said.decision(one.decisionNumber, one.decisionOn)}</p>
          </Card>
        ))}
      </div>
    </>
  );
}
