import {
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../cooperation/messages.vi.ts";
import type { ProgrammeMonth } from "../../../evidence/evidence.store.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  year: number;
  thisYear: number;
  rows: ProgrammeMonth[];
}

const BASE = "/can-bo/ke-hoach/chuyen-muc";

/** The evidence a figure was counted from. */
function evidenceAddress(year: number, row: ProgrammeMonth): string {
  const month = String(row.month).padStart(2, "0");
  const last = new Date(Date.UTC(year, row.month, 0)).getUTCDate();
  return `/can-bo/ke-hoach/minh-chung?${new URLSearchParams({
    loai: "press",
    tinhtrang: "standing",
    bao: row.outlet,
    chuyenmuc: row.programme,
    ...(row.genre ? { theloai: row.genre } : {}),
    tu: `${year}-${month}-01`,
    den: `${year}-${month}-${last}`,
  })}`;
}

export function ProgrammeLogView({ ctx, words, planWords, year, thisYear, rows }: Props) {
  const said = words.log;
  const evidenceWords = pick(ctx.lang, evidenceVi, evidenceEn);
  const sum = (of: "pieces" | "minutes"): string => formatNumber(rows.reduce((total, row) => total + row[of], 0));
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: evidenceWords.listTitle, href: "/can-bo/ke-hoach/minh-chung" },
      ]}
    >
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={`${BASE}.csv?nam=${year}`} variant="secondary" small icon="download">
              {said.csv}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={BASE} submitLabel={said.show}>
        <Select
          name="nam"
          label={said.year}
          value={String(year)}
          options={[0, 1, 2, 3, 4].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="loudspeaker">
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
              key: "programme",
              header: said.programme,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  {row.programme || said.none}
                  <br />
                  {row.outlet}
                </>
              ),
            },
            {
              key: "genre",
              header: evidenceWords.genre,
              cell: (row) => (row.genre ? evidenceWords.genres[row.genre] : evidenceWords.genreUnknown),
            },
            { key: "month", header: said.month, numeric: true, cell: (row) => `${row.month}/${year}` },
            {
              key: "pieces",
              header: said.pieces,
              numeric: true,
              cell: (row) => <a href={evidenceAddress(year, row)}>{formatNumber(row.pieces)}</a>,
            },
            { key: "minutes", header: said.minutes, numeric: true, cell: (row) => formatNumber(row.minutes) },
          ]}
          foot={[said.total, null, null, sum("pieces"), sum("minutes")]}
        />
      )}
    </StaffLayout>
  );
}
