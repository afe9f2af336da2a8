import {
  ActButton,
  ActWithReason,
  Button,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  QrFigure,
  Radios,
  StaffLayout,
  SummaryList,
  Table,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import type { DemandChange } from "../../demands/demand.store.ts";
import { COUNTER_WAYS, type Demand, OPEN_DEMANDS, outstanding, type Payment, surplus } from "../../demands/demand.ts";
import type { DemandQr } from "../../demands/demand-qr.ts";
import type { moneyVi } from "../../demands/messages.vi.ts";
import { paymentReference } from "../../payment-reference.ts";
import { receiptName } from "../../receipts/issue-receipt.ts";
import type { Receipt } from "../../receipts/receipt.store.ts";
import { RefundForm } from "../../refunds/refund-form.tsx";
import { DemandMark, FEES } from "../demand-list/view.tsx";

type Words = typeof moneyVi;

interface Props {
  ctx: ViewContext;
  words: Words;
  demand: Demand;
  qr: DemandQr;
  payments: Payment[];
  /** By payment. */
  receipts: Map<number, Receipt>;
  /** Newest first. */
  changes: DemandChange[];
  unitNames: Map<string, string>;
  /** Address of what the money is owed for. */
  claim: string | null;
  mayTake: boolean;
  mayRefund: boolean;
  done: "take" | "declare" | "undo" | null;
  posted: { act: "take" | "undo" | "refund"; paymentId?: number; typed: Typed; errors: FormErrors } | null;
}

export function DemandRecordView(props: Props) {
  const { ctx, words, demand, qr, changes, done, posted } = props;
  const said = words.record;
  const isOpen = OPEN_DEMANDS.includes(demand.state);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title(demand.label)}
      breadcrumbs={[{ text: words.list.title, href: FEES }]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={changes.map((change) => ({
              title: said.acts[change.act]?.(formatMoney(change.amount ?? 0)) ?? change.act,
              when: formatDateTime(change.at),
              datetime: change.at.toISOString(),
              who: change.actorName,
              children: change.words ? <Paragraphs text={change.words} /> : null,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={said.title(demand.label)}
        caption={demand.subject}
        state={<DemandMark state={demand.state} words={words} />}
      />
      <Facts {...props} />
      {isOpen ? (
        <>
          <Heading level={2} size="m">
            {said.qr}
          </Heading>
          {qr.text ? (
            <>
              <QrFigure text={qr.text} caption={said.scan} size={280} />
              <LinkButton href={`${FEES}/khoan/${demand.id}/ma-qr`} variant="secondary" small>
                {said.print}
              </LinkButton>
            </>
          ) : (
            <p class="govuk-body">{said.noAccount}</p>
          )}
          {props.mayTake ? <Take {...props} /> : null}
        </>
      ) : null}
      <Payments {...props} />
      {props.mayRefund && demand.received > demand.refunded ? (
        <RefundForm
          lang={ctx.lang}
          action={`${FEES}/khoan/${demand.id}/hoan-tra`}
          most={surplus(demand) || demand.received - demand.refunded}
          typed={posted?.act === "refund" ? posted.typed : {}}
          errors={posted?.act === "refund" ? posted.errors : {}}
        />
      ) : null}
    </StaffLayout>
  );
}

function Facts({ words, demand, qr, unitNames, claim }: Props) {
  const said = words.record;
  const money = (key: string, amount: number) => (amount > 0 ? [{ key, value: formatMoney(amount) }] : []);
  return (
    <SummaryList
      compact
      rows={[
        { key: said.dossier, value: claim ? <a href={claim}>{demand.label}</a> : demand.label },
        { key: said.amount, value: formatMoney(demand.amount) },
        ...money(said.received, demand.received),
        ...money(said.refunded, demand.refunded),
        ...(demand.received > 0 && OPEN_DEMANDS.includes(demand.state)
          ? money(said.outstanding, outstanding(demand))
          : []),
        ...money(said.surplus, surplus(demand)),
        { key: said.unit, value: unitNames.get(demand.unitId) ?? "" },
        ...(demand.counterUnitId === demand.unitId
          ? []
          : [{ key: said.counter, value: unitNames.get(demand.counterUnitId) ?? "" }]),
        { key: said.reference, value: paymentReference(demand.id) },
        ...(qr.account
          ? [{ key: said.number, value: `${qr.account.number}, ${qr.account.bank}, ${qr.account.holder}` }]
          : []),
      ]}
    />
  );
}

function Take({ words, demand, posted }: Props) {
  const said = words.record;
  const typed = posted?.act === "take" ? posted.typed : {};
  const error = errorIn(posted?.act === "take" ? posted.errors : {});
  return (
    <>
      <Heading level={2} size="m">
        {said.take}
      </Heading>
      <p class="govuk-body">{said.takeHelp}</p>
      <Form action={`${FEES}/khoan/${demand.id}/thu`} guard label={said.take}>
        <input type="hidden" name="basedOn" value={String(demand.version)} />
        <Radios
          name="way"
          label={said.way}
          small
          value={typed.way ?? "cash"}
          options={COUNTER_WAYS.map((value) => ({ value, label: words.counterWays[value] }))}
          {...error("way")}
        />
        <TextInput
          name="amount"
          label={said.money}
          inputmode="numeric"
          width={10}
          suffix={words.dong}
          value={typed.amount ?? formatMoney(outstanding(demand)).replace(/[^\d.,]/g, "")}
          {...error("amount")}
        />
        <TextInput
          name="note"
          label={said.note}
          optional
          autocomplete="off"
          value={typed.note ?? ""}
          {...error("note")}
        />
        <Button>{said.takeButton}</Button>
      </Form>
      {demand.state === "due" ? (
        <>
          <p class="govuk-hint">{said.declareHelp}</p>
          <ActButton action={`${FEES}/khoan/${demand.id}/bao-nop`} variant="secondary" small>
            {said.declare}
          </ActButton>
        </>
      ) : null}
    </>
  );
}

function Payments({ words, demand, payments, receipts, mayTake, posted }: Props) {
  const said = words.record;
  const standing = payments.filter((one) => one.undoneAt === null && one.cashCloseId === null);
  return (
    <>
      <Heading level={2} size="m">
        {said.payments}
      </Heading>
      {payments.length === 0 ? (
        <p class="govuk-body">{said.noPayments}</p>
      ) : (
        <Table
          caption={said.payments}
          captionHidden
          phone="cards"
          rows={payments}
          columns={[
            { key: "at", header: said.when, rowHeader: true, nowrap: true, cell: (row) => formatDateTime(row.at) },
            { key: "amount", header: said.money, numeric: true, nowrap: true, cell: (row) => formatMoney(row.amount) },
            {
              key: "way",
              header: said.way,
              cell: (row) => (
                <>
                  {words.ways[row.way]}
                  {row.note ? <div>{row.note}</div> : null}
                  {row.undoneAt ? <div>{said.undone(row.undoneByName ?? "", row.undoneReason ?? "")}</div> : null}
                </>
              ),
            },
            { key: "who", header: said.who, cell: (row) => row.collectorName },
            {
              key: "receipt",
              header: said.receipt,
              cell: (row) => <ReceiptName receipt={receipts.get(row.id)} words={words} />,
            },
          ]}
        />
      )}
      {mayTake
        ? standing.map((one) => (
            <ActWithReason
              key={one.id}
              id={`reason-${one.id}`}
              summary={said.undo(one.amount)}
              variant="warning"
              action={`${FEES}/khoan/${demand.id}/huy-thu`}
              fields={{ paymentId: String(one.id) }}
              help={said.undoHelp}
              label={said.undoReason}
              value={posted?.paymentId === one.id ? (posted.typed.reason ?? "") : ""}
              error={posted?.paymentId === one.id ? posted.errors.reason : undefined}
            />
          ))
        : null}
    </>
  );
}

function ReceiptName({ receipt, words }: { receipt: Receipt | undefined; words: Words }) {
  if (!receipt) return null;
  return (
    <>
      <a href={`${FEES}/bien-lai/${receipt.paymentId}.pdf`}>{receiptName(receipt)}</a>
      {receipt.cancelledAt ? ` (${words.record.cancelled})` : ""}
    </>
  );
}

export function DemandQrView(props: { ctx: ViewContext; words: Words; demand: Demand; qr: DemandQr; unit: string }) {
  const { ctx, words, demand, qr } = props;
  const said = words.record;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.qrTitle}
      breadcrumbs={[
        { text: words.list.title, href: FEES },
        { text: demand.label, href: `${FEES}/khoan/${demand.id}` },
      ]}
    >
      <PageHeading title={said.qrTitle} caption={props.unit} lead={said.qrLead(demand.label)} />
      {qr.text && qr.account ? (
        <>
          <QrFigure text={qr.text} caption={said.scan} size={420} />
          <SummaryList
            rows={[
              { key: said.money, value: <strong>{formatMoney(qr.amount)}</strong> },
              { key: said.bank, value: qr.account.bank },
              { key: said.number, value: qr.account.number },
              { key: said.holder, value: qr.account.holder },
              { key: said.reference, value: <strong>{qr.reference}</strong> },
            ]}
          />
          <p class="govuk-body">{said.qrHow}</p>
        </>
      ) : (
        <p class="govuk-body">{OPEN_DEMANDS.includes(demand.state) ? said.noAccount : words.refusals["not-open"]}</p>
      )}
      <p class="govuk-body">
        <a href={`${FEES}/khoan/${demand.id}`}>{said.back}</a>
      </p>
    </StaffLayout>
  );
}
