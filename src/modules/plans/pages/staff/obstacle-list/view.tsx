import {
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, shortText } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_KINDS, OBSTACLE_STATES, type Obstacle } from "../../../obstacles/obstacle.ts";
import type { ListedObstacle, ObstacleCounts } from "../../../obstacles/obstacles.store.ts";
import type { ObstacleQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  query: ObstacleQuery;
  today: string;
  rows: ListedObstacle[];
  counts: ObstacleCounts;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayReport: boolean;
  isFirst: boolean;
  next: string | null;
}

const BASE = "/can-bo/kho-khan";

export function ObstacleListView(props: Props) {
  const { ctx, words, query, rows, units, unitNames, today, next } = props;
  return (
    <Register
      ctx={ctx}
      title={words.listTitle}
      lead={words.listLead}
      breadcrumbs={[{ text: props.planWords.list.title, href: "/can-bo/ke-hoach" }]}
      href={BASE}
      asked={query}
      add={props.mayReport && { href: `${BASE}/moi`, text: words.report }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        ...(query.kehoach ? { keep: { kehoach: query.kehoach } } : {}),
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={[
                ...OBSTACLE_STATES.map((state) => ({ value: state as string, label: words.states[state] })),
                { value: "late", label: words.late },
              ]}
            />
            <Select
              name="loai"
              label={words.kind}
              value={query.loai ?? ""}
              placeholder={words.all}
              options={OBSTACLE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "done" }}
      previous={props.isFirst ? null : {}}
      next={next ? { truoc: next } : null}
    >
      <p class="govuk-body">{words.sums(props.counts)}</p>
      <Table
        caption={words.listCaption}
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
                <a href={`${BASE}/${row.id}`}>{shortText(row.text, 120)}</a>
                <br />
                {words.kinds[row.kind]}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
          {
            key: "task",
            header: words.task,
            wide: true,
            cell: (row) =>
              row.taskId ? (
                <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}`}>{shortText(row.taskText ?? "", 70)}</a>
              ) : (
                words.general
              ),
          },
          { key: "holder", header: words.holder, cell: (row) => unitNames.get(row.heldBy) ?? "" },
          { key: "due", header: words.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
          { key: "state", header: words.state, cell: (row) => <ObstacleMark {...{ row, today, words }} /> },
        ]}
      />
    </Register>
  );
}

const TONES: Record<Obstacle["state"], Tone> = {
  open: "waiting",
  answered: "info",
  solved: "good",
  takenBack: "neutral",
};

export function ObstacleMark({ row, today, words }: { row: Obstacle; today: string; words: typeof vi }) {
  const isLate = row.state === "open" && row.dueOn < today;
  return <State tone={isLate ? "bad" : TONES[row.state]}>{isLate ? words.late : words.states[row.state]}</State>;
}
