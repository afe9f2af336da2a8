import {
  FilterSelect,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { TOLD_LANGUAGES, type ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import { BROADCASTING, BroadcastingTabs } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import type { StationCounts } from "../../station.store.ts";
import type { Station } from "../../station.ts";
import type { StationQuery } from "./page.tsx";

export const STATIONS = `${BROADCASTING}/diem-phat`;

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  query: StationQuery;
  rows: Station[];
  counts: StationCounts;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

export function StationListView(props: Props) {
  const { ctx, words, query, rows, languages } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={STATIONS}
      asked={query}
      add={props.mayAdd && { href: `${STATIONS}/moi`, text: words.add }}
      csv={words.csv}
      above={<BroadcastingTabs words={props.common} current="stations" />}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="loai"
              label={words.medium}
              value={query.loai}
              all={words.all}
              options={choices(words.media)}
            />
            <FilterSelect
              name="bang"
              label={words.kind}
              value={query.bang}
              all={words.all}
              options={choices(words.kindsShort)}
            />
            <Select
              name="tieng"
              label={words.languages}
              value={query.tieng ?? ""}
              placeholder={words.all}
              options={TOLD_LANGUAGES.map((value) => ({ value, label: languages[value] }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={choices(words.states)}
            />
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
      <p class="govuk-body">{words.sums(props.counts)}</p>
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
                <a href={`${STATIONS}/${row.id}`}>{row.name}</a>
                <br />
                {row.place}
              </>
            ),
          },
          {
            key: "unit",
            header: words.unit,
            cell: (row) => [props.unitNames.get(row.unitId), row.hamlet].filter(Boolean).join(", "),
          },
          { key: "medium", header: words.medium, cell: (row) => words.media[row.medium] },
          { key: "kind", header: words.kind, cell: (row) => words.kindsShort[row.kind] },
          {
            key: "languages",
            header: words.languages,
            cell: (row) => row.languages.map((one) => languages[one]).join(", "),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) =>
              row.offOn ? (
                <State tone="neutral">{words.offSince(formatDate(row.offOn))}</State>
              ) : (
                <State tone="good">{words.states.on}</State>
              ),
          },
        ]}
      />
    </Register>
  );
}
