import { Heading, Paragraphs, type SummaryRow, Table } from "../../../../platform/html/index.ts";
import { showCode } from "../../../feedback/index.ts";
import type { Contest } from "../../contest.ts";
import type { vi as commonVi } from "../../messages.vi.ts";
import type { WritingRules } from "../essay.ts";
import type { EssayList } from "../load-results.ts";
import type { Criterion } from "../marks.ts";
import type { vi } from "../messages.vi.ts";

/** What a writing contest asks for, for the list of facts on the page of a contest. */
export const writingFacts = (words: typeof vi, rules: WritingRules, criteria: readonly Criterion[]): SummaryRow[] => [
  { key: words.facts.topic, value: <Paragraphs text={rules.topic} /> },
  { key: words.facts.words, value: words.facts.wordsLine(rules.leastWords, rules.mostWords) },
  { key: words.facts.perPerson, value: words.points(rules.perPerson) },
  { key: words.facts.takes, value: words.form.takesOptions[rules.takes] },
  {
    key: words.facts.criteria,
    value: criteria.map((one) => <div>{words.facts.criterion(one.name, words.points(one.most))}</div>),
  },
  { key: words.facts.rights, value: rules.rights },
];

/** How marks are made and who comes first. */
export function HowMarked({ words, rules }: { words: typeof vi; rules: WritingRules }) {
  const third = words.form.thirdRules[rules.thirdRule].toLowerCase();
  return (
    <>
      <p class="govuk-body">{words.facts.how(words.points(rules.threshold), third)}</p>
      <p class="govuk-body">{words.facts.order}</p>
    </>
  );
}

type Winner = EssayList["winners"][number];

export function WritingResults(props: {
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  lists: readonly EssayList[];
  names: Map<string, string>;
  shown: number;
}) {
  const { words, common, contest, lists, names, shown } = props;
  const said = common.public;
  return (
    <>
      <Heading level={2} size="l">
        {said.results}
      </Heading>
      {lists.map(({ list, ranked, winners }) => (
        <div key={list}>
          <p class="govuk-body">
            {common.lists[list]}:{" "}
            {winners.length === 0 ? said.noWinners : words.public.entries(words.points(ranked.length))}
          </p>
          {winners.length === 0 ? null : (
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
                  key: "who",
                  header: said.winner,
                  wide: true,
                  cell: (one) => (
                    <>
                      {one.shown}
                      <div class="govuk-hint govuk-!-margin-bottom-0">{names.get(one.unitId) ?? ""}</div>
                    </>
                  ),
                },
                {
                  key: "code",
                  header: words.public.code,
                  nowrap: true,
                  cell: (one) =>
                    one.shownAt ? (
                      <a href={`/cuoc-thi/${contest.id}/bai-viet/${one.blindCode}`}>{showCode(one.blindCode)}</a>
                    ) : (
                      showCode(one.blindCode)
                    ),
                },
                { key: "mark", header: words.public.mark, numeric: true, cell: (one) => words.points(one.final) },
              ]}
            />
          )}
        </div>
      ))}
      {shown > 0 ? (
        <p class="govuk-body">
          <a href={`/cuoc-thi/${contest.id}/bai-viet`}>{words.public.essays(words.points(shown))}</a>
        </p>
      ) : null}
    </>
  );
}
