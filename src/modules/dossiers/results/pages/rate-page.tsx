import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  DownloadLink,
  EmptyState,
  FilterBar,
  PageHeading,
  Select,
  StaffLayout,
  Table,
} from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../organisations/index.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { sumTally, type TallyRow } from "../../tally.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

export const RATE = "/can-bo/ho-so/so-hoa";

interface Line {
  name: string;
  received: number;
  digitised: number;
  settled: number;
  results: number;
}

const lineOf = (name: string, row: TallyRow): Line => ({
  name,
  received: row.received,
  digitised: row.digitised,
  settled: row.settledEarly + row.settledOnTime + row.settledLate,
  results: row.digitalResults,
});

async function read(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const units = await listUnitChoices(db, [...reach], today);
  const unit = units.find((one) => one.id === rq.query.donvi);
  const thisYear = Number(today.slice(0, 4));
  const year = /^20\d\d$/.test(String(rq.query.nam)) ? Math.min(Number(rq.query.nam), thisYear) : thisYear;
  const of = { unitIds: unit ? [unit.id] : reach, from: `${year}-01-01`, until: `${year}-12-31` };
  const [months, byUnit] = await Promise.all([
    sumTally(db, { ...of, by: "month" }),
    sumTally(db, { ...of, by: "unit" }),
  ]);
  const names = await unitNames(
    db,
    byUnit.map((row) => row.key),
    today,
  );
  const byMonth = months.map((row) => lineOf(`${row.key.slice(5)}/${row.key.slice(0, 4)}`, row));
  return {
    units,
    unit,
    year,
    thisYear,
    byMonth,
    byUnit: byUnit
      .map((row) => lineOf(names.get(row.key) ?? "", row))
      .sort((a, b) => b.received - a.received || a.name.localeCompare(b.name, "vi")),
    total: byMonth.reduce(
      (sum, line) => ({
        name: pick(rq.lang, vi, en).rate.total,
        received: sum.received + line.received,
        digitised: sum.digitised + line.digitised,
        settled: sum.settled + line.settled,
        results: sum.results + line.results,
      }),
      { name: "", received: 0, digitised: 0, settled: 0, results: 0 },
    ),
  };
}

const share = (part: number, whole: number): string =>
  whole <= 0 ? "–" : `${formatNumber(Math.round((1_000 * part) / whole) / 10)} %`;

export async function ratePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).rate;
  const { units, unit, year, thisYear, byMonth, byUnit, total } = await read(rq);
  const columns = (first: string) => [
    { key: "name", header: first, rowHeader: true, cell: (line: Line) => line.name },
    { key: "received", header: said.received, numeric: true, cell: (line: Line) => formatNumber(line.received) },
    { key: "digitised", header: said.digitised, numeric: true, cell: (line: Line) => formatNumber(line.digitised) },
    { key: "share", header: said.share, numeric: true, cell: (line: Line) => share(line.digitised, line.received) },
    { key: "settled", header: said.settled, numeric: true, cell: (line: Line) => formatNumber(line.settled) },
    { key: "results", header: said.results, numeric: true, cell: (line: Line) => formatNumber(line.results) },
    { key: "shareResults", header: said.share, numeric: true, cell: (line: Line) => share(line.results, line.settled) },
  ];
  const query = `?donvi=${unit?.id ?? ""}&nam=${year}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: pick(rq.lang, allVi, allEn).staff.title, href: "/can-bo/ho-so" }]}
      wide
    >
      <PageHeading title={said.title} lead={said.lead} />
      <FilterBar action={RATE} submitLabel={said.submit}>
        <UnitFilter label={said.unit} value={unit?.id} all={said.all} units={units} />
        <Select
          name="nam"
          label={said.year}
          value={String(year)}
          options={[0, 1, 2, 3].map((ago) => ({ value: String(thisYear - ago), label: String(thisYear - ago) }))}
        />
      </FilterBar>
      {byMonth.length === 0 ? (
        <EmptyState title={said.none} drawing="board" />
      ) : (
        <>
          <Table caption={said.byMonth(year)} rows={[...byMonth, total]} columns={columns(said.month)} />
          <Table caption={said.byUnit(year)} rows={byUnit} columns={columns(said.unit)} />
          <DownloadLink href={`${RATE}.csv${query}`} title={said.csv} format="CSV" />
        </>
      )}
    </StaffLayout>,
  );
}

export async function rateCsv(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).rate;
  const { byMonth, byUnit, year } = await read(rq);
  const row = (line: Line): Cell[] => [line.name, line.received, line.digitised, line.settled, line.results];
  const head = (first: string): Cell[] => [first, said.received, said.digitised, said.settled, said.results];
  const rows = [head(said.month), ...byMonth.map(row), [], head(said.unit), ...byUnit.map(row)];
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `so-hoa-${year}.csv`);
}
