import {
  LinkButton,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import { MEDIA, type RunState } from "../../../message.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Run } from "../../../run.store.ts";
import type { RunQuery } from "./page.tsx";

export const RUNS = "/can-bo/gui-tin";

export const RUN_STATES = [
  "draft",
  "submitted",
  "preparing",
  "sending",
  "paused",
  "done",
  "cancelled",
] as const satisfies readonly RunState[];

export const RUN_TONES: Record<RunState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  preparing: "info",
  sending: "info",
  paused: "warn",
  done: "good",
  cancelled: "bad",
};

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: RunQuery;
  rows: Run[];
  unitNames: Map<string, string>;
  seesProviders: boolean;
  isFirst: boolean;
  next: string | null;
}

export function RunListView({ ctx, words, query, rows, unitNames, seesProviders, isFirst, next }: Props) {
  const said = words.list;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={RUNS}
      asked={query}
      ways={
        <>
          <LinkButton href={`${RUNS}/tin-den`} variant="secondary" small>
            {said.incoming}
          </LinkButton>
          <LinkButton href={`${RUNS}/danh-sach`} variant="secondary" small>
            {said.lists}
          </LinkButton>
          {seesProviders ? (
            <LinkButton href={`${RUNS}/nha-cung-cap`} variant="secondary" small>
              {said.providers}
            </LinkButton>
          ) : null}
        </>
      }
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={said.state}
              placeholder={said.all}
              value={query.tinhtrang ?? ""}
              options={RUN_STATES.map((value) => ({ value, label: words.runStates[value] }))}
            />
            <Select
              name="kenh"
              label={said.medium}
              placeholder={said.all}
              value={query.kenh ?? ""}
              options={MEDIA.map((value) => ({ value, label: words.media[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{
        nothingFits: said.emptyFiltered,
        title: said.emptyTitle,
        text: (
          <>
            {said.empty} <a href="/can-bo/tin-bai?trangthai=published">{said.fromItem}</a>
          </>
        ),
        drawing: "loudspeaker",
      }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<Run>
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: said.name,
            rowHeader: true,
            wide: true,
            cell: (run) => <a href={`${RUNS}/${run.id}`}>{run.title}</a>,
          },
          { key: "medium", header: said.medium, nowrap: true, cell: (run) => words.media[run.medium] },
          { key: "unit", header: said.unit, cell: (run) => unitNames.get(run.unitId) ?? "" },
          { key: "prepared", header: said.prepared, numeric: true, cell: (run) => formatNumber(run.prepared) },
          {
            key: "written",
            header: said.written,
            cell: (run) => `${run.writtenByName}, ${formatDateTime(run.writtenAt)}`,
          },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (run) => <State tone={RUN_TONES[run.state]}>{words.runStates[run.state]}</State>,
          },
        ]}
      />
    </Register>
  );
}
