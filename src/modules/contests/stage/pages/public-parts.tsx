import { Heading, type SummaryRow, Table } from "../../../../platform/html/index.ts";
import { formatNumber } from "../../../../platform/i18n/index.ts";
import type { Contest } from "../../contest.ts";
import type { vi as commonVi } from "../../messages.vi.ts";
import type { JudgedTeam, TeamList } from "../load-board.ts";
import type { StagePart } from "../load-stage.ts";
import type { vi } from "../messages.vi.ts";
import type { StageRules } from "../stage.ts";

export const stageFacts = (words: typeof vi, { rules, parts, criteria }: StagePart): SummaryRow[] => [
  { key: words.facts.place, value: rules.place },
  { key: words.facts.startsAt, value: `${words.moment(rules.startsAt)}. ${words.facts.minutes(rules.minutesEach)}` },
  {
    key: words.facts.parts,
    value: parts.map((part) => (
      <div>
        <strong>{part.name}</strong>
        {criteria
          .filter((one) => one.part === part.number)
          .map((one) => (
            <div>{words.facts.criterion(one.name, words.points(one.most))}</div>
          ))}
      </div>
    )),
  },
];

export function HowJudged({ words, rules }: { words: typeof vi; rules: StageRules }) {
  return (
    <p class="govuk-body">
      {words.facts.how} {rules.dropRule === "extremes" ? words.facts.drops : ""} {words.facts.order}
    </p>
  );
}

type Shown = JudgedTeam & { place: number | null };

/** Teams in their order with what is out of their scores; ranked apart by list. */
export function ScoreTable(props: {
  words: typeof vi;
  common: typeof commonVi;
  stage: StagePart;
  names: Map<string, string>;
}) {
  const { words, common, stage, names } = props;
  const said = words.board;
  const places = new Map(
    stage.lists.flatMap(({ ranked }) => ranked.map((one, at) => [one.entrantId, at + 1] as const)),
  );
  const listNames = stage.lists.filter((one) => stage.teams.some((team) => team.list === one.list));
  return (
    <>
      {listNames.map(({ list }) => {
        const rows = stage.teams
          .filter((one) => one.list === list && one.withdrawnAt === null && one.appears !== null)
          .map((one): Shown => ({ ...one, place: places.get(one.entrantId) ?? null }));
        return rows.length === 0 ? null : (
          <Table<Shown>
            key={list}
            caption={listNames.length > 1 ? common.lists[list] : said.title}
            captionHidden={listNames.length === 1}
            phone="cards"
            rows={rows}
            columns={[
              { key: "appears", header: said.order, numeric: true, cell: (one) => String(one.appears) },
              {
                key: "team",
                header: words.staff.team,
                rowHeader: true,
                wide: true,
                cell: (one) => (
                  <>
                    {one.name}
                    <div class="govuk-hint govuk-!-margin-bottom-0">
                      {[names.get(one.unitId), one.performsAt ? words.moment(one.performsAt) : ""]
                        .filter(Boolean)
                        .join(" · ")}
                    </div>
                    {one.videoUrl ? (
                      <a href={one.videoUrl} rel="noopener noreferrer">
                        {said.film}
                        <span class="govuk-visually-hidden">: {one.name}</span>
                      </a>
                    ) : null}
                  </>
                ),
              },
              ...stage.parts.map((part, at) => ({
                key: `part-${part.number}`,
                header: part.name,
                numeric: true,
                cell: (one: Shown) => (one.scoresAt ? words.points(one.parts[at] ?? 0) : "–"),
              })),
              {
                key: "total",
                header: words.staff.total,
                numeric: true,
                cell: (one) =>
                  one.scoresAt && one.total !== null ? <strong>{words.points(one.total)}</strong> : said.waits,
              },
              {
                key: "place",
                header: said.place,
                numeric: true,
                cell: (one) => (one.place === null ? "–" : formatNumber(one.place)),
              },
            ]}
          />
        );
      })}
    </>
  );
}

type Winner = TeamList["winners"][number];

export function StageResults(props: {
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  stage: StagePart;
  names: Map<string, string>;
}) {
  const { words, common, stage, names } = props;
  const said = common.public;
  return (
    <>
      <Heading level={2} size="l">
        {said.results}
      </Heading>
      {stage.lists
        .filter((one) => one.ranked.length > 0)
        .map(({ list, winners }) =>
          winners.length === 0 ? (
            <p class="govuk-body">
              {common.lists[list]}: {said.noWinners}
            </p>
          ) : (
            <Table<Winner>
              caption={common.lists[list]}
              phone="cards"
              rows={winners}
              columns={[
                {
                  key: "prize",
                  header: said.prize,
                  rowHeader: true,
                  nowrap: true,
                  cell: (one) => common.ranks[one.rank],
                },
                {
                  key: "team",
                  header: words.staff.team,
                  wide: true,
                  cell: (one) => (
                    <>
                      {one.name}
                      <div class="govuk-hint govuk-!-margin-bottom-0">{names.get(one.unitId) ?? ""}</div>
                    </>
                  ),
                },
                { key: "total", header: words.staff.total, numeric: true, cell: (one) => words.points(one.total) },
              ]}
            />
          ),
        )}
    </>
  );
}
