import type { ComponentChildren } from "preact";
import {
  Button,
  CopyBox,
  DateInput,
  Details,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatMoney, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, type Posted, ReasonForm } from "../../../pages/shared.tsx";
import type { vi } from "../../messages.vi.ts";
import { type CopySums, type Handout, lacksPermit, type PrintOrder } from "../../order.ts";
import { OrderMark } from "../list/page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof sharedVi;
  order: PrintOrder;
  unit: string;
  topic: string;
  task: string | null;
  design: { id: string; title: string } | null;
  imprint: string;
  handouts: Handout[];
  sums: CopySums;
  /** Units copies may go to, and the names of those they went to. */
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  today: string;
  mayWrite: boolean;
  actorName: string;
  posted: Posted | null;
  done: keyof typeof vi.done | null;
}

export function OrderRecordView(props: Props) {
  const { ctx, words, shared, order, posted, handouts, sums } = props;
  const base = `${ADDRESS.orders}/${order.id}`;
  const isOrdered = order.state === "ordered";
  const isMissing = isOrdered && lacksPermit(order);
  return (
    <StaffLayout
      ctx={ctx}
      title={order.title}
      breadcrumbs={[{ text: shared.tabs.orders, href: ADDRESS.orders }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{words.done[props.done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={order.title}
        caption={`${words.kinds[order.kind]} · ${formatNumber(order.copies)} ${words.copies.toLowerCase()}`}
        state={<OrderMark order={order} words={words} />}
        actions={
          props.mayWrite && isOrdered ? (
            <LinkButton href={`${base}/sua`} variant="secondary" small>
              {words.editTitle}
            </LinkButton>
          ) : null
        }
      />
      {isMissing ? <WarningText>{words.lacks}</WarningText> : null}
      {order.note ? (
        <InsetText>
          {words.reason}: {order.note}
        </InsetText>
      ) : null}
      {order.state === "printed" ? <p class="govuk-body">{words.sums(sums)}</p> : null}
      <Facts {...props} />
      <CopyBox label={words.imprint} value={props.imprint} hint={words.imprintHint} />
      {props.design ? (
        <>
          <DownloadLink href={`${base}/to-duyet.pdf`} title={words.proof} format="PDF" />
          <DownloadLink href={`${base}/tep.pdf?tranle=3&daucat=1`} title={words.file} format="PDF" />
        </>
      ) : null}
      {props.mayWrite && isOrdered && !isMissing ? (
        <DatedForm
          {...props}
          base={base}
          form="delivered"
          path="nhan"
          summary={words.delivered}
          label={words.deliveredOn}
        />
      ) : null}
      {order.state === "printed" ? (
        <>
          <Heading level={2} size="m">
            {words.handouts}
          </Heading>
          {handouts.length === 0 ? <p class="govuk-body">{words.handoutsEmpty}</p> : <Handouts {...props} />}
          {props.mayWrite ? <HandoutForms {...props} base={base} /> : null}
        </>
      ) : null}
      {props.mayWrite && order.state !== "withdrawn" ? (
        <ReasonForm words={shared} action={`${base}/huy`} form="withdraw" basedOn={order.version} posted={posted} />
      ) : null}
    </StaffLayout>
  );
}

function Facts({ words, shared, order, unit, topic, task, design }: Props) {
  return (
    <SummaryList
      compact
      rows={[
        { key: shared.unit, value: unit },
        { key: words.paper, value: order.paper },
        ...(design
          ? [{ key: words.design, value: <a href={`${ADDRESS.artwork}/${design.id}`}>{design.title}</a> }]
          : []),
        { key: words.printer, value: [order.printer, order.printerAddress].filter(Boolean).join(", ") },
        ...(order.permitNumber && order.permitOn
          ? [
              {
                key: words.permitNumber,
                value: `${order.permitNumber}, ${order.permitIssuer ?? ""}, ${formatDate(order.permitOn)}`,
              },
            ]
          : [{ key: words.withoutPermit, value: order.needsPermit ? words.lacksShort : (order.noPermitReason ?? "") }]),
        { key: words.cost, value: order.cost === null ? "–" : formatMoney(order.cost) },
        { key: words.orderedOn, value: formatDate(order.orderedOn) },
        ...(order.printedOn ? [{ key: words.deliveredOn, value: formatDate(order.printedOn) }] : []),
        { key: shared.topic, value: topic },
        ...(task && order.taskId
          ? [{ key: shared.task, value: <a href={`/can-bo/ke-hoach/nhiem-vu/${order.taskId}`}>{task}</a> }]
          : []),
        { key: words.ordered, value: words.by(order.createdByName, order.createdAt) },
      ]}
    />
  );
}

function Handouts({ words, handouts, unitNames }: Props) {
  return (
    <Table
      caption={words.handouts}
      captionHidden
      phone="cards"
      rows={handouts}
      columns={[
        {
          key: "place",
          header: words.place,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.place}
              {row.toUnitId ? (
                <>
                  <br />
                  {unitNames.get(row.toUnitId) ?? ""}
                </>
              ) : null}
            </>
          ),
        },
        { key: "copies", header: words.handCopies, numeric: true, cell: (row) => formatNumber(row.copies) },
        {
          key: "handed",
          header: words.handedBy,
          cell: (row) => `${row.handedBy}, ${formatDate(row.handedOn)}`,
        },
        {
          key: "received",
          header: words.receivedBy,
          cell: (row) =>
            row.withdrawnReason
              ? words.takenBack(row.withdrawnReason)
              : row.receivedBy && row.receivedOn
                ? words.confirmed(row.receivedBy, row.receivedOn)
                : words.notConfirmed,
        },
      ]}
    />
  );
}

function mineOf({ posted }: Pick<Props, "posted">, form: string) {
  const mine = posted?.form === form ? posted : null;
  return { mine, typed: mine?.typed ?? {}, error: errorIn(mine?.errors ?? {}) };
}

type Common = Props & { base: string };

/** A day and what belongs to it; names carry the form, because several stand on a page. */
function DatedForm({
  form,
  path,
  summary,
  label,
  children,
  button,
  ...props
}: Common & {
  form: "delivered" | "hand" | "receipt";
  path: string;
  summary: string;
  label: string;
  children?: ComponentChildren;
  button?: string;
}) {
  const { mine, typed, error } = mineOf(props, form);
  const [year = "", month = "", day = ""] = props.today.split("-");
  const name = `on-${form}`;
  return (
    <Details summary={summary} open={mine !== null}>
      <Form action={`${props.base}/${path}`}>
        <input type="hidden" name="basedOn" value={mine ? (typed.basedOn ?? "") : String(props.order.version)} />
        {children}
        <DateInput
          name={name}
          label={label}
          value={mine ? dayIn(typed, name) : { day, month, year }}
          {...error(name)}
        />
        <Button variant={form === "delivered" ? "primary" : "secondary"}>{button ?? props.words.save}</Button>
      </Form>
    </Details>
  );
}

function HandoutForms(props: Common) {
  const { handouts, sums } = props;
  const standing = handouts.filter((one) => one.withdrawnAt === null);
  const waiting = standing.filter((one) => one.receivedOn === null);
  return (
    <>
      {sums.left > 0 ? <HandForm {...props} /> : null}
      {waiting.length > 0 ? <ReceiptForm {...props} waiting={waiting} /> : null}
      {standing.length > 0 ? <TakeBackForm {...props} standing={standing} /> : null}
    </>
  );
}

function HandForm(props: Common) {
  const { words, units } = props;
  const { mine, typed, error } = mineOf(props, "hand");
  return (
    <DatedForm {...props} form="hand" path="phat" summary={words.hand} label={words.handedOn} button={words.handSave}>
      <TextInput
        name="place"
        label={words.place}
        hint={words.placeHint}
        value={typed.place ?? ""}
        {...error("place")}
      />
      <Select
        name="toUnitId"
        label={words.toUnit}
        value={typed.toUnitId ?? ""}
        placeholder={words.toUnitNone}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        {...error("toUnitId")}
      />
      <TextInput
        name="copies"
        label={words.handCopies}
        inputmode="numeric"
        width={10}
        value={typed.copies ?? ""}
        {...error("copies")}
      />
      <TextInput
        name="handedBy"
        label={words.handedBy}
        value={mine ? (typed.handedBy ?? "") : props.actorName}
        {...error("handedBy")}
      />
    </DatedForm>
  );
}

const choicesOf = (handouts: readonly Handout[], words: typeof vi) =>
  handouts.map((one) => ({
    value: String(one.id),
    label: words.handoutLabel(one.place, one.copies, one.handedOn),
  }));

function ReceiptForm({ waiting, ...props }: Common & { waiting: Handout[] }) {
  const { words } = props;
  const { typed, error } = mineOf(props, "receipt");
  return (
    <DatedForm
      {...props}
      form="receipt"
      path="xac-nhan"
      summary={words.receipt}
      label={words.receivedOn}
      button={words.receiptSave}
    >
      <Select
        name="handout"
        id="handout-receipt"
        label={words.whichHandout}
        value={typed.handout ?? ""}
        placeholder={words.errors.handout}
        options={choicesOf(waiting, words)}
        {...error("handout-receipt")}
      />
      <TextInput name="receivedBy" label={words.receivedBy} value={typed.receivedBy ?? ""} {...error("receivedBy")} />
    </DatedForm>
  );
}

function TakeBackForm({ standing, ...props }: Common & { standing: Handout[] }) {
  const { words, base } = props;
  const { mine, typed, error } = mineOf(props, "takeBack");
  return (
    <Details summary={words.takeBack} open={mine !== null}>
      <Form action={`${base}/bo-phat`}>
        <Select
          name="handout"
          id="handout-takeBack"
          label={words.whichHandout}
          value={typed.handout ?? ""}
          placeholder={words.errors.handout}
          options={choicesOf(standing, words)}
          {...error("handout-takeBack")}
        />
        <TextArea
          name="reason"
          label={words.takeBackReason}
          rows={2}
          maxCharacters={300}
          value={typed.reason ?? ""}
          {...error("reason")}
        />
        <Button variant="warning">{words.takeBackSave}</Button>
      </Form>
    </Details>
  );
}
