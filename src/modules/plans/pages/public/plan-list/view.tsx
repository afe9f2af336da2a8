import {
  CardList,
  EmptyState,
  PageHeading,
  Pagination,
  PublicLayout,
  State,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import { HowCounted } from "../parts.tsx";

export type ListedPlan = PlanRow & { done: number };

export interface PlanListViewProps {
  ctx: ViewContext;
  words: PublicWords;
  siteName: string;
  plans: ListedPlan[];
  unitNames: Map<string, string>;
  years: number[];
  year: number | null;
  page: number;
  pages: number;
}

export function PlanListView({ ctx, words, siteName, plans, unitNames, years, year, page, pages }: PlanListViewProps) {
  const address = (to: { nam?: number | null; trang?: number }): string => {
    const query = new URLSearchParams();
    const nam = to.nam === undefined ? year : to.nam;
    if (nam !== null) query.set("nam", String(nam));
    if (to.trang && to.trang > 1) query.set("trang", String(to.trang));
    return query.size > 0 ? `/ke-hoach?${query}` : "/ke-hoach";
  };
  return (
    <PublicLayout ctx={ctx} title={words.title} description={words.lead(siteName)} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead(siteName)} />
      {years.length > 1 ? (
        <Tabs
          label={words.years}
          items={[
            { href: address({ nam: null }), label: words.allYears, current: year === null },
            ...years.map((one) => ({ href: address({ nam: one }), label: words.year(one), current: one === year })),
          ]}
        />
      ) : null}
      {plans.length === 0 ? (
        <EmptyState title={year === null ? words.emptyTitle : words.noPlansInYear} drawing="calendar">
          {words.emptyText}
        </EmptyState>
      ) : (
        <PlanCards words={words} lang={ctx.lang} plans={plans} unitNames={unitNames} />
      )}
      <p class="govuk-body">
        <a href="/guong-dien-hinh">{words.exemplars}</a>
        <br />
        <a href="/chi-tieu">{words.targetBoard}</a>
        <br />
        <a href="/van-de">{words.problems}</a>
        <br />
        <a href="/bao-chi">{words.forPress}</a>
      </p>
      <Pagination
        previousHref={page > 1 ? address({ trang: page - 1 }) : null}
        nextHref={page < pages ? address({ trang: page + 1 }) : null}
        summary={pages > 1 ? words.page(page, pages) : null}
      />
      {plans.length > 0 ? <HowCounted words={words} /> : null}
    </PublicLayout>
  );
}

export interface PlanCardsProps {
  words: PublicWords;
  lang: Lang;
  plans: readonly ListedPlan[];
  unitNames: ReadonlyMap<string, string>;
  level?: 2 | 3;
}

export function PlanCards({ words, lang, plans, unitNames, level = 2 }: PlanCardsProps) {
  return (
    <CardList
      level={level}
      label={words.title}
      items={plans.map((plan) => ({
        href: `/ke-hoach/${plan.id}`,
        title: plan.title || words.planCaption(plan.number ?? "", String(plan.year ?? "")),
        meta: [
          unitNames.get(plan.unitId),
          plan.number,
          plan.issuedOn ? words.issuedOn(formatDate(plan.issuedOn)) : null,
        ]
          .filter(Boolean)
          .join(" · "),
        text: words.cardDone(formatNumber(plan.done, lang), formatNumber(plan.tasks, lang)),
        state: (
          <State tone={plan.state === "closed" ? "neutral" : "info"}>
            {plan.state === "closed" ? words.closed : words.running}
          </State>
        ),
      }))}
    />
  );
}
