import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkButton,
  LinkList,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { languageNames, type ToldLanguage, topicChoices } from "../../../../topics/index.ts";
import type { ItemRow } from "../../../content.store.ts";
import { ITEM_KINDS, type ItemState } from "../../../item.ts";
import type { vi } from "../../../messages.vi.ts";
import type { vi as scopeVi } from "../../../scope/messages.vi.ts";
import type { ItemListQuery } from "./page.tsx";

export const STATE_TONES: Record<ItemState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  returned: "warn",
  approved: "info",
  published: "good",
  archived: "neutral",
  replaced: "neutral",
  withdrawn: "bad",
};

export interface ItemListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  scopeWords: typeof scopeVi;
  query: ItemListQuery;
  places: { id: string; name: string }[];
  sectors: string[];
  languages: ToldLanguage[];
  rows: ItemRow[];
  counts: Record<ItemState, number>;
  unitNames: Map<string, string>;
  mayWrite: boolean;
  next: string | null;
}

export function ItemListView(props: ItemListViewProps) {
  const { ctx, words, scopeWords, query, rows, counts, unitNames, mayWrite, next } = props;
  const { tinhtrang, loai, linhvuc, q, noi, tieng } = query;
  const cancu = query.cancu === undefined ? undefined : String(query.cancu);
  const asked = { tinhtrang, loai, linhvuc, q, noi, tieng, cancu };
  const address = (change: Asked): string => addressOf("/can-bo/tin-bai", asked, change);
  const names = languageNames(ctx.lang);
  const states = Object.keys(STATE_TONES) as ItemState[];
  const filtered = Object.values(asked).some(Boolean);
  return (
    <StaffLayout ctx={ctx} title={words.listTitle} breadcrumbs={[]}>
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        actions={
          mayWrite ? (
            <>
              <LinkButton href="/can-bo/tin-bai/tu-thu-tuc" variant="secondary">
                {words.fromProcedure}
              </LinkButton>
              <LinkButton href="/can-bo/tin-bai/moi">{words.newItem}</LinkButton>
            </>
          ) : null
        }
      />
      <Tabs
        label={words.state}
        items={[
          {
            href: address({ tinhtrang: undefined }),
            label: words.all,
            count: states.reduce((sum, one) => sum + counts[one], 0),
            current: !query.tinhtrang,
          },
          ...states.map((one) => ({
            href: address({ tinhtrang: one }),
            label: words.states[one],
            count: counts[one],
            current: query.tinhtrang === one,
          })),
        ]}
      />
      <LinkList
        label={words.listsLabel}
        columns
        items={[
          { href: "/can-bo/tin-bai/da-len-lich", text: words.lists.scheduled },
          { href: "/can-bo/tin-bai/khan", text: words.lists.urgent },
          { href: "/can-bo/tin-bai/ra-soat", text: words.lists.review },
        ]}
      />
      <FilterBar
        action="/can-bo/tin-bai"
        submitLabel={words.filter}
        isFiltered={filtered}
        keep={query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}}
      >
        <TextInput name="q" label={words.search} value={query.q ?? ""} />
        <FilterSelect
          name="loai"
          label={words.kind}
          value={query.loai}
          all={words.all}
          options={ITEM_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        />
        <FilterSelect
          name="linhvuc"
          label={words.topic}
          value={query.linhvuc}
          all={words.all}
          options={topicChoices(ctx.lang)}
        />
        <FilterSelect
          name="nganh"
          label={scopeWords.filterSector}
          value={query.nganh}
          all={words.allTopics}
          options={props.sectors.map((value) => ({ value, label: value }))}
        />
        <FilterSelect
          name="noi"
          label={scopeWords.filterPlace}
          value={noi ?? ""}
          all={scopeWords.all}
          options={props.places.map((one) => ({ value: one.id, label: one.name }))}
        />
        <FilterSelect
          name="tieng"
          label={scopeWords.filterLanguage}
          value={tieng ?? ""}
          all={scopeWords.all}
          options={props.languages.map((value) => ({ value, label: names[value] }))}
        />
        <Select
          name="cancu"
          label={scopeWords.filterBasis}
          value={cancu ?? ""}
          options={[
            { value: "", label: scopeWords.all },
            { value: "het", label: scopeWords.basisEnded },
          ]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={filtered}
          nothingFits={words.emptyFiltered}
          resetHref="/can-bo/tin-bai"
          title={words.emptyListTitle}
        >
          {words.emptyListText}
        </EmptyList>
      ) : (
        <Table
          caption={words.listTitle}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: words.title,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/tin-bai/${row.id}`}>{row.title}</a>,
            },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (row) => <State tone={STATE_TONES[row.state]}>{words.states[row.state]}</State>,
            },
            { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "writer", header: words.writer, cell: (row) => row.writtenByName },
            { key: "changed", header: words.changed, nowrap: true, cell: (row) => formatDateTime(row.changedAt) },
          ]}
        />
      )}
      {rows.length > 0 ? (
        <p class="govuk-body">
          <a href={addressOf("/can-bo/tin-bai.csv", asked, {})}>{scopeWords.csv}</a>
        </p>
      ) : null}
      <Pagination {...(next ? { nextHref: address({ sau: next }) } : {})} />
    </StaffLayout>
  );
}
