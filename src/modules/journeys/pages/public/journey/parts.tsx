import { tellDue } from "../../../../../platform/calendar/index.ts";
import {
  Details,
  FactsStrip,
  InsetText,
  MetaLine,
  NotificationBanner,
  Table,
  Tag,
  useView,
} from "../../../../../platform/html/index.ts";
import { formatDate, type Lang } from "../../../../../platform/i18n/index.ts";
import { tellFeeBasis } from "../../../../procedures/index.ts";
import type { CountedRow, StageFigures } from "../../../count-journey.ts";
import type { LoadedJourney, ShownDeadline } from "../../../load-journey.ts";
import type { vi } from "../../../messages.vi.ts";
import { sayCost, sayPapers, sayRowCost, sayRowTime, sayTime } from "../../../say-figures.ts";
import type { Standing } from "../../../standing.ts";

type Words = typeof vi;

/** The four figures people come for, each with a way to the rows behind it. */
export function Figures({
  words,
  loaded,
  deadlines,
}: {
  words: Words;
  loaded: LoadedJourney;
  deadlines: readonly ShownDeadline[];
}) {
  const lang = (useView()?.lang ?? "vi") as Lang;
  const { figures } = loaded;
  const fact = (icon: "document" | "money" | "clock", label: string, said: { value: string; notes: string[] }) => ({
    icon,
    label,
    value: said.value,
    note: said.notes.length > 0 ? said.notes.join("; ") : undefined,
  });
  return (
    <>
      <FactsStrip
        label={words.factsLabel}
        facts={[
          fact("document", words.factPapers, sayPapers(figures, lang)),
          fact("money", words.factCost, sayCost(figures, lang)),
          fact("clock", words.factTime, sayTime(figures, lang)),
          ...deadlines
            .filter((one) => one.deadline.checked)
            .slice(0, 1)
            .map(({ deadline, lastDay }) => ({
              icon: "calendar" as const,
              label: words.factDeadline,
              value: lastDay ? formatDate(lastDay) : words.deadlineShort(deadline.amount, deadline.unit),
              note: deadline.since,
            })),
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="#cong-tu-dau">
          {words.howCounted}
        </a>
      </p>
    </>
  );
}

/** For a reader who scanned a printed sheet: is it still true? */
export function PaperNotice({ words, loaded, paper }: { words: Words; loaded: LoadedJourney; paper: number | null }) {
  const { on, today, version } = loaded;
  if (paper === null || on !== today) return null;
  const isCurrent = paper >= version.number;
  return (
    <NotificationBanner
      tone={isCurrent ? "success" : "warning"}
      heading={isCurrent ? words.paperCurrent(version.number) : words.paperOld(paper, version.number)}
    >
      <p>{words.paperCheck}</p>
    </NotificationBanner>
  );
}

/** One stage: what, when, why, with its procedures as they stand on the day. */
export function StageBody({
  words,
  one,
  numbers,
  deadlines,
  query,
}: {
  words: Words;
  one: StageFigures;
  /** Place of each stage on the page, from 1. */
  numbers: ReadonlyMap<string, number>;
  /** Of this stage. */
  deadlines: readonly ShownDeadline[];
  /** "?on=…" for links to procedures, or nothing. */
  query: string;
}) {
  const { stage } = one;
  const numbered = (keys: readonly string[]): number[] => keys.flatMap((key) => numbers.get(key) ?? []).sort();
  const after = numbered(stage.after);
  const beside = numbered(one.beside);
  return (
    <>
      {stage.condition ? <p class="govuk-body">{words.onlyIf(stage.condition)}</p> : null}
      <MetaLine
        items={[
          stage.oneVisit ? <Tag tone="info">{words.oneVisit}</Tag> : null,
          after.length > 0 ? words.afterStages(after) : words.beginsNow,
          beside.length > 0 ? words.besideStages(beside) : null,
        ]}
      />
      {stage.oneVisit ? <p class="govuk-body">{stage.oneVisit.note}</p> : null}
      {deadlines.map((shown) => (
        <DeadlineText words={words} shown={shown} />
      ))}
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {one.rows.map((row) => (
          <li>
            <ProcedureLine words={words} row={row} query={query} />
          </li>
        ))}
      </ul>
      {one.contained.length > 0 ? (
        <>
          <p class="govuk-body">{words.oneVisitContains}</p>
          <ul class="govuk-list govuk-list--bullet">
            {one.contained.map((part) => (
              <li>
                <a class="govuk-link" href={`/thu-tuc/${part.standing.current?.code ?? part.code}${query}`}>
                  {part.standing.name}
                </a>
                <StandingNote words={words} standing={part.standing} query={query} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {stage.tips.length > 0 ? (
        <Details summary={words.tips}>
          <ul class="govuk-list govuk-list--bullet">
            {stage.tips.map((tip) => (
              <li>{tip}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function ProcedureLine({ words, row, query }: { words: Words; row: CountedRow; query: string }) {
  const lang = (useView()?.lang ?? "vi") as Lang;
  return (
    <>
      <a
        class="govuk-link govuk-!-font-weight-bold"
        href={`/thu-tuc/${row.standing.current?.code ?? row.code}${query}`}
      >
        {row.name}
      </a>
      {row.condition ? <div class="govuk-hint govuk-!-margin-bottom-0">{words.onlyIf(row.condition)}</div> : null}
      {row.standing.current ? (
        <div class="govuk-hint govuk-!-margin-bottom-0">
          {words.rowCost(sayRowCost(row, lang))} · {words.rowTime(sayRowTime(row, lang))}
        </div>
      ) : null}
      <StandingNote words={words} standing={row.standing} query={query} />
    </>
  );
}

/** Tells of a procedure that ended, and where it went on. */
export function StandingNote({ words, standing, query }: { words: Words; standing: Standing; query: string }) {
  const [first] = standing.ends;
  if (standing.state === "unknown") return <InsetText>{words.unknownProcedure(standing.code)}</InsetText>;
  if (!first) return null;
  if (standing.state === "followed")
    return <InsetText>{words.followed(standing.name, first.kind, first.on)}</InsetText>;
  return (
    <InsetText>
      <p class="govuk-body">{words.ended(first.kind, first.on)}</p>
      {standing.successors.length > 0 ? (
        <>
          <p class="govuk-body">{words.endedChoose}</p>
          <ul class="govuk-list govuk-list--bullet">
            {standing.successors.map((one) => (
              <li>
                <a class="govuk-link" href={`/thu-tuc/${one.code}${query}`}>
                  {one.name ?? one.code}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </InsetText>
  );
}

export function DeadlineText({ words, shown }: { words: Words; shown: ShownDeadline }) {
  const { deadline, lastDay, left } = shown;
  if (!deadline.checked)
    return (
      <p class="govuk-hint">
        {words.deadlineUnchecked(deadline.amount, deadline.unit, deadline.since, deadline.basis)}
      </p>
    );
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{words.deadline(deadline.amount, deadline.unit, deadline.since)}</strong>
        {lastDay && left !== null ? (
          <>
            {" "}
            {words.deadlineDay(lastDay)} {left < 0 ? words.deadlinePast(-left) : words.deadlineLeft(left)}
          </>
        ) : null}
      </p>
      <p class="govuk-hint govuk-!-margin-bottom-0">{words.deadlineBasis(deadline.basis)}</p>
    </InsetText>
  );
}

/** Where every figure comes from: the rows, their sum, the rule. */
export function Rows({ words, loaded, query }: { words: Words; loaded: LoadedJourney; query: string }) {
  const lang = (useView()?.lang ?? "vi") as Lang;
  const { figures, on, slug, content } = loaded;
  const titles = new Map(content.stages.map((stage) => [stage.key, stage.title]));
  const papersFor = (row: CountedRow): number =>
    [...figures.papers, ...figures.papersForSome].filter((paper) =>
      paper.uses.some((use) => use.code === row.standing.current?.code && use.stage === row.stage),
    ).length;
  const path = figures.time.path.flatMap((key) => titles.get(key) ?? []);
  // Of each stage on the longest path the procedure that takes longest: these days make the sum.
  const decisive = figures.time.path.flatMap((key) => {
    const stage = figures.stages.find((one) => one.stage.key === key);
    return stage?.rows.find((row) => row.due !== null && row.endsOn === stage.endsOn) ?? [];
  });
  const isDemoCost = figures.rows.some(({ cost }) => cost.bases?.some((basis) => basis.isDemo));
  return (
    <Details summary={words.rowsTitle} id="cong-tu-dau">
      <p class="govuk-body">{words.rowsLead(on)}</p>
      <Table
        caption={words.rowsTitle}
        captionHidden
        phone="cards"
        rows={figures.rows}
        columns={[
          {
            key: "procedure",
            header: words.rowsHead.procedure,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a class="govuk-link" href={`/thu-tuc/${row.standing.current?.code ?? row.code}${query}`}>
                  {row.name}
                </a>
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {row.standing.current?.code ?? row.code}
                  {row.standing.current ? `, ${words.rowVersion(row.standing.current.version)}` : ""}
                </div>
              </>
            ),
          },
          { key: "papers", header: words.rowsHead.papers, numeric: true, cell: papersFor },
          {
            key: "cost",
            header: words.rowsHead.cost,
            cell: (row) => (
              <>
                {sayRowCost(row, lang)}
                {row.cost.bases?.map((basis) => (
                  <div class="govuk-hint govuk-!-margin-bottom-0">{words.rowsBasis(tellFeeBasis(basis, lang))}</div>
                ))}
                {row.cost.relief ? (
                  <div class="govuk-hint govuk-!-margin-bottom-0">
                    {words.rowsRelief(row.cost.relief.who)} {words.rowsBasis(tellFeeBasis(row.cost.relief.basis, lang))}
                  </div>
                ) : null}
              </>
            ),
          },
          { key: "time", header: words.rowsHead.time, cell: (row) => sayRowTime(row, lang) },
          {
            key: "due",
            header: words.rowsHead.due,
            nowrap: true,
            cell: (row) => (row.endsOn ? formatDate(row.endsOn) : "–"),
          },
        ]}
        foot={[
          words.rowsTotal,
          String(figures.papers.length + figures.papersForSome.length),
          sayCost(figures, lang).value,
          sayTime(figures, lang).value,
          figures.time.allEndOn ? formatDate(figures.time.allEndOn) : "–",
        ]}
      />
      {isDemoCost ? <p class="govuk-hint">{words.localDemo}</p> : null}
      <p class="govuk-body">{words.rowsRule}</p>
      {path.length > 1 ? <p class="govuk-body">{words.rowsPath(path)}</p> : null}
      {decisive.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">{words.rowsWhyDays}</h3>
          {decisive.map((row) => (
            <>
              <p class="govuk-body govuk-!-margin-bottom-1">
                <strong>{row.name}</strong>
              </p>
              <ol class="govuk-list govuk-list--number">
                {row.due ? tellDue(row.due, lang).map((sentence) => <li>{sentence}</li>) : null}
              </ol>
            </>
          ))}
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/api/v1/journeys/${slug}${query}`}>
          {words.rowsData}
        </a>
      </p>
    </Details>
  );
}
