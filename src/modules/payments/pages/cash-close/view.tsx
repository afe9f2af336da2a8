import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import type { CashClose, OpenCash } from "../../closing/money-totals.store.ts";
import type { bookVi } from "../../receipts/messages.vi.ts";
import { FEES } from "../demand-list/view.tsx";

export const CASH = `${FEES}/chot-quy`;

interface Props {
  ctx: ViewContext;
  words: typeof bookVi;
  open: OpenCash[];
  past: CashClose[];
  unitNames: Map<string, string>;
  isDone: boolean;
  posted: { typed: Typed; errors: FormErrors } | null;
}

export function CashCloseView({ ctx, words, open, past, unitNames, isDone, posted }: Props) {
  const said = words.close;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.totals.title, href: `${FEES}/tong-hop` }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {isDone ? <NotificationBanner tone="success">{said.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      {open.length === 0 ? <p class="govuk-body">{said.nothing}</p> : null}
      {open.map((cash, at) => {
        const isPosted = posted?.typed.unitId === cash.unitId;
        const typed = isPosted ? posted.typed : {};
        const error = errorIn(isPosted ? posted.errors : {});
        const id = (name: string): string => (at === 0 || isPosted ? name : `${name}-${at}`);
        return (
          <section key={cash.unitId}>
            <Heading level={2} size="m">
              {unitNames.get(cash.unitId) ?? ""}
            </Heading>
            <p class="govuk-body">
              <strong>{said.expected(cash.payments, formatMoney(cash.amount))}</strong>{" "}
              {said.since(formatDateTime(cash.since))}
            </p>
            <Form action={CASH} guard label={unitNames.get(cash.unitId) ?? said.button}>
              <input type="hidden" name="unitId" value={cash.unitId} />
              <input type="hidden" name="expected" value={String(cash.amount)} />
              <TextInput
                name="counted"
                id={id("counted")}
                label={said.counted}
                inputmode="numeric"
                width={10}
                suffix={words.dong}
                value={typed.counted ?? ""}
                {...error("counted")}
              />
              <TextArea
                name="words"
                id={id("words")}
                label={said.words}
                hint={said.wordsHint}
                optional
                rows={2}
                value={typed.words ?? ""}
                {...error("words")}
              />
              <Button>{said.button}</Button>
            </Form>
          </section>
        );
      })}
      <Heading level={2} size="m">
        {said.past}
      </Heading>
      {past.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table
          caption={said.past}
          captionHidden
          phone="cards"
          rows={past}
          columns={[
            { key: "at", header: said.at, rowHeader: true, nowrap: true, cell: (row) => formatDateTime(row.closedAt) },
            { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "who", header: said.who, cell: (row) => row.collectorName },
            {
              key: "should",
              header: said.should,
              numeric: true,
              nowrap: true,
              cell: (row) => formatMoney(row.expected),
            },
            { key: "had", header: said.had, numeric: true, nowrap: true, cell: (row) => formatMoney(row.counted) },
            {
              key: "difference",
              header: said.difference,
              cell: (row) =>
                row.counted === row.expected ? null : (
                  <>
                    {formatMoney(row.counted - row.expected)}
                    <div>{row.words}</div>
                  </>
                ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}
