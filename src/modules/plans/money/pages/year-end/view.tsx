import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatMoney, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import { ENTRY_LIMITS } from "../../entry-form.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { CarriedOver, MoneyClosing } from "../../money.store.ts";

export interface YearLine {
  sourceId: string;
  label: string;
  allocated: number;
  spent: number;
  settled: number;
  left: number;
  carriedOver: number;
}

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  year: number;
  lines: YearLine[];
  closing: MoneyClosing | null;
  /** Where what was carried over went. */
  onward: CarriedOver[];
  late: number;
  open: { waiting: number; unsettled: number };
  mayClose: boolean;
  errors: FormErrors;
  typed: Record<string, string>;
}

export function YearEndView(props: Props) {
  const { ctx, words, planWords, plan, year, lines, closing, late, open, errors } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const list = summaryOf(errors);
  const n = (amount: number): string => (amount === 0 ? "–" : formatNumber(amount, ctx.lang));
  const sum = (of: (line: YearLine) => number): string => n(lines.reduce((all, line) => all + of(line), 0));
  const figures: [string, string, (line: YearLine) => number][] = [
    ["allocated", words.stages.allocation, (line) => line.allocated],
    ["spent", words.stages.spending, (line) => line.spent],
    ["settled", words.stages.settlement, (line) => line.settled],
    ["open", words.notSettled, (line) => line.spent - line.settled],
    ["left", words.leftOver, (line) => line.left],
    ...(closing
      ? ([["carried", words.carriedOver, (line) => line.carriedOver]] as [string, string, (line: YearLine) => number][])
      : []),
  ];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.yearTitle(year)}
      wide
      breadcrumbs={planTrail(plan, planWords, { text: words.money, href: base })}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {closing ? (
            <NotificationBanner>
              {words.closedBy(closing.closedByName, closing.closedAt)} {words.closedHint}
              {late > 0 ? ` ${words.lateCorrections(late)}` : ""}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.yearTitle(year)} caption={shortText(plan.title, 120)} lead={words.yearLead} />
      <Table
        caption={words.caption(words.views.source)}
        dense
        rows={lines}
        empty={<p class="govuk-body">{words.emptyTitle}</p>}
        columns={[
          { key: "source", header: words.source, rowHeader: true, wide: true, cell: (line) => line.label },
          ...figures.map(([key, header, of]) => ({
            key,
            header,
            numeric: true,
            nowrap: true,
            cell: (line: YearLine) => n(of(line)),
          })),
        ]}
        foot={[words.total, ...figures.map(([, , of]) => sum(of))]}
      />
      {props.onward.length > 0 ? (
        <SummaryList
          compact
          rows={props.onward.map((one) => ({
            key: words.carriedOverOf(one.sourceName),
            value: (
              <>
                {formatMoney(one.amount, ctx.lang)}.{" "}
                {one.takenByPlanId ? (
                  <>
                    {words.takenBy}{" "}
                    <a href={`/can-bo/ke-hoach/${one.takenByPlanId}/kinh-phi`}>{words.takenPlan.toLowerCase()}</a>
                  </>
                ) : (
                  words.notTaken
                )}
              </>
            ),
          }))}
        />
      ) : null}
      {closing?.note ? <InsetText>{closing.note}</InsetText> : null}
      {lines.length > 0 ? (
        <p>
          <LinkButton href={`${base}/quyet-toan.xlsx`} variant="secondary" small icon="download">
            {words.xlsx}
          </LinkButton>
        </p>
      ) : null}
      {closing === null && props.mayClose && lines.length > 0 ? (
        open.waiting > 0 ? (
          <InsetText>{words.refusals["not-closable"]}</InsetText>
        ) : (
          <Form action={`${base}/quyet-toan`}>
            {lines
              .filter((line) => line.left > 0)
              .map((line) => {
                const field = `chuyen-${line.sourceId}`;
                return (
                  <TextInput
                    key={field}
                    name={field}
                    label={words.carriedOverOf(line.label)}
                    hint={`${words.leftOver}: ${formatMoney(line.left, ctx.lang)}`}
                    optional
                    width={20}
                    suffix={words.dongSign}
                    value={props.typed[field] ?? ""}
                    {...(errors[field] ? { error: errors[field] } : {})}
                  />
                );
              })}
            <TextArea
              name="note"
              label={words.closeNote}
              hint={words.closeNoteHint}
              optional={open.unsettled === 0}
              rows={3}
              maxCharacters={ENTRY_LIMITS.note}
              value={props.typed.note ?? ""}
              {...(errors.note ? { error: errors.note } : {})}
            />
            <Button variant="warning">{words.close}</Button>
          </Form>
        )
      ) : null}
    </StaffLayout>
  );
}
