import {
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { vi } from "../../../spokespersons/messages.vi.ts";
import { type Spokesperson, type SpokespersonTime, timeOfSpokesperson } from "../../../spokespersons/spokesperson.ts";
import type { SpokespersonQuery } from "./page.tsx";

export const SPOKESPERSONS = "/can-bo/nguoi-phat-ngon";

export const TONES: Record<SpokespersonTime, Tone> = {
  now: "good",
  past: "neutral",
  toCome: "waiting",
  withdrawn: "neutral",
};

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: SpokespersonQuery;
  today: string;
  rows: Spokesperson[];
  unitNames: Map<string, string>;
  units: { id: string; name: string }[];
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function SpokespersonListView({ ctx, words, query, today, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={SPOKESPERSONS}
      asked={query}
      add={props.mayAdd && { href: `${SPOKESPERSONS}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="xem"
              label={words.show}
              value={query.xem ?? ""}
              options={[
                { value: "", label: words.shows.now },
                { value: "all", label: words.shows.all },
              ]}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "board" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<Spokesperson>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.personName,
            rowHeader: true,
            cell: (row) => <a href={`${SPOKESPERSONS}/${row.id}`}>{row.personName}</a>,
          },
          { key: "office", header: words.office, wide: true, cell: (row) => row.office },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "topics", header: words.topics, cell: (row) => row.topics ?? words.allTopics },
          {
            key: "state",
            header: words.state,
            cell: (row) => {
              const time = timeOfSpokesperson(row, today);
              return <State tone={TONES[time]}>{words.states[time]}</State>;
            },
          },
        ]}
      />
    </Register>
  );
}
