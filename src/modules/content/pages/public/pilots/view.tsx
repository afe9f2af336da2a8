import {
  EmptyState,
  LinkButton,
  PageHeading,
  PublicLayout,
  State,
  Table,
  Tabs,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublicItem } from "../../../content.store.ts";
import type { vi } from "../../../kinds/messages.vi.ts";
import { PILOT_STANDINGS, type PilotStanding } from "../../../kinds/pilot-standing.ts";

const HREF = "/mo-hinh";

const TONES: Record<PilotStanding, Tone> = {
  running: "info",
  undecided: "waiting",
  decided: "good",
  coming: "neutral",
};

interface Row {
  item: PublicItem;
  standing: PilotStanding;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  standing: PilotStanding | null;
  counts: Record<PilotStanding, number>;
  rows: Row[];
  unitNames: Map<string, string>;
}

export function PilotsView({ ctx, words, standing, counts, rows, unitNames }: Props) {
  const said = words.pilots;
  const all = PILOT_STANDINGS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      description={said.lead}
      breadcrumbs={[]}
      noIndex={standing !== null}
      share
    >
      <PageHeading title={said.title} lead={said.lead} />
      {all > 0 ? (
        <Tabs
          label={said.standing}
          items={[
            { href: HREF, label: said.all, count: all, current: standing === null },
            ...PILOT_STANDINGS.filter((one) => counts[one] > 0).map((one) => ({
              href: `${HREF}?tinhtrang=${one}`,
              label: said.standings[one],
              count: counts[one],
              current: standing === one,
            })),
          ]}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={all === 0 ? said.emptyTitle : said.emptyFiltered} drawing="search">
          <p class="govuk-body">{said.emptyText}</p>
          <LinkButton href={all === 0 ? "/tin-tuc" : HREF} variant="secondary">
            {all === 0 ? said.toNews : said.all}
          </LinkButton>
        </EmptyState>
      ) : (
        <Table<Row>
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: said.model,
              rowHeader: true,
              wide: true,
              cell: ({ item }) => (
                <>
                  <a href={`/tin-tuc/${item.slug}`}>{item.title}</a>
                  <br />
                  <span class="govuk-hint">{unitNames.get(item.unitId) ?? ""}</span>
                </>
              ),
            },
            {
              key: "place",
              header: said.where,
              cell: ({ item: { facts } }) => (
                <>
                  {facts.trialPlace}
                  <br />
                  <span class="db-nowrap">{said.days(facts.trialFrom ?? "", facts.trialUntil ?? "")}</span>
                </>
              ),
            },
            {
              key: "result",
              header: said.result,
              cell: ({ item: { facts } }) =>
                facts.after ? said.figure(facts.measure ?? "", facts.before ?? "", facts.after) : said.noResult,
            },
            {
              key: "decision",
              header: said.standing,
              cell: ({ item: { facts }, standing: one }) => (
                <>
                  <State tone={TONES[one]}>{said.standings[one]}</State>
                  {facts.decision ? <p class="govuk-hint">{facts.decision}</p> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </PublicLayout>
  );
}
