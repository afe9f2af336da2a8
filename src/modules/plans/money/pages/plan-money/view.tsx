import { type BarChartData, ChartFigure } from "../../../../../platform/charts/index.ts";
import {
  ButtonGroup,
  EmptyState,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  StaffLayout,
  StatTiles,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import type { CostRow, MoneyRow, PlanMoneyModel } from "../../load-money.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { MoneyClosing } from "../../money.store.ts";
import { leftOf, type MoneyEntry, type MoneySums, STAGES } from "../../money.ts";
import { EntryTable } from "../entry-table.tsx";
import { MoneyTable } from "../money-table.tsx";
import { type MoneyView, type PlanMoneyQuery, VIEW_IN_ADDRESS, VIEWS } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  query: PlanMoneyQuery;
  view: MoneyView;
  model: PlanMoneyModel;
  rows: MoneyRow[];
  book: MoneyEntry[];
  next: number | null;
  costs: CostRow[];
  totals: MoneySums;
  waiting: { count: number; dong: number };
  warned: number;
  closing: MoneyClosing | null;
  /** What earlier years left and this person may enter here, in đồng. */
  carriedOver: number;
  mayEnter: boolean;
  maySettle: boolean;
  chart: BarChartData | null;
  done: "imported" | "carried" | "closed" | null;
}

export function PlanMoneyView(props: Props) {
  const { ctx, words, planWords, plan, model, totals, waiting, closing } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const bookAt = (more: Record<string, string>): string =>
    `${base}?${new URLSearchParams({ xem: VIEW_IN_ADDRESS.book, ...more })}`;
  const isEmpty = model.entries.length === 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      breadcrumbs={planTrail(plan, planWords)}
      notice={
        <>
          {props.done ? <NotificationBanner tone="success">{words.done[props.done]}</NotificationBanner> : null}
          {closing ? (
            <NotificationBanner>
              {words.closedBy(closing.closedByName, closing.closedAt)} {words.closedHint}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={plan.title} lead={words.lead} />
      {model.isWhole ? null : <InsetText>{words.onlyOwn}</InsetText>}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <StatTiles
          label={words.total}
          tiles={[
            ...STAGES.map((stage) => ({
              label: words.stages[stage],
              value: formatNumber(totals[stage], ctx.lang),
              unit: words.dongSign,
              href: bookAt({ loai: stage }),
            })),
            {
              label: words.left,
              value: formatNumber(leftOf(totals), ctx.lang),
              unit: words.dongSign,
              href: `${base}?xem=${VIEW_IN_ADDRESS.source}`,
              ...(leftOf(totals) < 0 ? { state: { tone: "bad" as const, text: words.over } } : {}),
            },
          ]}
        />
      )}
      <ButtonGroup>
        {props.mayEnter ? <LinkButton href={`${base}/ghi`}>{words.add}</LinkButton> : null}
        {props.mayEnter ? (
          <LinkButton href={`${base}/nhap`} variant="secondary">
            {words.import}
          </LinkButton>
        ) : null}
        {isEmpty ? null : (
          <LinkButton href={`${base}/quyet-toan`} variant="secondary">
            {words.yearEnd}
          </LinkButton>
        )}
      </ButtonGroup>
      {props.carriedOver > 0 ? (
        <InsetText>
          {words.carriedWaiting(props.carriedOver)} <a href={`${base}/nam-truoc`}>{words.carriedLink}</a>
        </InsetText>
      ) : null}
      {waiting.count > 0 ? (
        <InsetText>
          {words.waiting(waiting.count, waiting.dong)} <a href={bookAt({ duyet: "cho" })}>{words.waitingLink}</a>
        </InsetText>
      ) : null}
      {props.warned > 0 ? (
        <InsetText>
          <a href={`${base}?xem=${VIEW_IN_ADDRESS.warned}`}>{words.warnedCount(props.warned)}</a>
        </InsetText>
      ) : null}
      {isEmpty ? null : <Shown {...props} base={base} bookAt={bookAt} />}
    </StaffLayout>
  );
}

const KEY_IN_ADDRESS = { task: "nhiemvu", unit: "donvi", source: "nguon", month: "thang" } as const;

function Shown(props: Props & { base: string; bookAt: (more: Record<string, string>) => string }) {
  const { ctx, words, query, view, model, base, bookAt, chart } = props;
  const asked = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const file = (form: string): string => `${base}.${form}${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ""}`;
  return (
    <>
      <Tabs
        label={words.title}
        items={VIEWS.map((one) => ({
          href: one === "task" ? base : `${base}?xem=${VIEW_IN_ADDRESS[one]}`,
          label: words.views[one],
          current: one === view,
          ...(one === "warned" && props.warned > 0 ? { count: props.warned } : {}),
        }))}
      />
      {chart ? <ChartFigure chart={chart} src={`${base}/bieu-do.svg`} /> : null}
      {view === "cost" ? (
        <Costs {...props} />
      ) : view === "book" || view === "warned" ? (
        <>
          <EntryTable words={words} lang={ctx.lang} model={model} rows={props.book} caption={words.views[view]} />
          <Pagination
            previousHref={query.sau ? `${base}?${new URLSearchParams(asked)}` : undefined}
            nextHref={
              props.next ? `${base}?${new URLSearchParams([...asked, ["sau", String(props.next)]])}` : undefined
            }
          />
        </>
      ) : (
        <MoneyTable
          words={words}
          lang={ctx.lang}
          caption={words.caption(words.views[view])}
          header={words[view]}
          rows={props.rows}
          totals={props.totals}
          showsLeft={view !== "month"}
          href={(key) => bookAt({ [KEY_IN_ADDRESS[view]]: key === "" ? "chung" : key })}
        />
      )}
      <ButtonGroup>
        <LinkButton href={file("xlsx")} variant="secondary" small icon="download">
          {words.xlsx}
        </LinkButton>
        <LinkButton href={file("csv")} variant="secondary" small icon="download">
          {words.csv}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

function Costs({ ctx, words, costs }: Props) {
  const n = (amount: number | null): string => (amount === null ? words.unknown : formatNumber(amount, ctx.lang));
  return (
    <>
      <p class="govuk-body">{words.costLead}</p>
      <Table
        caption={words.caption(words.views.cost)}
        phone="cards"
        dense
        rows={costs}
        empty={<p class="govuk-body">{words.emptyView}</p>}
        columns={[
          {
            key: "task",
            header: words.task,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}/kinh-phi`}>{shortText(row.label, 110)}</a>,
          },
          { key: "spent", header: words.spent, numeric: true, nowrap: true, cell: (row) => n(row.spent) },
          {
            key: "proven",
            header: words.proven,
            numeric: true,
            cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}`}>{n(row.proven)}</a>,
          },
          {
            key: "perProduct",
            header: words.perProduct,
            numeric: true,
            nowrap: true,
            cell: (row) => n(row.perProduct),
          },
          {
            key: "people",
            header: words.people,
            numeric: true,
            cell: (row) =>
              row.people === null ? (
                words.unknown
              ) : (
                <a href={`/can-bo/so-phat-hanh?nhiemvu=${row.taskId}&minhchung=1`}>{n(row.people)}</a>
              ),
          },
          { key: "perPerson", header: words.perPerson, numeric: true, nowrap: true, cell: (row) => n(row.perPerson) },
        ]}
      />
    </>
  );
}
