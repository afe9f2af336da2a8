import {
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { CarriedOver } from "../../money.store.ts";
import type { CarriedTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  waiting: CarriedOver[];
  typed: CarriedTyped;
  errors: FormErrors;
}

export function CarriedOverView({ ctx, words, planWords, plan, waiting, typed, errors }: Props) {
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.carriedTitle}
      breadcrumbs={planTrail(plan, planWords, { text: words.money, href: base })}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.carriedTitle} caption={shortText(plan.title, 120)} lead={words.carriedLead} />
      {waiting.length === 0 ? (
        <EmptyState title={words.carriedNone} drawing="inbox">
          {words.carriedNoneText}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.carriedTitle}
            captionHidden
            rows={waiting}
            columns={[
              {
                key: "plan",
                header: words.carriedFrom,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <a href={`/can-bo/ke-hoach/${row.planId}/kinh-phi/quyet-toan`}>
                    {words.carriedPlan(row.planNumber, row.year)}
                  </a>
                ),
              },
              { key: "source", header: words.source, cell: (row) => row.sourceName },
              {
                key: "amount",
                header: words.amount,
                numeric: true,
                nowrap: true,
                cell: (row) => formatNumber(row.amount, ctx.lang),
              },
            ]}
            foot={[
              words.total,
              null,
              formatNumber(
                waiting.reduce((sum, row) => sum + row.amount, 0),
                ctx.lang,
              ),
            ]}
          />
          <Form action={`${base}/nam-truoc`}>
            <TextInput
              name="document"
              label={words.carriedDocument}
              hint={words.documentHint}
              optional
              value={typed.document}
              {...error("document")}
            />
            <DateInput
              name="ngay"
              label={words.day}
              hint={words.dayHint}
              value={{ day: typed.day, month: typed.month, year: typed.year }}
              {...error("ngay")}
            />
            <Button>{words.carriedSave}</Button>
          </Form>
        </>
      )}
    </StaffLayout>
  );
}
