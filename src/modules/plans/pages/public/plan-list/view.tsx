import {
  CardList,
  EmptyState,
  Heading,
  PageHeading,
  PublicLayout,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { ProgressTotals } from "../../../progress.ts";
import type { UnitTask } from "../../../unit-tasks.ts";
import { PROGRESS_TONES } from "../../staff/plan-record/view.tsx";

export interface PublicPlanListViewProps {
  ctx: ViewContext;
  words: Words;
  siteName: string;
  /** The site of one unit, not of the installation. */
  own: boolean;
  plans: { row: PlanRow; totals: ProgressTotals }[];
  given: UnitTask[];
  unitNames: Map<string, string>;
}

export function PublicPlanListView({ ctx, words, siteName, own, plans, given, unitNames }: PublicPlanListViewProps) {
  const said = words.public;
  const lead = own ? said.unitLead(siteName) : said.lead;
  return (
    <PublicLayout ctx={ctx} title={said.title} description={lead} breadcrumbs={[]}>
      <PageHeading title={said.title} lead={lead} />
      {plans.length === 0 && given.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="calendar">
          {said.emptyText}
        </EmptyState>
      ) : null}
      {plans.length > 0 ? (
        <>
          {own ? (
            <Heading level={2} size="m">
              {said.own}
            </Heading>
          ) : null}
          <CardList
            level={own ? 3 : 2}
            label={said.own}
            items={plans.map(({ row, totals }) => ({
              href: `/ke-hoach/${row.id}`,
              title: row.title,
              meta: [
                row.year ? said.year(row.year) : null,
                row.number,
                row.issuedOn ? formatDate(row.issuedOn) : null,
                unitNames.get(row.unitId),
              ]
                .filter(Boolean)
                .join(" · "),
              text: said.progress(formatNumber(totals.done), formatNumber(totals.tasks)),
            }))}
          />
        </>
      ) : null}
      {given.length > 0 ? (
        <Table
          caption={said.given}
          phone="cards"
          rows={given}
          columns={[
            {
              key: "task",
              header: words.record.task,
              rowHeader: true,
              wide: true,
              cell: (one) => <a href={`/ke-hoach/${one.task.planId}#viec-${one.task.id}`}>{one.task.text}</a>,
            },
            {
              key: "due",
              header: said.due,
              cell: (one) => (one.task.dueOn ? formatDate(one.task.dueOn) : (one.task.deadlineText ?? "–")),
            },
            {
              key: "proven",
              header: said.proven,
              cell: (one) => said.products(formatNumber(one.proven), formatNumber(one.target)),
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) => <State tone={PROGRESS_TONES[one.state]}>{words.progressStates[one.state]}</State>,
            },
          ]}
        />
      ) : null}
    </PublicLayout>
  );
}
