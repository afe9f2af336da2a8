import {
  addressOf,
  Register,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import type { vi as commonVi } from "../../messages.vi.ts";
import { faultSentence, type PlayerFault } from "../../player/faults.ts";
import { BROADCASTING, BroadcastingTabs } from "../../tabs.tsx";
import { HEALTH_STANDINGS, type HealthStanding, type StationHealth } from "../health.store.ts";
import type { vi } from "../messages.vi.ts";
import type { HealthQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  faults: Record<PlayerFault, string>;
  query: HealthQuery;
  rows: StationHealth[];
  counts: Record<HealthStanding, number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  isFirst: boolean;
  next: string | null;
}

const HEALTH = `${BROADCASTING}/tinh-trang`;
const TONES: Record<HealthStanding, Tone> = {
  silent: "bad",
  failing: "warn",
  unpaired: "waiting",
  well: "good",
  byHand: "neutral",
};

export function HealthView(props: Props) {
  const { ctx, common, words, faults, query, rows, counts } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={HEALTH}
      asked={query}
      csv={words.csv}
      above={
        <>
          <BroadcastingTabs words={common} current="health" />
          <Tabs
            label={words.state}
            items={[
              { href: addressOf(HEALTH, query, { tinhtrang: null }), label: words.all, current: !query.tinhtrang },
              ...HEALTH_STANDINGS.map((one) => ({
                href: addressOf(HEALTH, query, { tinhtrang: one }),
                label: words.states[one],
                count: counts[one],
                current: query.tinhtrang === one,
              })),
            ]}
          />
        </>
      }
      filter={{
        submitLabel: words.filter,
        keep: query.tinhtrang ? { tinhtrang: query.tinhtrang } : {},
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{
        nothingFits: words.emptyFiltered,
        title: words.emptyTitle,
        text: words.emptyText,
        drawing: "loudspeaker",
      }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "station",
            header: words.station,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${BROADCASTING}/diem-phat/${row.id}`}>{row.name}</a>
                <br />
                {[props.unitNames.get(row.unitId), row.keeper].filter(Boolean).join(", ")}
              </>
            ),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <>
                <State tone={TONES[row.standing]}>{words.states[row.standing]}</State>
                {row.health?.lastError ? (
                  <div class="govuk-hint">{faultSentence(row.health.lastError, faults)}</div>
                ) : null}
              </>
            ),
          },
          {
            key: "since",
            header: words.since,
            nowrap: true,
            cell: (row) => (row.seenAt ? formatDateTime(row.seenAt) : ""),
          },
          {
            key: "last",
            header: words.last,
            cell: (row) =>
              row.lastAt ? (
                <>
                  {row.lastTitle}
                  <br />
                  {formatDateTime(row.lastAt)}
                </>
              ) : (
                words.never
              ),
          },
          {
            key: "ready",
            header: words.ready,
            nowrap: true,
            cell: (row) => (row.health?.readyThrough ? formatDate(row.health.readyThrough) : ""),
          },
          {
            key: "storage",
            header: words.storage,
            nowrap: true,
            cell: (row) => (row.health?.storageFree != null ? words.megabytes(row.health.storageFree) : ""),
          },
        ]}
      />
    </Register>
  );
}
