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
import type { Event, EventState } from "../../../event.ts";
import type { vi } from "../../../messages.vi.ts";
import type { EventQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: EventQuery;
  rows: Event[];
  waiting: ReadonlySet<string>;
  returned: ReadonlySet<string>;
  counts: Record<EventState, number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayAnnounce: boolean;
  isFirst: boolean;
  next: string | null;
}

export const EVENTS = "/can-bo/su-kien";

export function EventListView(props: Props) {
  const { ctx, words, query, rows } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={EVENTS}
      asked={query}
      add={props.mayAnnounce && { href: `${EVENTS}/moi`, text: words.announce }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="viec"
              label={words.need}
              value={query.viec ?? ""}
              placeholder={words.all}
              options={Object.entries(words.needs).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="loai"
              label={words.kind}
              value={query.loai ?? ""}
              placeholder={words.all}
              options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "calendar" }}
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
            key: "event",
            header: words.event,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${EVENTS}/${row.id}`}>{row.title}</a>
                <br />
                {words.kinds[row.kind]}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "when",
            header: words.when,
            nowrap: true,
            cell: (row) => [row.beginsAt, row.day ? formatDate(row.day) : ""].filter(Boolean).join(", "),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <>
                <EventMark event={row} words={words} />
                {props.waiting.has(row.id) ? (
                  <div>
                    <State tone="waiting">{words.waiting}</State>
                  </div>
                ) : null}
                {props.returned.has(row.id) ? (
                  <div>
                    <State tone="warn">{words.returned}</State>
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

const TONES: Record<EventState, Tone> = {
  planned: "info",
  moved: "warn",
  cancelled: "bad",
  held: "good",
  withdrawn: "neutral",
};

export function EventMark({ event, words }: { event: Pick<Event, "state" | "publishedAt">; words: typeof vi }) {
  if (event.publishedAt === null && event.state !== "withdrawn") return <State tone="neutral">{words.notTold}</State>;
  return <State tone={TONES[event.state]}>{words.states[event.state]}</State>;
}
