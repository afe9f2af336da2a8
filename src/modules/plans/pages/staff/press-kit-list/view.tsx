import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../press-kits/messages.vi.ts";
import { KIT_STATES, type KitState, type PressKit } from "../../../press-kits/press-kit.ts";
import type { KitQuery } from "./page.tsx";

export const KITS = "/can-bo/tai-lieu-bao-chi";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: KitQuery;
  rows: PressKit[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
  isFirst: boolean;
  next: string | null;
}

export function PressKitListView(props: Props) {
  const { ctx, words, query, rows, unitNames } = props;
  const address = (more: Asked = {}): string => addressOf(KITS, query, more);
  return (
    <StaffLayout ctx={ctx} title={words.listTitle} wide>
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        actions={
          props.mayWrite ? (
            <LinkButton href={`${KITS}/moi`} small>
              {words.write}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={KITS} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={KIT_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={KITS}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: words.name,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${KITS}/${row.id}`}>{row.title}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "approved",
              header: words.approved,
              nowrap: true,
              cell: (row) => (row.approvedAt ? formatDate(row.approvedAt) : "–"),
            },
            { key: "state", header: words.state, cell: (row) => <KitMark state={row.state} words={words} /> },
          ]}
        />
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address()}
        nextHref={props.next ? address({ truoc: props.next }) : undefined}
      />
    </StaffLayout>
  );
}

const TONES: Record<KitState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  approved: "good",
  replaced: "neutral",
  withdrawn: "neutral",
};

export function KitMark({ state, words }: { state: KitState; words: typeof vi }) {
  return <State tone={TONES[state]}>{words.states[state]}</State>;
}
