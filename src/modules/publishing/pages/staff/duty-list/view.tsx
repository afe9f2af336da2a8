import {
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
  ProgressBar,
  StaffLayout,
  Table,
  Tag,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { CatalogueItem } from "../../../../procedures/index.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import type { PostingDuty } from "../../../boards/posting-duty.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import { UnitFilter } from "../unit-filter.tsx";

interface Common {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  reach: PrintReach;
  total: number;
  page: number;
  pages: number;
}

interface Props extends Common {
  duty: PostingDuty;
  missing: CatalogueItem[];
}

const BASE = "/can-bo/niem-yet/chua-treo";

export function DutyListView({ ctx, lang, words, duty, reach, missing, total, page, pages }: Props) {
  const { unit, all } = duty;
  const print = pick(lang, printVi, printEn);
  const pageHref = (to: number): string => `${BASE}?donvi=${unit.id}&trang=${to}`;
  return (
    <StaffLayout ctx={ctx} title={words.dutyTitle} wide>
      <PageHeading title={words.dutyTitle} caption={unit.name} lead={words.dutyLead} />
      <PrintTabs words={print} current="duty" unitId={unit.id} counts={{ duty: total }} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={unit.id} withAll />
      {all > 0 ? (
        <ProgressBar
          label={words.dutyProgress}
          value={all - total}
          max={all}
          text={words.dutyText(all - total, all)}
          tone={total === 0 ? "good" : "warn"}
        />
      ) : null}
      {all > 0 ? <p class="govuk-body">{words.dutyWhere(duty.atOffice, duty.atCounter, all)}</p> : null}
      {total === 0 ? (
        <EmptyState title={all === 0 ? words.dutyNone : words.dutyDone} drawing={all === 0 ? "board" : "done"}>
          {words.dutyDoneHelp}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">
            <LinkButton href={`/can-bo/niem-yet?donvi=${unit.id}&mau=list`}>{words.dutyPrint}</LinkButton>
          </p>
          <Table
            caption={words.dutyCaption(total)}
            phone="cards"
            dense
            rows={missing}
            columns={[
              {
                key: "name",
                header: words.procedure,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={`/thu-tuc/${row.code}`}>{row.plainName ?? row.name}</a>,
              },
              { key: "code", header: words.code, nowrap: true, cell: (row) => row.code },
              { key: "field", header: words.field, cell: (row) => row.field },
            ]}
          />
          <Pagination
            summary={pages > 1 ? print.page(page, pages) : undefined}
            previousHref={page > 1 ? pageHref(page - 1) : undefined}
            nextHref={page < pages ? pageHref(page + 1) : undefined}
          />
          <LinkButton href={`${BASE}.csv?donvi=${unit.id}`} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        </>
      )}
    </StaffLayout>
  );
}

/** For who oversees several units: how far each one is, those with most missing first. */
export function DutyOverviewView(props: Common & { duties: PostingDuty[]; done: number }) {
  const { ctx, lang, words, reach, duties, total, done, page, pages } = props;
  const print = pick(lang, printVi, printEn);
  return (
    <StaffLayout ctx={ctx} title={words.dutyTitle} wide>
      <PageHeading title={words.dutyTitle} lead={words.dutyLead} />
      <PrintTabs words={print} current="duty" unitId={null} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={null} withAll />
      {total === 0 ? (
        <EmptyState title={words.dutyNoUnits} drawing="board">
          {words.dutyNoUnitsHelp}
        </EmptyState>
      ) : (
        <>
          <ProgressBar
            label={words.dutyUnitsDone}
            value={done}
            max={total}
            text={words.dutyUnitsText(done, total)}
            tone={done === total ? "good" : "warn"}
          />
          <Table
            caption={words.dutyUnitsCaption(total)}
            phone="cards"
            dense
            rows={duties}
            columns={[
              {
                key: "unit",
                header: words.unit,
                rowHeader: true,
                wide: true,
                cell: ({ unit }) => <a href={`${BASE}?donvi=${unit.id}`}>{unit.name}</a>,
              },
              { key: "all", header: words.dutyAll, numeric: true, cell: ({ all }) => formatNumber(all, lang) },
              { key: "site", header: words.dutyOnSite, numeric: true, cell: ({ all }) => formatNumber(all, lang) },
              {
                key: "office",
                header: words.dutyAtOffice,
                numeric: true,
                cell: ({ atOffice }) => formatNumber(atOffice, lang),
              },
              {
                key: "counter",
                header: words.dutyAtCounter,
                numeric: true,
                cell: ({ atCounter }) => formatNumber(atCounter, lang),
              },
              {
                key: "missing",
                header: words.dutyTitle,
                numeric: true,
                cell: ({ missing }) =>
                  missing.length === 0 ? (
                    <Tag tone="good">{words.dutyComplete}</Tag>
                  ) : (
                    formatNumber(missing.length, lang)
                  ),
              },
            ]}
          />
          <Pagination
            summary={pages > 1 ? print.page(page, pages) : undefined}
            previousHref={page > 1 ? `${BASE}?trang=${page - 1}` : undefined}
            nextHref={page < pages ? `${BASE}?trang=${page + 1}` : undefined}
          />
          <LinkButton href={`${BASE}.csv`} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        </>
      )}
    </StaffLayout>
  );
}
