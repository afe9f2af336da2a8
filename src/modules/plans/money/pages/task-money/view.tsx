import {
  EmptyState,
  Heading,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatMoney, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import type { CostRow, MoneyRow, PlanMoneyModel } from "../../load-money.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { MoneySums } from "../../money.ts";
import { EntryTable } from "../entry-table.tsx";
import { MoneyTable } from "../money-table.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  task: PlanTask;
  model: PlanMoneyModel;
  rows: MoneyRow[];
  totals: MoneySums;
  cost: CostRow | null;
  mayEnter: boolean;
}

export function TaskMoneyView({ ctx, words, planWords, plan, task, model, rows, totals, cost, mayEnter }: Props) {
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const facts = cost
    ? [
        ...(cost.perProduct === null
          ? []
          : [
              {
                key: words.perProduct,
                value: `${formatMoney(cost.perProduct, ctx.lang)} (${formatNumber(cost.spent, ctx.lang)} / ${formatNumber(cost.proven, ctx.lang)})`,
              },
            ]),
        ...(cost.perPerson === null || cost.people === null
          ? []
          : [
              {
                key: words.perPerson,
                value: `${formatMoney(cost.perPerson, ctx.lang)} (${formatNumber(cost.spent, ctx.lang)} / ${formatNumber(cost.people, ctx.lang)})`,
              },
            ]),
      ]
    : [];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.taskTitle}
      wide
      breadcrumbs={planTrail(
        plan,
        planWords,
        { text: words.money, href: base },
        { text: shortText(task.text, 50), href: `/can-bo/ke-hoach/nhiem-vu/${task.id}` },
      )}
    >
      <PageHeading title={words.taskTitle} caption={shortText(task.text, 160)} />
      {model.isWhole ? null : <InsetText>{words.onlyOwn}</InsetText>}
      {mayEnter ? <LinkButton href={`${base}/ghi?nhiemvu=${task.id}`}>{words.add}</LinkButton> : null}
      {model.entries.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <MoneyTable
            words={words}
            lang={ctx.lang}
            caption={words.caption(words.views.source)}
            header={words.source}
            rows={rows}
            totals={totals}
            href={(key) => `${base}?${new URLSearchParams({ xem: "so", nhiemvu: task.id, nguon: key })}`}
          />
          {facts.length > 0 ? <SummaryList compact rows={facts} /> : null}
          <Heading level={2} size="m">
            {words.views.book}
          </Heading>
          <EntryTable
            words={words}
            lang={ctx.lang}
            model={model}
            rows={[...model.entries].reverse()}
            caption={words.views.book}
            withTask={false}
          />
        </>
      )}
    </StaffLayout>
  );
}
