import {
  EmptyState,
  FilterBar,
  Heading,
  LinkList,
  PageHeading,
  ProgressBar,
  Select,
  StaffLayout,
  State,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent } from "../../../../../platform/i18n/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import type { HeadBoard, ListedObstacle, meetingsForToday } from "../../../../plans/index.ts";
import type { Recognition } from "../../../../recognitions/index.ts";
import type { TargetOnBoard } from "../../../../targets/index.ts";
import type { vi } from "./messages.vi.ts";

export interface Decision {
  href: string;
  text: string;
  /** What is to be decided. */
  kind: string;
}

interface Found {
  unit: { id: string; name: string };
  head: Head | null;
  board: HeadBoard;
  decisions: Decision[];
  obstacles: ListedObstacle[];
  recognitions: Recognition[];
  meetings: Awaited<ReturnType<typeof meetingsForToday>>;
  targets: TargetOnBoard[];
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  /** Units the person leads. */
  choices: { id: string; name: string }[];
  today: string;
}

const PATH = "/can-bo/bang-dieu-hanh";
const MOST_LETTERS = 140;

export function BoardView(props: Common & (Found | { unit: null })) {
  const { ctx, words, choices, unit, today } = props;
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={unit?.name ?? words.title}
        caption={words.title}
        lead={[words.lead(today), unit && props.head ? words.head(nameOfHead(props.head)) : ""].join(" ").trim()}
      />
      {choices.length > 1 ? (
        <FilterBar action={PATH} submitLabel={words.show}>
          <Select
            name="donvi"
            label={words.unit}
            value={unit?.id ?? ""}
            options={choices.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      {unit ? (
        <>
          <Figures {...props} />
          <Targets {...props} />
          <Waiting {...props} />
          <Late {...props} />
          <Units {...props} />
        </>
      ) : (
        <Nothing words={words} />
      )}
    </StaffLayout>
  );
}

const Nothing = ({ words }: Pick<Common, "words">) => (
  <EmptyState title={words.emptyTitle} drawing="board">
    {words.emptyText}
  </EmptyState>
);

function Figures({ ctx, words, board }: Common & Found) {
  const { counts, total, rows } = board;
  const share = (count: number): string => words.ofAll(formatPercent(total > 0 ? count / total : null, ctx.lang));
  if (total === 0) return <Nothing words={words} />;
  return (
    <StatTiles
      label={words.figures}
      tiles={[
        { label: words.promised, value: formatNumber(total), href: rows("tatca") },
        {
          label: words.proven,
          value: formatNumber(counts.done),
          state: { tone: counts.done === total ? "good" : "info", text: share(counts.done) },
          href: rows("done"),
        },
        {
          label: words.late,
          value: formatNumber(counts.late),
          ...(counts.late > 0 ? { state: { tone: "bad" as const, text: share(counts.late) } } : {}),
          href: rows("late"),
        },
        { label: words.due, value: formatNumber(counts.due), href: rows("due") },
      ]}
    />
  );
}

const TONES = {
  exceeded: "good",
  reached: "good",
  onTheWay: "info",
  behind: "warn",
  missed: "bad",
  unknown: "waiting",
} as const;

/** What the unit set itself to reach this year, as bars where there is a way to go. */
function Targets({ words, targets }: Common & Found) {
  if (targets.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.targetsTitle}
      </Heading>
      <ul class="db-shares">
        {targets.map((one) => (
          <li key={one.href}>
            {one.share === null ? (
              <p class="govuk-body">
                <a href={one.href}>{one.name}</a>
                <br />
                {one.text} <State tone={TONES[one.standing]}>{one.standingText}</State>
              </p>
            ) : (
              <ProgressBar
                label={
                  <>
                    <a href={one.href}>{one.name}</a>
                    <br />
                    {one.text}
                  </>
                }
                value={Math.round(Math.min(1, one.share) * 100)}
                max={100}
                text={one.standingText}
                tone={one.standing === "missed" ? "bad" : one.standing === "reached" ? "good" : "info"}
              />
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a href="/can-bo/chi-tieu">{words.allTargets}</a>
      </p>
    </>
  );
}

function List({
  title,
  none,
  items,
}: {
  title: string;
  none: string;
  items: { href: string; text: string; note?: string }[];
}) {
  return (
    <>
      <Heading level={2} size="m">
        {title}
      </Heading>
      {items.length === 0 ? <p class="govuk-body">{none}</p> : <LinkList items={items} />}
    </>
  );
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > MOST_LETTERS ? `${line.slice(0, line.lastIndexOf(" ", MOST_LETTERS))}…` : line;
};

/** Everything that waits for the head: to decide, to answer, to check, to attend. */
function Waiting({ words, decisions, obstacles, recognitions, meetings }: Common & Found) {
  return (
    <>
      <List
        title={words.decideTitle}
        none={words.decideNone}
        items={decisions.map(({ href, text, kind }) => ({ href, text: short(text), note: kind }))}
      />
      <List
        title={words.obstaclesTitle}
        none={words.obstaclesNone}
        items={obstacles.map((one) => ({
          href: `/can-bo/kho-khan/${one.id}`,
          text: short(one.text),
          note: words.answerBy(one.dueOn),
        }))}
      />
      <List
        title={words.recognitionsTitle}
        none={words.recognitionsNone}
        items={recognitions.map((one) => ({ href: `/can-bo/ghi-nhan/${one.id}`, text: one.title }))}
      />
      {meetings.length > 0 ? (
        <List
          title={words.meetingsTitle}
          none=""
          items={meetings.map((one) => ({
            href: one.path,
            text: one.title,
            note: words.meeting(one.beginsAt, one.heldOn),
          }))}
        />
      ) : null}
    </>
  );
}

const daysLate = (dueOn: string, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);

function Late({ words, board, today }: Common & Found) {
  return (
    <>
      <Heading level={2} size="m">
        {words.lateTitle}
      </Heading>
      {board.late.length === 0 ? (
        <p class="govuk-body">{words.lateNone}</p>
      ) : (
        <Table
          caption={words.lateTitle}
          captionHidden
          dense
          phone="cards"
          rows={board.late}
          columns={[
            {
              key: "task",
              header: words.task,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}`}>{short(row.text)}</a>,
            },
            {
              key: "unit",
              header: words.unit,
              cell: (row) => (row.doers > 3 ? words.unitsOf(row.doers) : row.units.join(", ")),
            },
            {
              key: "since",
              header: words.since,
              nowrap: true,
              cell: (row) => `${formatDate(row.dueOn)} (${words.days(daysLate(row.dueOn, today))})`,
            },
          ]}
        />
      )}
    </>
  );
}

function Units({ words, board, unit }: Common & Found) {
  if (board.unitTotal < 2) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.unitTitle}
      </Heading>
      <p class="govuk-body">{words.unitNote}</p>
      <ul class="db-shares">
        {board.units.map((one) => (
          <li key={one.unitId}>
            <ProgressBar
              label={<a href={one.href}>{one.name}</a>}
              value={one.done}
              max={one.shares}
              text={words.doneOf(formatNumber(one.done), formatNumber(one.shares), formatNumber(one.late))}
              tone={one.late > 0 ? "bad" : one.done === one.shares ? "good" : "info"}
            />
          </li>
        ))}
      </ul>
      {board.unitTotal > board.units.length ? (
        <p class="govuk-body">
          <a href={`/can-bo/ke-hoach/tong-hop?donvi=${unit.id}&het=1`}>{words.allUnits(board.unitTotal)}</a>
        </p>
      ) : null}
    </>
  );
}
