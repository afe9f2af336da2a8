import {
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { BulletinRow } from "../../../bulletin.store.ts";
import type { Bulletin, BulletinState } from "../../../bulletin.ts";
import type { vi } from "../../../messages.vi.ts";
import type { BulletinQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: BulletinQuery;
  rows: BulletinRow[];
  /** This year; older ones are offered down from it. */
  year: number;
  counts: Record<BulletinState, number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
  isFirst: boolean;
  next: string | null;
}

export const BULLETINS = "/can-bo/ban-tin";
const YEARS = 6;

export function BulletinListView(props: Props) {
  const { ctx, words, query, rows } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.listLead}
      href={BULLETINS}
      asked={query}
      add={props.mayWrite && { href: `${BULLETINS}/moi`, text: words.write }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={words.stateLabel}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="nam"
              label={words.yearLabel}
              value={query.nam ? String(query.nam) : ""}
              placeholder={words.all}
              options={Array.from({ length: YEARS }, (_, back) => String(props.year - back)).map((year) => ({
                value: year,
                label: year,
              }))}
            />
            <UnitFilter label={words.unitLabel} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <p class="govuk-body">{words.sums(props.counts)}</p>
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "issue",
            header: words.issueHead,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${BULLETINS}/${row.id}`}>{words.issue(row.number, row.year)}</a>
                <br />
                {row.cover}
              </>
            ),
          },
          {
            key: "period",
            header: words.periodHead,
            nowrap: true,
            cell: (row) => words.period(row.periodFrom, row.periodTo),
          },
          { key: "unit", header: words.unitLabel, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "entries", header: words.entriesHead, numeric: true, cell: (row) => row.entries },
          {
            key: "changed",
            header: words.changed,
            nowrap: true,
            cell: (row) => (
              <>
                {formatDate(row.changedAt)}
                <br />
                {row.writtenByName}
              </>
            ),
          },
          { key: "state", header: words.stateLabel, cell: (row) => <BulletinMark words={words} bulletin={row} /> },
        ]}
      />
    </Register>
  );
}

const TONES: Record<BulletinState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  returned: "warn",
  published: "good",
  withdrawn: "neutral",
};

/** The state of the working version, and that an older one is out where that is so. */
export function BulletinMark({ words, bulletin }: { words: typeof vi; bulletin: Bulletin }) {
  const isCorrected =
    bulletin.publishedVersion !== null && bulletin.state !== "published" && bulletin.state !== "withdrawn";
  return (
    <>
      <State tone={TONES[bulletin.state]}>{words.states[bulletin.state]}</State>
      {isCorrected ? (
        <div>
          <State tone="info">{words.correcting}</State>
        </div>
      ) : null}
    </>
  );
}
