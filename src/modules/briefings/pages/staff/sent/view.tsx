import {
  FilterSelect,
  Register,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { BRIEFING_KINDS } from "../../../briefing.ts";
import type { SentRow } from "../../../briefings.store.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Sums } from "../../../readings.store.ts";
import { SENT, STREAM } from "../../addresses.ts";
import { HAND_TONES, StateOfBriefing } from "../record/view.tsx";
import type { SentQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: SentQuery;
  today: string;
  rows: SentRow[];
  sums: Map<string, Sums>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
  isFirst: boolean;
  next: string | null;
}

export function SentView({ ctx, words, query, today, rows, sums, ...props }: Props) {
  const said = words.sent;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.title, href: STREAM }]}
      href={SENT}
      asked={query}
      add={props.mayWrite && { href: `${STREAM}/moi`, text: words.write }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={said.state}
              value={query.tinhtrang}
              all={words.all}
              options={Object.entries(said.states).map(([value, label]) => ({ value, label }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={BRIEFING_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <UnitFilter label={said.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.emptyFiltered, title: said.emptyTitle, text: said.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <Table
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: said.name,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${STREAM}/${row.id}/theo-doi`}>{row.title}</a>
                <br />
                <span class="govuk-hint">{words.kinds[row.kind]}</span>
              </>
            ),
          },
          { key: "unit", header: said.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "due", header: said.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
          {
            key: "read",
            header: said.read,
            numeric: true,
            cell: (row) => {
              const sum = sums.get(row.id);
              return sum ? (
                <>
                  {words.record.share(sum.read, sum.people)}
                  <br />
                  {said.of(sum.read, sum.people)}
                </>
              ) : (
                "–"
              );
            },
          },
          {
            key: "state",
            header: said.state,
            cell: (row) => (
              <>
                {row.version === null ? null : (
                  <StateOfBriefing briefing={row} version={row} today={today} words={words} />
                )}
                {row.inHand ? (
                  <div>
                    <State tone={HAND_TONES[row.inHand]}>{words.record.inHand[row.inHand]}</State>
                  </div>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}
