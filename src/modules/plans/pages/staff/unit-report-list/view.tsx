import type { WorkingCalendar } from "../../../../../platform/calendar/index.ts";
import {
  EmptyState,
  PageHeading,
  StaffLayout,
  State,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import { isTop } from "../../../reports/report-tree.ts";
import type { ReportOfUnit } from "../../../reports/reports.store.ts";
import { latenessOf } from "../../../reports/unit-report.ts";
import { nameOfPeriod } from "../report-access.ts";
import { REPORT_TONES } from "../report-period/view.tsx";

export interface UnitReportListViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  rows: ReportOfUnit[];
  todo: boolean;
  today: string;
  calendar: WorkingCalendar;
  names: Map<string, string>;
}

export function UnitReportListView({
  ctx,
  words,
  planWords,
  rows,
  todo,
  today,
  calendar,
  names,
}: UnitReportListViewProps) {
  const said = words.list;
  const due = (row: ReportOfUnit): string => {
    const late = latenessOf(row, today, calendar);
    if (late) return late.isHandedIn ? said.wasLate(late.days) : said.lateBy(late.days);
    return row.firstSubmittedAt ? "" : said.left(calendar.workingDaysBetween(today, row.dueOn));
  };
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}>
      <PageHeading title={said.title} />
      <Tabs
        label={said.title}
        items={[
          { href: "/can-bo/bao-cao", label: said.todo, current: todo },
          { href: "/can-bo/bao-cao?xem=tat-ca", label: said.all, current: !todo },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="done">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "report",
              header: words.periods.period,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/bao-cao/${row.id}`}>
                    {row.role === "summary" ? `${said.summaryOf}: ` : null}
                    {nameOfPeriod(row, words)}
                  </a>
                  <br />
                  {names.get(row.unitId)}
                </>
              ),
            },
            {
              key: "plan",
              header: words.periods.plan,
              cell: (row) => <a href={`/can-bo/ke-hoach/${row.planId}`}>{row.planNumber ?? row.planTitle}</a>,
            },
            {
              key: "due",
              header: words.periods.due,
              cell: (row) => (
                <>
                  {formatDate(row.dueOn)}
                  {due(row) ? (
                    <>
                      <br />
                      {due(row)}
                    </>
                  ) : null}
                </>
              ),
            },
            {
              key: "state",
              header: words.periods.state,
              nowrap: true,
              cell: (row) => (
                <State tone={REPORT_TONES[row.state]}>
                  {(isTop(row) ? words.summaryStates : words.states)[row.state]}
                </State>
              ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}
