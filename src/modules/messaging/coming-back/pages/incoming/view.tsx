import {
  ActButton,
  FilterSelect,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Register,
  Select,
  StaffLayout,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { RUNS } from "../../../pages/staff/run-list/view.tsx";
import { INCOMING_WISHES, type IncomingRow } from "../../incoming.store.ts";
import type { vi } from "./messages.vi.ts";
import type { IncomingQuery } from "./page.tsx";

export const INCOMING = `${RUNS}/tin-den`;

type Shown = IncomingRow & { sender: string | null };

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  query: IncomingQuery;
  rows: Shown[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  isFirst: boolean;
  next: string | null;
}

const becameOf = (row: Shown, words: typeof vi) =>
  row.questionId ? (
    <a href={`/can-bo/phan-anh/${row.questionId}`}>{words.inInbox}</a>
  ) : row.isAnswered ? (
    words.answered
  ) : (
    words.notAnswered
  );

export function IncomingListView({ ctx, words, query, rows, units, unitNames, isFirst, next }: ListProps) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: words.runs, href: RUNS }]}
      href={INCOMING}
      asked={query}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <FilterSelect
              name="hieu"
              label={words.wish}
              value={query.hieu}
              all={words.all}
              options={INCOMING_WISHES.map((value) => ({ value, label: words.wishes[value] }))}
            />
            <FilterSelect
              name="qua"
              label={words.medium}
              value={query.qua}
              all={words.all}
              options={(["sms", "email"] as const).map((value) => ({ value, label: words.media[value] }))}
            />
            <Select
              name="chi"
              label={words.only}
              value={query.chi ?? ""}
              options={[
                { value: "", label: words.all },
                { value: "chua", label: words.unread },
              ]}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.empty, drawing: "inbox" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<Shown>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "received",
            header: words.received,
            rowHeader: true,
            cell: (row) => <a href={`${INCOMING}/${row.id}`}>{formatDateTime(row.receivedAt)}</a>,
          },
          { key: "wish", header: words.wish, cell: (row) => words.wishes[row.wish] },
          {
            key: "from",
            header: words.from,
            nowrap: true,
            cell: (row) => (
              <>
                {row.sender ?? words.gone}
                <br />
                {words.media[row.medium]}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
          { key: "became", header: words.became, cell: (row) => becameOf(row, words) },
        ]}
      />
    </Register>
  );
}

interface RecordProps {
  ctx: ViewContext;
  words: typeof vi;
  row: Shown;
  unit: string;
  /** null once it was erased. */
  text: string | null;
  mayTake: boolean;
  isTaken: boolean;
}

export function IncomingRecordView({ ctx, words, row, unit, text, mayTake, isTaken }: RecordProps) {
  const title = words.open(formatDateTime(row.receivedAt));
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.runs, href: RUNS },
        { text: words.title, href: INCOMING },
      ]}
      notice={isTaken ? <NotificationBanner tone="success">{words.taken}</NotificationBanner> : null}
    >
      <PageHeading title={title} />
      <SummaryList
        rows={[
          { key: words.medium, value: words.media[row.medium] },
          { key: words.from, value: row.sender ?? words.gone },
          { key: words.unit, value: unit },
          { key: words.wish, value: words.wishes[row.wish] },
          { key: words.became, value: becameOf(row, words) },
          { key: words.text, value: text === null ? words.erased : <Paragraphs text={text} /> },
        ]}
      />
      {text === null ? null : <p class="govuk-hint">{words.logged}</p>}
      {mayTake ? (
        <>
          <ActButton action={`${INCOMING}/${row.id}/cau-hoi`}>{words.take}</ActButton>
          <p class="govuk-hint">{words.takeHint}</p>
        </>
      ) : null}
    </StaffLayout>
  );
}
