import {
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { capitalised, dongInWords, formatDate, formatMoney, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import { ENTRY_LIMITS } from "../../entry-form.ts";
import type { PlanMoneyModel } from "../../load-money.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { MoneyEntry, MoneyNorm, MoneyWarning } from "../../money.ts";
import { APPROVAL_TONES, approvalOf } from "../entry-table.tsx";
import type { CorrectionTyped, EndingTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  entry: MoneyEntry;
  model: PlanMoneyModel;
  /** The first entry of the chain, and all that corrects it. */
  original: MoneyEntry;
  chain: MoneyEntry[];
  norm: MoneyNorm | null;
  /** What a contract binds and nothing was paid for. */
  unpaid: number;
  ending: EndingTyped;
  mayCorrect: boolean;
  mayDecide: boolean;
  isOwn: boolean;
  errors: FormErrors;
  refusal: string;
  warnings: MoneyWarning[];
  signature: string;
  typed: CorrectionTyped;
  done: "entered" | "estimated" | "corrected" | "contractEnded" | "approved" | "refused" | null;
}

export function EntryRecordView(props: Props) {
  const { ctx, words, planWords, plan, entry, model, original, norm, errors, done } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const list = summaryOf(errors);
  const approval = approvalOf(entry);
  const title = words.entryTitle(entry.number);
  const task = entry.taskId ? model.tasks.get(entry.taskId) : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={planTrail(plan, planWords, { text: words.money, href: base })}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={formatMoney(entry.amount, ctx.lang)}
        caption={`${title}, ${words.stages[entry.stage].toLowerCase()}`}
        lead={entry.content}
        {...(approval ? { state: <State tone={APPROVAL_TONES[approval]}>{words.approvals[approval]}</State> } : {})}
      />
      {entry.warnings.length > 0 ? (
        <InsetText>
          {entry.warnings.map((one, index) => (
            <p class="govuk-body" key={index}>
              {words.warning(one)}
            </p>
          ))}
          <p class="govuk-body">{words.warningWithReason(entry.reason ?? "")}</p>
        </InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: words.inWords, value: <span lang="vi">{capitalised(dongInWords(entry.amount))}</span> },
          ...(entry.quantity !== null && entry.unitPrice !== null
            ? [
                {
                  key: `${words.quantity} × ${words.unitPrice.toLowerCase()}`,
                  value: `${formatNumber(entry.quantity, ctx.lang)} × ${formatMoney(entry.unitPrice, ctx.lang)}`,
                },
              ]
            : []),
          { key: words.day, value: formatDate(entry.day) },
          {
            key: words.task,
            value: task ? <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}/kinh-phi`}>{task.text}</a> : words.wholePlan,
          },
          { key: words.unit, value: model.units.get(entry.unitId) ?? "" },
          { key: words.source, value: model.sources.get(entry.sourceId) ?? "" },
          ...(entry.document ? [{ key: words.document, value: entry.document }] : []),
          ...(norm
            ? [
                {
                  key: words.norm,
                  value: `${words.normOption(norm.name, norm.amount, norm.per)} (${[norm.document, norm.article].filter(Boolean).join(", ")})`,
                },
              ]
            : []),
          ...(entry.correctsId
            ? [
                {
                  key: words.correct,
                  value: <a href={`/can-bo/kinh-phi/but-toan/${original.id}`}>{words.correctionOf(original.number)}</a>,
                },
              ]
            : []),
          ...(entry.reason && entry.warnings.length === 0 ? [{ key: words.reason, value: entry.reason }] : []),
          ...(entry.note ? [{ key: words.note, value: entry.note }] : []),
          { key: words.entered, value: words.enteredBy(entry.createdByName, entry.createdAt) },
          ...(entry.decidedAt
            ? [
                {
                  key: words.approval,
                  value: [
                    words.decided(entry.decidedByName ?? "", entry.decidedAt),
                    entry.decisionReason ? words.warningWithReason(entry.decisionReason) : null,
                  ]
                    .filter(Boolean)
                    .join(". "),
                },
              ]
            : []),
        ]}
      />
      {props.mayDecide ? <Decision {...props} /> : null}
      {props.chain.length > 1 ? <Chain {...props} /> : null}
      {props.mayCorrect && props.unpaid > 0 ? <Ending {...props} /> : null}
      {props.mayCorrect && entry.isApproved !== false ? <Correction {...props} /> : null}
    </StaffLayout>
  );
}

function Decision({ words, entry, isOwn, errors, refusal }: Props) {
  const action = `/can-bo/kinh-phi/but-toan/${entry.id}/quyet-dinh`;
  if (isOwn) return <InsetText>{words.ownEstimate}</InsetText>;
  return (
    <>
      <Form action={action}>
        <input type="hidden" name="quyet" value="duyet" />
        <Button>{words.approve}</Button>
      </Form>
      <ActWithReason
        summary={words.refuse}
        variant="secondary"
        action={action}
        fields={{ quyet: "tra" }}
        name="refuseReason"
        label={words.refuseReason}
        rows={3}
        maxCharacters={ENTRY_LIMITS.reason}
        value={refusal}
        error={errors.refuseReason}
      />
    </>
  );
}

function Chain({ ctx, words, chain }: Props) {
  const standing = chain.filter((one) => one.isApproved !== false).reduce((sum, one) => sum + one.amount, 0);
  return (
    <Table
      caption={words.corrections}
      phone="cards"
      dense
      rows={chain}
      columns={[
        {
          key: "number",
          header: words.stage,
          rowHeader: true,
          cell: (row) => <a href={`/can-bo/kinh-phi/but-toan/${row.id}`}>{words.entryTitle(row.number)}</a>,
        },
        { key: "day", header: words.day, nowrap: true, cell: (row) => formatDate(row.day) },
        { key: "reason", header: words.reason, wide: true, cell: (row) => row.reason ?? "" },
        {
          key: "amount",
          header: words.amount,
          numeric: true,
          nowrap: true,
          cell: (row) => formatNumber(row.amount, ctx.lang),
        },
      ]}
      foot={[words.standing, "", "", formatNumber(standing, ctx.lang)]}
    />
  );
}

/** A contract that is over before all of it was paid. */
function Ending({ words, entry, errors, unpaid, ending }: Props) {
  const error = errorIn(errors);
  return (
    <Details summary={words.endContract} open={Boolean(errors.endReason ?? errors.endDocument)}>
      <p class="govuk-body">{words.endContractLead(unpaid)}</p>
      <Form action={`/can-bo/kinh-phi/but-toan/${entry.id}/ket-thuc`}>
        <input type="hidden" name="unpaid" value={unpaid} />
        <TextArea
          name="endReason"
          label={words.endContractReason}
          hint={words.endContractHint}
          rows={3}
          maxCharacters={ENTRY_LIMITS.reason}
          value={ending.endReason}
          {...error("endReason")}
        />
        <TextInput
          name="endDocument"
          label={words.endContractDocument}
          optional
          value={ending.endDocument}
          {...error("endDocument")}
        />
        <Button variant="secondary">{words.endContractAct(unpaid)}</Button>
      </Form>
    </Details>
  );
}

function Correction({ words, entry, errors, typed, warnings, signature }: Props) {
  const error = errorIn(errors);
  const isOpen =
    warnings.length > 0 ||
    Object.keys(errors).some((field) => !["refuseReason", "endReason", "endDocument"].includes(field));
  return (
    <Details summary={words.correct} open={isOpen}>
      <Heading level={2} size="s">
        {words.correctLead}
      </Heading>
      {warnings.length > 0 ? (
        <NotificationBanner tone="warning" heading={words.warnTitle}>
          <ul class="govuk-list govuk-list--bullet">
            {warnings.map((one, index) => (
              <li key={index}>{words.warning(one)}</li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      <Form action={`/can-bo/kinh-phi/but-toan/${entry.id}/dieu-chinh`}>
        {warnings.length > 0 ? <input type="hidden" name="daXem" value={signature} /> : null}
        <Radios
          name="direction"
          label={words.direction}
          inline
          value={typed.direction}
          options={(["less", "more"] as const).map((one) => ({ value: one, label: words.directions[one] }))}
          {...error("direction")}
        />
        <TextInput
          name="amount"
          label={words.amount}
          width={20}
          suffix={words.dongSign}
          value={typed.amount}
          {...error("amount")}
        />
        <DateInput
          name="ngay"
          label={words.day}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          {...error("ngay")}
        />
        <TextInput name="document" label={words.document} optional value={typed.document} {...error("document")} />
        <TextArea
          name="reason"
          label={words.reason}
          rows={3}
          maxCharacters={ENTRY_LIMITS.reason}
          value={typed.reason}
          {...error("reason")}
        />
        <Button variant={warnings.length > 0 ? "warning" : "secondary"}>
          {warnings.length > 0 ? words.saveAnyway : words.correct}
        </Button>
      </Form>
    </Details>
  );
}
