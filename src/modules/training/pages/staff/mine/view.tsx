import {
  EmptyState,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Certificate } from "../../../certificates.store.ts";
import { numberOf } from "../../../certify.ts";
import type { StreamRow } from "../../../course.store.ts";
import type { Session } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { MINE, TRAINING } from "../../addresses.ts";
import { daysInWords, SeatMark } from "../../parts.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  today: string;
  rows: StreamRow[];
  sessions: (Session & { courseId: string })[];
  unitNames: Map<string, string>;
  certificates: Map<string, Certificate>;
  page: number;
  hasMore: boolean;
}

export function MineView({ ctx, words, today, rows, page, ...props }: Props) {
  return (
    <StaffLayout ctx={ctx} title={words.tabs.mine} breadcrumbs={[{ text: words.title, href: TRAINING }]}>
      <PageHeading title={words.tabs.mine} lead={words.mineLead} />
      <Tabs
        label={words.title}
        items={[
          { href: TRAINING, label: words.tabs.coming, current: false },
          { href: MINE, label: words.tabs.mine, current: true },
          { href: `${TRAINING}?xem=past`, label: words.tabs.past, current: false },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.nothingMine} drawing="calendar">
          <a href={TRAINING}>{words.nothingMineText}</a>
        </EmptyState>
      ) : (
        <Table
          caption={words.tabs.mine}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: words.hosted.columns.title,
              wide: true,
              rowHeader: true,
              cell: (row) => <a href={`${TRAINING}/${row.id}`}>{row.title}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
            {
              key: "when",
              header: words.record.when,
              cell: (row) =>
                daysInWords(
                  row,
                  props.sessions.filter((one) => one.courseId === row.id),
                  words,
                ),
            },
            {
              key: "state",
              header: words.hosted.columns.state,
              cell: (row) => <SeatMark row={row} today={today} words={words} />,
            },
            {
              key: "certificate",
              header: words.certificates.one,
              cell: (row) => {
                const own = props.certificates.get(row.id);
                return own ? <a href={`${TRAINING}/${row.id}/chung-nhan/${own.id}`}>{numberOf(own)} (PDF)</a> : "–";
              },
            },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? `${MINE}?trang=${page - 1}` : undefined}
        nextHref={props.hasMore ? `${MINE}?trang=${page + 1}` : undefined}
      />
    </StaffLayout>
  );
}
