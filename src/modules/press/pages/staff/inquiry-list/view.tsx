import { Register, Select, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { INQUIRY_KINDS, INQUIRY_STATES, type Inquiry } from "../../../inquiries/inquiry.ts";
import type { vi } from "../../../inquiries/messages.vi.ts";
import { InquiryMark } from "../../../inquiries/shown-inquiry.tsx";
import type { InquiryQuery } from "./page.tsx";

export const INQUIRIES = "/can-bo/bao-chi";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: InquiryQuery;
  today: string;
  rows: Inquiry[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function InquiryListView({ ctx, words, query, today, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.listTitle}
      lead={words.listLead}
      href={INQUIRIES}
      asked={query}
      add={props.mayAdd && { href: `${INQUIRIES}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={[
                { value: "tre", label: words.late },
                ...INQUIRY_STATES.map((value) => ({ value, label: words.states[value] })),
              ]}
            />
            <Select
              name="loai"
              label={words.kind}
              value={query.loai ?? ""}
              placeholder={words.all}
              options={INQUIRY_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<Inquiry>
        caption={words.listTitle}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.title,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${INQUIRIES}/${row.id}`}>{row.title}</a>,
          },
          { key: "outlet", header: words.outlet, cell: (row) => row.outletName },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
          { key: "due", header: words.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
          { key: "who", header: words.assignee, cell: (row) => row.assigneeName ?? words.nobody },
          {
            key: "state",
            header: words.state,
            cell: (row) => <InquiryMark words={words} inquiry={row} today={today} />,
          },
        ]}
      />
    </Register>
  );
}
