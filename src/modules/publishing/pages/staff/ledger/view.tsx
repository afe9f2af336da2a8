import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { CHANNELS, type DeliveryState, type LedgerEntry } from "../../../ledger.ts";
import type { vi } from "../../../messages.vi.ts";

export interface LedgerViewProps {
  ctx: ViewContext;
  words: typeof vi;
  query: {
    q?: string | undefined;
    loai?: string;
    ma?: string;
    dong?: string;
    kenh?: string;
    tinhtrang?: string;
    nhiemvu?: string;
    donvi?: string;
    minhchung?: string;
    tu?: string;
    den?: string;
  };
  units: readonly { id: string; name: string }[];
  counts: Record<DeliveryState, number>;
  rows: LedgerEntry[];
  unitNames: Map<string, string>;
  next: string | null;
}

const TONES: Record<DeliveryState, Tone> = {
  waiting: "waiting",
  sending: "info",
  sent: "good",
  refused: "bad",
  unreachable: "warn",
};

export function LedgerView({ ctx, words, query, units, counts, rows, unitNames, next }: LedgerViewProps) {
  const address = (change: Asked, path = "/can-bo/so-phat-hanh"): string => addressOf(path, query, change);
  const { q: _q, kenh: _kenh, donvi: _donvi, tu, den, ...others } = query;
  const kept = Object.fromEntries(Object.entries(others).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const states = Object.keys(TONES) as DeliveryState[];
  const day = (typed: string | undefined) => {
    const known = parseVietnameseDate(typed ?? "");
    return { value: known ? formatDate(known) : (typed ?? ""), ...(typed && !known ? { error: words.dayWrong } : {}) };
  };
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  return (
    <StaffLayout ctx={ctx} title={words.ledgerTitle} breadcrumbs={[]}>
      <PageHeading
        title={words.ledgerTitle}
        lead={words.ledgerLead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={address({}, "/can-bo/so-phat-hanh.csv")} variant="secondary" small>
              {words.exportCsv}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={words.state}
        items={[
          { href: address({ tinhtrang: undefined }), label: words.all, count: total, current: !query.tinhtrang },
          ...states.map((state) => ({
            href: address({ tinhtrang: state }),
            label: words.states[state],
            count: counts[state],
            current: query.tinhtrang === state,
          })),
        ]}
      />
      <FilterBar action="/can-bo/so-phat-hanh" submitLabel={words.filter} isFiltered={isFiltered(query)} keep={kept}>
        <TextInput name="q" label={words.title} value={query.q ?? ""} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
        <FilterSelect
          name="kenh"
          label={words.channel}
          value={query.kenh}
          all={words.all}
          options={CHANNELS.map((one) => ({ value: one, label: words.channels[one] }))}
        />
        <TextInput name="tu" label={words.from} width={10} {...day(tu)} />
        <TextInput name="den" label={words.to} width={10} {...day(den)} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref="/can-bo/so-phat-hanh"
          title={words.emptyTitle}
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.ledgerCaption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: words.title,
              rowHeader: true,
              wide: true,
              cell: (row) => (row.address ? <a href={row.address}>{row.title}</a> : row.title),
            },
            { key: "channel", header: words.channel, cell: (row) => words.channels[row.channel] },
            {
              key: "state",
              header: words.state,
              cell: (row) =>
                row.withdrawnAt ? (
                  <>
                    <State tone="neutral">{words.withdrawn}</State> {row.withdrawnReason}
                  </>
                ) : (
                  <>
                    <State tone={TONES[row.state]}>{words.states[row.state]}</State> {row.reason}
                  </>
                ),
            },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "when",
              header: words.when,
              nowrap: true,
              cell: (row) => formatDateTime(row.sentAt ?? row.createdAt),
            },
            {
              key: "file",
              header: words.file,
              cell: (row) =>
                row.fileKey ? <a href={`/can-bo/so-phat-hanh/${row.id}/tep.pdf`}>{words.openFile}</a> : "–",
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: address({ truoc: next } as Record<string, string>) } : {})} />
    </StaffLayout>
  );
}
