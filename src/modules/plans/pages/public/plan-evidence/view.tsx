import {
  addressOf,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { Plan, PlanAgency, PlanTask } from "../../../plan.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import type { Product } from "../evidence.ts";
import { HowCounted, ProductTable } from "../parts.tsx";
import type { EvidenceQuery } from "./page.tsx";

export interface PlanEvidenceViewProps {
  ctx: ViewContext;
  words: PublicWords;
  plan: Plan;
  query: EvidenceQuery;
  agency: PlanAgency | null;
  task: PlanTask | null;
  tasks: Map<string, PlanTask>;
  products: Product[];
  count: number;
  /** So many rows were read and there are more. */
  cutAt: number | null;
  units: Map<string, Unit>;
  page: number;
  pages: number;
}

export function PlanEvidenceView(props: PlanEvidenceViewProps) {
  const { ctx, words, plan, query, agency, task, units, page, pages } = props;
  const text = words.evidence;
  const base = `/ke-hoach/${plan.id}`;
  const unit = query.donvi ? units.get(query.donvi) : undefined;
  const address = (trang: number): string => {
    const { coquan, viec, donvi } = query;
    return addressOf(`${base}/minh-chung`, { coquan, viec, donvi, trang });
  };
  return (
    <PublicLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[
        { text: words.title, href: "/ke-hoach" },
        { text: shortText(plan.title || (plan.number ?? ""), 60), href: base },
      ]}
    >
      <PageHeading
        title={text.title}
        caption={words.planCaption(plan.number ?? "", String(plan.year ?? ""))}
        lead={text.lead}
      />
      <MetaLine
        items={[
          text.count(formatNumber(props.count, ctx.lang)),
          agency ? text.ofAgency(agency.name) : null,
          task ? text.ofTask(shortText(task.text, 90)) : null,
          unit ? text.ofUnit(unit.name) : null,
        ]}
      />
      {props.cutAt === null ? null : <p class="govuk-body">{text.cut(formatNumber(props.cutAt, ctx.lang))}</p>}
      <ProductTable
        products={props.products}
        tasks={props.tasks}
        planId={plan.id}
        units={units}
        words={words}
        withTask={task === null}
        caption={text.caption}
      />
      <Pagination
        previousHref={page > 1 ? address(page - 1) : null}
        nextHref={page < pages ? address(page + 1) : null}
        summary={pages > 1 ? words.page(page, pages) : null}
      />
      <HowCounted words={words} />
    </PublicLayout>
  );
}
