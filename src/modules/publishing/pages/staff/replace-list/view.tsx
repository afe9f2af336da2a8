import {
  ActButton,
  EmptyState,
  InsetText,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import { isOverdue, type StandingPaper } from "../../../boards/stale-papers.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import { UnitFilter } from "../unit-filter.tsx";
import { VerdictText } from "../verdict-text.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  unitId: string | null;
  reach: PrintReach;
  papers: StandingPaper[];
  total: number;
  printable: number;
  page: number;
  pages: number;
  names: Map<string, string>;
  today: string;
}

const BASE = "/can-bo/niem-yet/can-thay";

export function ReplaceListView(props: Props) {
  const { ctx, lang, words, unitId, reach, papers, total, printable, page, pages, names, today } = props;
  const print = pick(lang, printVi, printEn);
  const tail = unitId === null ? "" : `donvi=${unitId}`;
  const pageHref = (to: number): string => `${BASE}?${tail ? `${tail}&` : ""}trang=${to}`;
  return (
    <StaffLayout ctx={ctx} title={words.replaceTitle} wide>
      <PageHeading title={words.replaceTitle} lead={words.replaceLead} />
      <PrintTabs words={print} current="replace" unitId={unitId} counts={{ replace: total }} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={unitId} withAll />
      {total === 0 ? (
        <EmptyState title={words.replaceEmpty} drawing="done">
          {words.replaceEmptyHelp}
        </EmptyState>
      ) : (
        <>
          {unitId === null ? (
            <InsetText>{words.reprintMany}</InsetText>
          ) : printable > 0 ? (
            <InsetText>
              <p class="govuk-body">{words.reprintHelp}</p>
              <ActButton action={`${BASE}/in-lai`} fields={{ donvi: unitId }}>
                {words.reprint(printable)}
              </ActButton>
            </InsetText>
          ) : null}
          <Table
            caption={words.replaceCaption(total)}
            phone="cards"
            rows={papers}
            columns={[
              {
                key: "paper",
                header: words.paper,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={`/can-bo/niem-yet/treo/${row.short}`}>{row.title}</a>,
              },
              {
                key: "why",
                header: words.why,
                wide: true,
                cell: (row) => <VerdictText words={words} verdict={row.verdict} overdue={isOverdue(row, today)} />,
              },
              {
                key: "board",
                header: words.head.board,
                cell: (row) => <a href={`/can-bo/niem-yet/bang/${row.boardId}`}>{row.boardName}</a>,
              },
              ...(unitId === null
                ? [{ key: "unit", header: words.unit, cell: (row: StandingPaper) => names.get(row.unitId) ?? "" }]
                : []),
              { key: "since", header: words.since, nowrap: true, cell: (row) => formatDate(row.postedOn) },
            ]}
          />
          <Pagination
            summary={pages > 1 ? print.page(page, pages) : undefined}
            previousHref={page > 1 ? pageHref(page - 1) : undefined}
            nextHref={page < pages ? pageHref(page + 1) : undefined}
          />
          <LinkButton href={`${BASE}.csv${tail ? `?${tail}` : ""}`} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        </>
      )}
    </StaffLayout>
  );
}
