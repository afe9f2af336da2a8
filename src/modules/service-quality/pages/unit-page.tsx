import { z } from "zod";
import {
  addressOf,
  FilterBar,
  Heading,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt } from "../../accounts/index.ts";
import { getUnit, type Unit } from "../../organisations/index.ts";
import { type EstimatedIndicator, estimateOf } from "../estimate.ts";
import { type Board, loadBoard, loadMonths, loadPeriods, type MonthEstimate, type Periods } from "../load-estimate.ts";
import { loadRating } from "../load-rating.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { lastDay } from "../period.ts";
import { BoardQuery, HowCounted, MonthsFigure } from "./board-page.tsx";
import { permissionFor, rowsBehind } from "./open-rows.ts";
import {
  EstimateLabel,
  hundredths,
  IndicatorTable,
  OtherSegments,
  type PartLink,
  PeriodSelect,
  QUALITY,
  QualityTabs,
  RankState,
} from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";
import { HowRated, RatedLine, RatedTable, RatingLabel } from "./rating-parts.tsx";

/** The unit of the address, where this person may see its figures. */
export async function unitOf(rq: Rq): Promise<Unit> {
  const id = z.uuid().safeParse(rq.params.id);
  if (!id.success || !(await mayAt(rq.app.db, actorOf(rq), "quality.read", id.data, rq.now).catch(() => false)))
    throw notFound("unit-not-found");
  return getUnit(rq.app.db, id.data, rq.now.toISOString().slice(0, 10));
}

export async function unitPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const unit = await unitOf(rq);
  const query = BoardQuery.parse(rq.query);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const board = await loadBoard(db, { period: periods.current, version: query.ban, unitIds: [unit.id], now: rq.now });
  const rating = await loadRating(db, { period: periods.current, unitIds: [unit.id], now: rq.now });
  const months = await loadMonths(db, { until: board?.segment.until ?? periods.current.until, unitIds: [unit.id] });
  return html(
    UnitView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      unit,
      periods,
      board,
      rating,
      months,
      today: rq.now.toISOString().slice(0, 10),
      mayOpen: (href) => holds(actorOf(rq), permissionFor(href)),
    }),
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  unit: Unit;
  periods: Periods;
  board: Board | undefined;
  rating: Awaited<ReturnType<typeof loadRating>>;
  months: MonthEstimate[];
  today: string;
  /** Whether this person may open a list. */
  mayOpen: (href: string) => boolean;
}

function UnitView(props: Props) {
  const { ctx, words, unit, periods, board, months } = props;
  const { lang } = ctx;
  const path = `${QUALITY}/don-vi/${unit.id}`;
  const whole = board ? estimateOf(board.segment.definition.content, board.counts) : null;
  return (
    <StaffLayout
      ctx={ctx}
      title={unit.name}
      breadcrumbs={[{ text: words.title, href: addressOf(QUALITY, { ky: periods.current.key }) }]}
      wide
    >
      <PageHeading
        title={unit.name}
        caption={`${words.title}, ${words.periodName(periods.current)}`}
        lead={words.unitLead}
      />
      <QualityTabs words={words} parts={props.parts} current="" />
      <EstimateLabel words={words} />
      <FilterBar action={path} submitLabel={words.show} isFiltered={false}>
        <PeriodSelect words={words} periods={periods} />
      </FilterBar>
      <OtherSegments words={words} found={board} path={path} asked={{ ky: periods.current.key }} />
      {!board || !whole || whole.possible === 0 ? (
        <p class="govuk-body">
          {words.emptyTitle}. {words.empty}
        </p>
      ) : (
        <>
          <Heading level={2} size="m">
            {words.ofPoints(hundredths(whole.points, lang), hundredths(whole.possible, lang))}
          </Heading>
          <p class="govuk-body">
            {words.rank}:{" "}
            <RankState words={words} rank={whole.rank} why={whole.why} ranks={board.segment.definition.content.ranks} />
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {whole.groups.map((group) => (
              <li key={group.id}>
                {group.text}: {group.possible === 0 ? words.noData : hundredths(group.points, lang)}.{" "}
                {words.groupPossible(hundredths(group.possible, lang), hundredths(group.max, lang))}
              </li>
            ))}
          </ul>
          <IndicatorTable
            ctx={ctx}
            words={words}
            estimate={whole}
            rowsOf={(one) => <Counted {...props} indicator={one} board={board} />}
          />
          <Attitude {...props} board={board} />
          <MonthsFigure
            ctx={ctx}
            words={words}
            months={months}
            path={`${QUALITY}/bieu-do.svg?ky=${periods.current.key}&donvi=${unit.id}`}
          />
        </>
      )}
      <UnitRating {...props} />
      <HowCounted ctx={ctx} words={words} board={board} countedAt={periods.countedAt} />
    </StaffLayout>
  );
}

/** "8 / 10 hồ sơ", each a link into the list of its rows where there is one. */
function Counted(props: Props & { indicator: EstimatedIndicator; board: Board }) {
  const { ctx, words, unit, board, indicator } = props;
  const { lang } = ctx;
  const { count, measure } = indicator;
  if (count === null) return <>{words.noData}</>;
  const { from, until } = board.segment;
  const links = rowsBehind(measure, { unitId: unit.id, from, until });
  const overdue = measure === "inTime" ? (board.counts.overdue?.part ?? 0) : 0;
  const number = (value: number, href: string | undefined) =>
    href && value > 0 && props.mayOpen(href) ? (
      <a href={href}>{formatNumber(value, lang)}</a>
    ) : (
      formatNumber(value, lang)
    );
  const late = rowsBehind("overdue", { unitId: unit.id, from, until }).part;
  const isNow = lastDay(until) >= props.today;
  return (
    <>
      {number(count.part, links.part)} / {number(count.whole - overdue, links.whole)} {words.measures[measure]}
      {overdue > 0 ? (
        <>
          {" + "}
          {isNow && late && props.mayOpen(late) ? (
            <a href={late}>{words.overdue(formatNumber(overdue, lang))}</a>
          ) : (
            words.overdue(formatNumber(overdue, lang))
          )}
        </>
      ) : null}
      {count.isHand ? ` (${words.byHand})` : null}
    </>
  );
}

/** How often people named the attitude as the reason: told beside the points, which have no indicator for it. */
function Attitude({ ctx, words, unit, board, mayOpen }: Props & { board: Board }) {
  const count = board.counts.ratedAttitude;
  if (!count || count.whole === 0) return null;
  const { from, until } = board.segment;
  const { part } = rowsBehind("ratedAttitude", { unitId: unit.id, from, until });
  const named = formatNumber(count.part, ctx.lang);
  return (
    <p class="govuk-body">
      {words.attitude.before} {part && count.part > 0 && mayOpen(part) ? <a href={part}>{named}</a> : named}{" "}
      {words.attitude.after(formatNumber(count.whole, ctx.lang))}
    </p>
  );
}

/** The nine indicators of the same period, under the estimate. */
function UnitRating({ ctx, words, rating }: Props) {
  const own = rating?.units[0];
  if (!rating || !own) return null;
  return (
    <>
      <Heading level={2} size="m" id="cham-diem">
        {words.rating.title}
      </Heading>
      <RatingLabel words={words} />
      <RatedLine ctx={ctx} words={words} rated={own.rated} ranks={rating.segment.definition.content.unitRanks} />
      <RatedTable ctx={ctx} words={words} rated={own.rated} />
      <HowRated words={words} definition={rating.segment.definition} />
    </>
  );
}
