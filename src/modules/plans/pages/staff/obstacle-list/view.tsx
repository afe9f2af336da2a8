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
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_KINDS, OBSTACLE_STATES, type Obstacle } from "../../../obstacles/obstacle.ts";
import type { ListedObstacle, ObstacleCounts } from "../../../obstacles/obstacles.store.ts";
import { shortText } from "../../../plan.ts";
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
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.listTitle}
      breadcrumbs={[{ text: props.planWords.list.title, href: "/can-bo/ke-hoach" }]}
      wide
    >
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        actions={
          <>
            {props.mayReport ? (
              <LinkButton href={`${BASE}/moi`} small>
                {words.report}
              </LinkButton>
            ) : null}{" "}
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
        {...(query.kehoach ? { keep: { kehoach: query.kehoach } } : {})}
      >
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
        <FilterSelect
          name="donvi"
          label={words.unit}
          value={query.donvi}
          all={words.all}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={BASE}
          title={words.emptyTitle}
          drawing="done"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <>
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
        </>
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address(BASE)}
        nextHref={next ? address(BASE, { truoc: next }) : undefined}
      />
    </StaffLayout>
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
