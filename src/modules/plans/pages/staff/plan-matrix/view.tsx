import {
  type Asked,
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  Heading,
  isFiltered,
  PageHeading,
  StaffLayout,
  State,
  StatTiles,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import {
  CELL_STATES,
  type CellState,
  type MatrixCell,
  type MatrixRow,
  type sumCounts,
} from "../../../cascade/matrix.ts";
import type { CascadeWords } from "../../../cascade/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import { type Parted, PartLinks } from "../parted.tsx";
import { planTrail } from "../plan-trail.ts";
import type { MatrixQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: CascadeWords;
  planWords: Words;
  plan: Plan;
  query: MatrixQuery;
  sums: ReturnType<typeof sumCounts>;
  plans: number;
  shown: Parted<MatrixRow>;
  names: Map<string, string>;
}

const TONES: Record<CellState, Tone> = {
  nobody: "bad",
  drafting: "waiting",
  left: "warn",
  taken: "info",
  proven: "good",
};

/**
 * Not a table of a hundred columns: duties with their counts, a duty opens into its units, a unit into its duties. The same
 * on a phone.
 */
export function PlanMatrixView(props: Props) {
  const { ctx, words, planWords, plan, query, sums, names } = props;
  const shown = props.shown.rows;
  const plain = `/can-bo/ke-hoach/${plan.id}`;
  const base = `${plain}/cap-duoi`;
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  const units = [...names].sort((a, b) => a[1].localeCompare(b[1], "vi"));
  const tile = (state: CellState) => ({
    label: words.states[state],
    value: formatNumber(sums[state], ctx.lang),
    href: `${base}?tinhtrang=${state}`,
  });
  const isOpened = Boolean(query.nhiemvu || query.donvi);
  return (
    <StaffLayout ctx={ctx} title={words.matrix} wide breadcrumbs={planTrail(plan, planWords)}>
      <PageHeading title={words.matrix} caption={plan.title} lead={words.matrixLead} />
      {sums.duties === 0 ? (
        <EmptyState title={words.emptyMatrix} drawing="board">
          <a href={`${plain}/giao-viec`}>{planWords.record.assign}</a>
        </EmptyState>
      ) : (
        <>
          <StatTiles
            label={words.matrix}
            tiles={[
              {
                label: words.dutiesOfNobody,
                value: formatNumber(sums.dutiesOfNobody, ctx.lang),
                note: words.ofDuties(formatNumber(sums.duties, ctx.lang)),
                href: `${base}?trong=1`,
              },
              {
                label: words.childPlans,
                value: formatNumber(props.plans, ctx.lang),
                note: words.ofAllUnits(formatNumber(names.size, ctx.lang)),
                href: base,
              },
              tile("nobody"),
              tile("taken"),
              tile("proven"),
            ]}
          />
          <FilterBar
            action={base}
            submitLabel={words.filter}
            isFiltered={isFiltered(query)}
            {...(query.trong ? { keep: { trong: "1" } } : {})}
          >
            <TextInput name="q" label={words.search} type="search" value={query.q ?? ""} />
            <FilterSelect
              name="donvi"
              label={words.units}
              value={query.donvi}
              all={words.all}
              options={units.map(([value, label]) => ({ value, label }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={CELL_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
          </FilterBar>
          <p class="govuk-body">
            <a href={address(`${base}.csv`)} download>
              {words.export}
            </a>
            {query.nhiemvu ? (
              <>
                {" · "}
                <a href={base}>{words.backToAll}</a>
              </>
            ) : null}
          </p>
          {shown.length === 0 ? <p class="govuk-body">{words.emptyFiltered}</p> : null}
          {isOpened ? (
            shown.map((row) => <Opened key={row.progress.task.id} {...props} row={row} />)
          ) : shown.length > 0 ? (
            <Duties {...props} address={address} base={base} />
          ) : null}
          <PartLinks part={props.shown} words={planWords} href={(trang) => address(base, { trang })} />
        </>
      )}
    </StaffLayout>
  );
}

function Duties(props: Props & { base: string; address: (path: string, more: Record<string, string>) => string }) {
  const { ctx, words, base, address } = props;
  const count = (state: CellState) => ({
    key: state,
    header: words.states[state],
    numeric: true,
    cell: (row: MatrixRow) =>
      row.counts[state] === 0 ? (
        "0"
      ) : (
        <a href={address(base, { nhiemvu: row.progress.task.id, tinhtrang: state })}>
          {formatNumber(row.counts[state], ctx.lang)}
          <span class="govuk-visually-hidden"> {words.about(row.progress.task.text.slice(0, 60))}</span>
        </a>
      ),
  });
  return (
    <Table
      caption={words.matrix}
      captionHidden
      dense
      phone="cards"
      rows={props.shown.rows}
      columns={[
        {
          key: "duty",
          header: words.duty,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={address(base, { nhiemvu: row.progress.task.id })}>{row.progress.task.text}</a>
              <div class="govuk-hint">
                {row.progress.agency.name}
                {row.progress.task.dueOn ? ` · ${words.due(formatDate(row.progress.task.dueOn))}` : null}
              </div>
              {row.counts.taken + row.counts.proven + row.counts.drafting === 0 ? (
                <State tone="bad">{row.progress.assignments.length === 0 ? words.notGiven : words.states.nobody}</State>
              ) : null}
            </>
          ),
        },
        ...CELL_STATES.map(count),
      ]}
    />
  );
}

function Opened({ ctx, words, row, names, query }: Props & { row: MatrixRow }) {
  const { task } = row.progress;
  const cells = [...row.cells].sort(
    (a, b) =>
      CELL_STATES.indexOf(a.state) - CELL_STATES.indexOf(b.state) ||
      (names.get(a.unitId) ?? "").localeCompare(names.get(b.unitId) ?? "", "vi"),
  );
  return (
    <>
      <Heading level={2} size="s">
        <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{task.text}</a>
      </Heading>
      <Table
        caption={task.text}
        captionHidden
        dense
        phone="cards"
        rows={cells}
        columns={[
          ...(query.donvi && !query.nhiemvu
            ? []
            : [
                {
                  key: "unit",
                  header: words.units,
                  rowHeader: true,
                  cell: (cell: MatrixCell) => names.get(cell.unitId) ?? "",
                },
              ]),
          {
            key: "state",
            header: words.state,
            nowrap: true,
            cell: (cell) => <State tone={TONES[cell.state]}>{words.states[cell.state]}</State>,
          },
          {
            key: "plan",
            header: words.plans,
            cell: (cell) =>
              cell.plan === null ? (
                words.noPlan
              ) : cell.plan.state === "draft" ? (
                words.draftOf(cell.plan.number ?? words.deriveShort)
              ) : (
                <a href={`/can-bo/ke-hoach/${cell.plan.id}`}>{cell.plan.number}</a>
              ),
          },
          {
            key: "tasks",
            header: words.tasks,
            wide: true,
            cell: (cell) =>
              cell.tasks.length > 0 ? (
                <ul class="govuk-list">
                  {cell.tasks.map((one) => (
                    <li key={one.id}>
                      <a href={`/can-bo/ke-hoach/nhiem-vu/${one.id}`}>{one.text}</a>
                    </li>
                  ))}
                </ul>
              ) : (
                (cell.reason ?? "–")
              ),
          },
          {
            key: "proven",
            header: words.provenOf,
            numeric: true,
            cell: (cell) => (
              <a href={ledgerAddress(task.id, { unitId: cell.unitId })}>
                {words.ofUnits(formatNumber(cell.proven, ctx.lang), formatNumber(cell.target, ctx.lang))}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
