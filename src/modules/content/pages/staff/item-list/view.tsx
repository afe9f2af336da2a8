import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  LinkButton,
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
import { topicChoices } from "../../../../topics/index.ts";
import type { ItemRow } from "../../../content.store.ts";
import { ITEM_KINDS, type ItemState } from "../../../item.ts";
import type { vi } from "../../../messages.vi.ts";

export const STATE_TONES: Record<ItemState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  returned: "warn",
  approved: "info",
  published: "good",
  withdrawn: "bad",
};

export interface ItemListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  query: { tinhtrang?: ItemState; loai?: string; linhvuc?: string; q?: string };
  rows: ItemRow[];
  counts: Record<ItemState, number>;
  unitNames: Map<string, string>;
  mayWrite: boolean;
  next: string | null;
}

export function ItemListView({ ctx, words, query, rows, counts, unitNames, mayWrite, next }: ItemListViewProps) {
  const address = (change: Asked): string => {
    const { tinhtrang, loai, linhvuc, q } = query;
    return addressOf("/can-bo/tin-bai", { tinhtrang, loai, linhvuc, q }, change);
  };
  const states = Object.keys(STATE_TONES) as ItemState[];
  const filtered = Boolean(query.tinhtrang || query.loai || query.linhvuc || query.q);
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
      <FilterBar
        action="/can-bo/tin-bai"
        submitLabel={words.filter}
        isFiltered={filtered}
        keep={query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}}
      >
        <TextInput name="q" label={words.search} value={query.q ?? ""} />
        <Select
          name="loai"
          label={words.kind}
          value={query.loai ?? ""}
          options={[
            { value: "", label: words.all },
            ...ITEM_KINDS.map((one) => ({ value: one, label: words.kinds[one] })),
          ]}
        />
        <Select
          name="linhvuc"
          label={words.topic}
          value={query.linhvuc ?? ""}
          options={[{ value: "", label: words.all }, ...topicChoices(ctx.lang)]}
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
      <Pagination {...(next ? { nextHref: address({ sau: next }) } : {})} />
    </StaffLayout>
  );
}
