import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  Heading,
  InsetText,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { ReportRows } from "../../../reports/report-rows.ts";
import type { ReportVersion } from "../../../reports/unit-report.ts";
import type { Product } from "../evidence.ts";
import { ProductTable } from "../parts.tsx";
import { type PublicPeriod, publicPeriodName } from "../report/view.tsx";
import type { ReportRowsQuery } from "./page.tsx";

export interface ReportRowsViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: PublicWords;
  plan: Plan;
  period: PublicPeriod;
  version: ReportVersion;
  isOld: boolean;
  query: ReportRowsQuery;
  tasks: Map<string, PlanTask>;
  counted: Product[];
  count: number;
  later: Product[];
  laterCount: number;
  takenBack: ReportRows["takenBack"];
  cutAt: number | null;
  units: Map<string, Unit>;
  page: number;
  pages: number;
}

export function ReportRowsView(props: ReportRowsViewProps) {
  const { ctx, words, planWords, plan, period, version, query, tasks, units, page, pages } = props;
  const said = words.publicRows;
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const report = `/ke-hoach/${plan.id}/bao-cao/${version.reportId}`;
  const ban = props.isOld ? String(version.number) : undefined;
  const address = (trang: number): string =>
    addressOf(`${report}/minh-chung`, {
      ban,
      viec: query.viec,
      kenh: query.kenh,
      linhvuc: query.linhvuc,
      doituong: query.doituong,
      trang,
    });
  const name = words.public.title(publicPeriodName(period, words));
  const table = (products: Product[], caption: string) => (
    <ProductTable
      products={products}
      tasks={tasks}
      planId={plan.id}
      units={units}
      words={planWords}
      withTask={query.viec === undefined}
      caption={caption}
    />
  );
  return (
    <PublicLayout
      ctx={ctx}
      title={`${said.title}: ${name}`}
      breadcrumbs={[
        { text: planWords.title, href: "/ke-hoach" },
        { text: plan.number ?? shortText(plan.title, 60), href: `/ke-hoach/${plan.id}` },
        { text: name, href: addressOf(report, { ban }) },
      ]}
      noIndex
    >
      <PageHeading
        title={said.title}
        caption={name}
        lead={said.lead(
          formatDate(period.fromOn),
          formatDate(version.content.countedTo),
          formatDateTime(version.createdAt),
        )}
      />
      <MetaLine
        items={[
          planWords.evidence.count(n(props.count)),
          query.viec ? planWords.evidence.ofTask(shortText(tasks.get(query.viec)?.text ?? "", 90)) : null,
          query.kenh ? planWords.channels[query.kenh] : null,
        ]}
      />
      {props.cutAt === null ? null : <p class="govuk-body">{planWords.evidence.cut(n(props.cutAt))}</p>}
      {table(props.counted, said.title)}
      <Pagination
        previousHref={page > 1 ? address(page - 1) : null}
        nextHref={page < pages ? address(page + 1) : null}
        summary={pages > 1 ? planWords.page(page, pages) : null}
      />
      <Heading level={2} id="sau-ngay-chot">
        {said.since}
      </Heading>
      {props.takenBack.length + props.laterCount === 0 ? <p class="govuk-body">{said.nothingSince}</p> : null}
      {props.takenBack.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{said.takenBack(n(props.takenBack.length))}</p>
          <ul class="govuk-list govuk-list--bullet">
            {props.takenBack.map((one) => (
              <li key={`${one.title}${one.at.toISOString()}`}>
                {said.takenBackRow(one.title, formatDate(vietnamDay(one.at)), one.reason)}
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      {props.laterCount > 0 ? (
        <>
          <p class="govuk-body">{said.later(n(props.laterCount))}</p>
          {table(props.later, said.since)}
        </>
      ) : null}
    </PublicLayout>
  );
}
