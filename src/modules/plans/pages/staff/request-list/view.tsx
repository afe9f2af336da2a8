import {
  type Asked,
  addressOf,
  Checkboxes,
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
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { RequestQuery } from "../../../cooperation/list-query.ts";
import type { vi } from "../../../cooperation/messages.vi.ts";
import { type CooperationRequest, isLate, REQUEST_KINDS, REQUEST_STATES } from "../../../cooperation/request.ts";
import { STATE_TONES } from "../../../cooperation/state-tones.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: RequestQuery;
  rows: CooperationRequest[];
  today: string;
  unitNames: Map<string, string>;
  taskLabel: string | null;
  maySend: boolean;
  isFirst: boolean;
  next: string | null;
}

const BASE = "/can-bo/phoi-hop";

export function RequestListView({
  ctx,
  words,
  query,
  rows,
  today,
  unitNames,
  taskLabel,
  maySend,
  isFirst,
  next,
}: Props) {
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  return (
    <StaffLayout ctx={ctx} title={words.listTitle} breadcrumbs={[]} wide>
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        {...(taskLabel ? { caption: `${words.task}: ${taskLabel}` } : {})}
        actions={
          <>
            {maySend ? (
              <LinkButton href={`${BASE}/moi${query.nhiemvu ? `?nhiemvu=${query.nhiemvu}` : ""}`} small>
                {words.make}
              </LinkButton>
            ) : null}
            {rows.length > 0 ? (
              <LinkButton href={address(`${BASE}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar
        action={BASE}
        submitLabel={words.filter}
        isFiltered={isFiltered(query)}
        {...(query.nhiemvu ? { keep: { nhiemvu: query.nhiemvu } } : {})}
      >
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="chieu"
          label={words.side}
          value={query.chieu ?? ""}
          placeholder={words.all}
          options={(["asked", "asking"] as const).map((side) => ({ value: side, label: words.sides[side] }))}
        />
        <Select
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={REQUEST_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        />
        <Select
          name="loai"
          label={words.kind}
          value={query.loai ?? ""}
          placeholder={words.all}
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Checkboxes
          name="tre"
          label={words.due}
          small
          values={query.tre ? ["1"] : []}
          options={[{ value: "1", label: words.onlyLate }]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={BASE}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.listTitle}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "what",
              header: words.what,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`${BASE}/${row.id}`}>{row.title}</a>
                  <br />
                  {words.kinds[row.kind]}, {words.count(row.quantity)}
                </>
              ),
            },
            { key: "from", header: words.from, cell: (row) => unitNames.get(row.fromUnitId) ?? "" },
            { key: "to", header: words.to, cell: (row) => unitNames.get(row.toUnitId) ?? "" },
            { key: "due", header: words.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
            {
              key: "state",
              header: words.state,
              cell: (row) => (
                <>
                  <State tone={STATE_TONES[row.state]}>{words.states[row.state]}</State>
                  {isLate(row, today) ? <State tone="bad">{words.late(row.dueOn)}</State> : null}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={isFirst ? undefined : address(BASE)}
        nextHref={next ? address(BASE, { truoc: next }) : undefined}
      />
    </StaffLayout>
  );
}
