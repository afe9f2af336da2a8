import {
  Heading,
  InsetText,
  PageHeading,
  Paragraphs,
  PublicLayout,
  SummaryList,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Topic } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { movedTimes, type Problem, type ProblemUpdate } from "../../../problem.ts";
import { ProblemMark } from "../../staff/problem-list/view.tsx";

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  unit: string;
  problem: Problem;
}

export function PublicProblemView({
  ctx,
  words,
  unit,
  problem,
  topics,
  updates,
  today,
}: Common & {
  topics: Record<Topic, string>;
  /** Approved ones, newest first. */
  updates: ProblemUpdate[];
  today: string;
}) {
  const said = words.public;
  const [last, ...before] = updates;
  const moved = movedTimes([...updates].reverse());
  return (
    <PublicLayout
      ctx={ctx}
      title={problem.title}
      description={last?.situation.slice(0, 150)}
      share
      breadcrumbs={[{ text: said.title, href: "/van-de" }]}
    >
      <PageHeading
        title={problem.title}
        caption={topics[problem.topic]}
        state={<ProblemMark problem={problem} today={today} words={words} />}
      />
      {moved > 0 && problem.firstDueOn ? <InsetText>{said.moved(moved, problem.firstDueOn)}</InsetText> : null}
      {last ? (
        <>
          <Heading level={2} size="m">
            {said.situation}
          </Heading>
          <Paragraphs text={last.situation} />
          {last.cause ? (
            <>
              <Heading level={2} size="m">
                {said.cause}
              </Heading>
              <Paragraphs text={last.cause} />
            </>
          ) : null}
          {last.doing ? (
            <>
              <Heading level={2} size="m">
                {last.outcome === "open" ? said.doing : said.done}
              </Heading>
              <Paragraphs text={last.doing} />
            </>
          ) : null}
        </>
      ) : null}
      <SummaryList
        rows={[
          { key: said.who, value: unit },
          ...(problem.state === "open"
            ? [{ key: said.due, value: problem.dueOn ? formatDate(problem.dueOn) : words.noDue }]
            : []),
          ...(problem.publishedAt ? [{ key: said.since, value: formatDate(problem.publishedAt) }] : []),
        ]}
      />
      {before.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.earlier}
          </Heading>
          <Timeline
            label={said.earlier}
            items={before.map((update) => ({
              title: words.states[update.outcome],
              when: formatDate(update.decidedAt ?? update.writtenAt),
              datetime: (update.decidedAt ?? update.writtenAt).toISOString(),
              children: (
                <>
                  <Paragraphs text={update.situation} />
                  {update.doing ? <Paragraphs text={update.doing} /> : null}
                  {update.dueOn ? (
                    <p class="govuk-body">
                      {said.due}: {formatDate(update.dueOn)}
                    </p>
                  ) : null}
                </>
              ),
            }))}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}

export function WithdrawnView({ ctx, words, unit, problem }: Common) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={[{ text: said.title, href: "/van-de" }]} noIndex>
      <PageHeading title={said.withdrawnTitle} lead={said.withdrawnText(unit, problem.withdrawnReason ?? "")} />
    </PublicLayout>
  );
}
