import {
  ActWithReason,
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import { type Demand, outstanding, type Payment } from "../../demands/demand.ts";
import { RefundForm } from "../../refunds/refund-form.tsx";
import type { statementVi } from "../../statements/messages.vi.ts";
import type { RowContent } from "../../statements/row-content.ts";
import { type RowAct, restOf, type StatementRow } from "../../statements/statement.store.ts";
import { bankName } from "../account-list/view.tsx";
import { FEES } from "../demand-list/view.tsx";
import { rowAddress } from "../row-list/view.tsx";
import { ROWS } from "../statement-list/view.tsx";

export type RowForm = "assign" | "foreign" | "takeBack" | "undo" | "refund";

interface Props {
  ctx: ViewContext;
  words: typeof statementVi;
  row: StatementRow;
  content: RowContent | null;
  suggestions: Demand[];
  payments: (Payment & { label: string })[];
  /** Newest first. */
  acts: RowAct[];
  isDone: boolean;
  posted: { form: RowForm; typed: Typed; errors: FormErrors } | null;
}

export function RowRecordView(props: Props) {
  const { ctx, words, row, content, acts, posted, isDone } = props;
  const said = words.row;
  const title = said.title(formatMoney(row.amount), formatDate(row.onDay));
  const fact = (key: string, value: string | undefined) => (value ? [{ key, value }] : []);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.rows.title, href: ROWS }]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {isDone ? <NotificationBanner tone="success">{said.done}</NotificationBanner> : null}
        </>
      }
      aside={
        acts.length > 0 ? (
          <>
            <Heading level={2} size="m">
              {said.history}
            </Heading>
            <Timeline
              label={said.history}
              items={acts.map((one) => ({
                title: said.acts[one.act]?.(formatMoney(one.amount), one.label ?? "") ?? one.act,
                when: formatDateTime(one.at),
                datetime: one.at.toISOString(),
                who: one.actorName,
                children: one.words ? <Paragraphs text={one.words} /> : null,
              }))}
            />
          </>
        ) : null
      }
    >
      <PageHeading
        title={title}
        state={
          row.state === "settled" ? (
            <State tone="good">{words.rows.states.settled}</State>
          ) : (
            <State tone="warn">{words.rows.states.open}</State>
          )
        }
      />
      <SummaryList
        compact
        rows={[
          { key: said.day, value: formatDate(row.onDay) },
          { key: said.amount, value: formatMoney(row.amount) },
          ...(restOf(row) > 0 ? [{ key: said.rest, value: formatMoney(restOf(row)) }] : []),
          { key: said.account, value: `${row.accountNumber}, ${bankName(row.bin)}` },
          { key: said.content, value: content?.content ?? words.rows.gone },
          ...fact(said.reference, content?.reference),
          ...fact(said.counter, content?.counter),
          ...fact(said.why, row.state === "open" && row.why ? words.reasons[row.why] : undefined),
        ]}
      />
      <Went {...props} />
      {restOf(row) > 0 ? <Settle {...props} /> : null}
      {row.setAside > 0 ? (
        <ActWithReason
          id="reason-takeBack"
          summary={said.takeBack}
          variant="secondary"
          action={`${rowAddress(row)}/lay-lai`}
          fields={{ basedOn: String(row.version) }}
          label={said.reason}
          value={posted?.form === "takeBack" ? (posted.typed.reason ?? "") : ""}
          error={posted?.form === "takeBack" ? posted.errors["reason-takeBack"] : undefined}
        />
      ) : null}
    </StaffLayout>
  );
}

/** What the money went to, and the way back. */
function Went({ words, row, payments, posted }: Props) {
  const said = words.row;
  if (payments.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {said.went}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {payments.map((one) => (
          <li key={one.id}>
            <a href={`${FEES}/khoan/${one.demandId}`}>{one.label}</a>: {formatMoney(one.amount)}
            {one.undoneAt ? ` (${said.undone})` : ""}
          </li>
        ))}
      </ul>
      {payments
        .filter((one) => one.undoneAt === null)
        .map((one) => {
          const isPosted = posted?.form === "undo" && posted.typed.paymentId === String(one.id);
          return (
            <ActWithReason
              key={one.id}
              id={isPosted ? "reason-undo" : `reason-undo-${one.id}`}
              summary={said.undo(formatMoney(one.amount), one.label)}
              variant="warning"
              action={`${rowAddress(row)}/huy`}
              fields={{ paymentId: String(one.id) }}
              help={said.undoHelp}
              label={said.reason}
              value={isPosted ? (posted.typed.reason ?? "") : ""}
              error={isPosted ? posted.errors["reason-undo"] : undefined}
            />
          );
        })}
    </>
  );
}

function Settle({ ctx, words, row, suggestions, posted }: Props) {
  const said = words.row;
  const typed = posted?.form === "assign" ? posted.typed : {};
  const error = errorIn(posted?.form === "assign" ? posted.errors : {});
  const [first] = suggestions;
  return (
    <>
      <Heading level={2} size="m">
        {said.assign}
      </Heading>
      <p class="govuk-body">{said.assignHelp}</p>
      <Form action={`${rowAddress(row)}/gan`} guard label={said.assign}>
        <input type="hidden" name="basedOn" value={String(row.version)} />
        {first ? (
          <Radios
            name="demandId"
            label={said.suggested}
            small
            value={typed.demandId ?? (suggestions.length === 1 ? String(first.id) : "other")}
            options={[
              ...suggestions.map((one) => ({
                value: String(one.id),
                label: said.suggestion(one.label, formatMoney(outstanding(one)), one.subject),
              })),
              { value: "other", label: said.other },
            ]}
          />
        ) : null}
        <TextInput
          name="to"
          label={said.to}
          optional={first !== undefined}
          width={30}
          autocomplete="off"
          value={typed.to ?? ""}
          {...error("to")}
        />
        <TextArea
          name="reason"
          id="reason-assign"
          label={said.reason}
          hint={said.reasonHint}
          rows={2}
          value={typed.reason ?? ""}
          {...error("reason-assign")}
        />
        <Button>{said.assign}</Button>
      </Form>
      <ActWithReason
        id="reason-foreign"
        summary={said.foreign}
        variant="warning"
        action={`${rowAddress(row)}/ngoai`}
        fields={{ basedOn: String(row.version) }}
        help={said.foreignHelp}
        label={said.reason}
        value={posted?.form === "foreign" ? (posted.typed.reason ?? "") : ""}
        error={posted?.form === "foreign" ? posted.errors["reason-foreign"] : undefined}
      />
      <RefundForm
        lang={ctx.lang}
        action={`${rowAddress(row)}/hoan-tra`}
        most={restOf(row)}
        typed={posted?.form === "refund" ? posted.typed : {}}
        errors={posted?.form === "refund" ? posted.errors : {}}
      />
    </>
  );
}
