import {
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
  ProgressBar,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { CatalogueItem } from "../../../../procedures/index.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import { UnitFilter } from "../unit-filter.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  unit: Unit;
  reach: PrintReach;
  all: number;
  missing: CatalogueItem[];
  total: number;
  page: number;
  pages: number;
}

const BASE = "/can-bo/niem-yet/chua-treo";

export function DutyListView({ ctx, lang, words, unit, reach, all, missing, total, page, pages }: Props) {
  const print = pick(lang, printVi, printEn);
  const pageHref = (to: number): string => `${BASE}?donvi=${unit.id}&trang=${to}`;
  return (
    <StaffLayout ctx={ctx} title={words.dutyTitle} wide>
      <PageHeading title={words.dutyTitle} caption={unit.name} lead={words.dutyLead} />
      <PrintTabs words={print} current="duty" unitId={unit.id} counts={{ duty: total }} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={unit.id} />
      {all > 0 ? (
        <ProgressBar
          label={words.dutyProgress}
          value={all - total}
          max={all}
          text={words.dutyText(all - total, all)}
          tone={total === 0 ? "good" : "warn"}
        />
      ) : null}
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
