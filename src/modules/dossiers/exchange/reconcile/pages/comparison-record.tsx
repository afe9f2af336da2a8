import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  DownloadLink,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  StatTiles,
  Table,
} from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { type DossierState, NATIONAL_STATE } from "../../../dossier.ts";
import { DossierUnknown } from "../../../dossiers.errors.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import { findDestination } from "../../outbound/sync.store.ts";
import { type ComparisonRow, type DifferenceRow, findComparison, listDays, listDifferences } from "../compare.store.ts";
import { type DayTotals, DIFFERENCES, type Difference, type Totals } from "../compare.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { tellDifferences } from "../run-comparison.ts";
import { COMPARISON_TONE, COMPARISONS, crumbs } from "./comparison-list.tsx";

const SHOWN = 100;
const SHOWN_DAYS = 400;
const EXPORTED = 100_000;
const COUNTS = ["ours", "theirs", "same", "missingThere", "missingHere", "otherState", "otherDate"] as const;
const KIND_OF: Partial<Record<(typeof COUNTS)[number], Difference["kind"]>> = {
  missingThere: "missing-there",
  missingHere: "missing-here",
  otherState: "other-state",
  otherDate: "other-date",
};

const Query = z.object({
  khac: z.enum(DIFFERENCES).optional().catch(undefined),
  ngay: z.iso.date().optional().catch(undefined),
  donvi: z.string().max(300).optional().catch(undefined),
});

/** Seen by who reads the dossiers of the unit it was made for. @throws DossierUnknown */
async function visible(rq: Rq): Promise<ComparisonRow> {
  const of = await findComparison(rq.app.db, rq.params.id ?? "");
  const reach = new Set(of ? await reachOf(rq.app.db, actorOf(rq), "dossiers.read", rq.now) : []);
  if (!of?.unitIds.every((id) => reach.has(id))) throw new DossierUnknown();
  return of;
}

/** "4 Đang xử lý" */
function stateName(rq: Rq, number: string): string {
  const words = pick(rq.lang, dossierVi, dossierEn);
  const [state] = (Object.entries(NATIONAL_STATE) as [DossierState, number][]).find(
    ([name, code]) => name !== "merged" && String(code) === number,
  ) ?? [null];
  return pick(rq.lang, vi, en).state(number, state ? words.states[state] : "");
}

function sayer(rq: Rq): (side: Difference["ours"]) => string {
  const said = pick(rq.lang, vi, en);
  const day = (text: string | null): string => (text ? formatDate(text) : "");
  return (side) =>
    side === null
      ? said.nothing
      : said.side(stateName(rq, side.state), day(side.due), day(side.settled), day(side.returned));
}

async function show(rq: Rq, of: ComparisonRow, error: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en);
  const address = `${COMPARISONS}/${of.id}`;
  const done = /^\d{1,6}$/.test(String(rq.query.xong ?? "")) ? Number(rq.query.xong) : null;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.recordTitle(of.source)}
      breadcrumbs={[...crumbs(rq), { text: said.title, href: COMPARISONS }]}
      hasErrors={error !== null}
      wide
      notice={
        <>
          <ErrorSummary errors={error ? [{ field: "row", message: error }] : []} />
          {done === null ? null : <NotificationBanner tone="success">{said.resent(done)}</NotificationBanner>}
        </>
      }
    >
      <PageHeading
        title={said.recordTitle(of.source)}
        lead={said.recordLead(formatDate(of.fromDay), formatDate(of.untilDay))}
        state={<State tone={COMPARISON_TONE[of.state]}>{said.states[of.state]}</State>}
      />
      {of.state === "running" ? (
        <>
          <p class="govuk-body">{said.running}</p>
          <LinkButton href={address} variant="secondary">
            {said.again}
          </LinkButton>
        </>
      ) : null}
      {of.state === "failed" ? (
        <>
          <p class="govuk-body">{said.failed(of.failure ?? "")}</p>
          <LinkButton href={COMPARISONS} variant="secondary">
            {said.retry}
          </LinkButton>
        </>
      ) : null}
      {of.state === "done" ? await doneParts(rq, of, await listDays(db, of.id)) : null}
    </StaffLayout>,
    { status },
  );
}

async function doneParts(rq: Rq, of: ComparisonRow, days: DayTotals[]) {
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en);
  const say = sayer(rq);
  const address = `${COMPARISONS}/${of.id}`;
  const query = Query.parse(rq.query);
  const after = /^\d{1,9}$/.test(String(rq.query.sau ?? "")) ? Number(rq.query.sau) : 0;
  const filter = { id: of.id, kind: query.khac, unitName: query.donvi || undefined, onDay: query.ngay };
  const found = await listDifferences(db, { ...filter, after, limit: SHOWN + 1 });
  const rows = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? rows.at(-1) : undefined;
  const destination = of.destinationId === null ? undefined : await findDestination(db, of.destinationId);
  const maySend = holds(actorOf(rq), "dossiers.handle") && destination?.isOn === true;
  const asked = { khac: query.khac, donvi: query.donvi, ngay: query.ngay };
  const table = (
    <Table<DifferenceRow>
      caption={said.differences}
      captionHidden
      phone="cards"
      rows={rows}
      {...(maySend
        ? {
            select: {
              name: "row",
              value: (row: DifferenceRow) => String(row.position),
              label: (row: DifferenceRow) => said.choose(row.code),
            },
          }
        : {})}
      columns={[
        {
          key: "code",
          header: said.code,
          rowHeader: true,
          nowrap: true,
          cell: (row) =>
            row.dossierId === null ? row.code : <a href={`${DOSSIERS}/${encodeURIComponent(row.code)}`}>{row.code}</a>,
        },
        { key: "day", header: said.day, nowrap: true, cell: (row) => formatDate(row.onDay) },
        { key: "unit", header: said.unit, cell: (row) => row.unitName || said.noUnit },
        { key: "kind", header: said.kind, cell: (row) => said.kinds[row.kind] },
        { key: "ours", header: said.ours, wide: true, cell: (row) => say(row.ours) },
        { key: "theirs", header: said.theirs, wide: true, cell: (row) => say(row.theirs) },
      ]}
    />
  );
  const all = of.missingThere + of.missingHere + of.otherState + of.otherDate;
  return (
    <>
      <StatTiles
        label={said.totals}
        tiles={COUNTS.map((name) => ({
          label: said.count[name],
          value: formatNumber(of[name]),
          href: KIND_OF[name] ? addressOf(address, { khac: KIND_OF[name] }) : "#days",
        }))}
      />
      <DownloadLink href={`${address}/bang.xlsx`} title={said.xlsx} format="XLSX" />
      <DownloadLink href={addressOf(`${address}/khac.csv`, asked)} title={said.csv} format="CSV" />
      <Heading level={2} size="m" id="differences">
        {said.differences}
      </Heading>
      {all === 0 ? (
        <p class="govuk-body">{said.allGood}</p>
      ) : (
        <>
          <FilterBar
            action={address}
            submitLabel={said.filter}
            isFiltered={Object.values(asked).some(Boolean)}
            resetHref={address}
          >
            <FilterSelect
              name="khac"
              label={said.kind}
              value={query.khac}
              all={said.allKinds}
              options={DIFFERENCES.map((kind) => ({ value: kind, label: said.kinds[kind] }))}
            />
            <FilterSelect
              name="donvi"
              label={said.unit}
              value={query.donvi}
              all={said.allUnits}
              options={[...new Set(days.map((day) => day.unitName))]
                .filter(Boolean)
                .slice(0, 500)
                .map((name) => ({ value: name, label: name }))}
            />
            <FilterSelect
              name="ngay"
              label={said.day}
              value={query.ngay}
              all={said.allDays}
              options={[...new Set(days.map((day) => day.onDay))].map((day) => ({
                value: day,
                label: formatDate(day),
              }))}
            />
          </FilterBar>
          {query.khac ? <p class="govuk-body">{said.kindHelp[query.khac]}</p> : null}
          {rows.length === 0 ? (
            <p class="govuk-body">{said.emptyFilter}</p>
          ) : maySend ? (
            <Form action={`${address}/gui-lai`} label={said.resend}>
              {table}
              <p class="govuk-body">{said.resendHelp}</p>
              <Button>{said.resend}</Button>
            </Form>
          ) : (
            <>
              {table}
              <p class="govuk-body">
                {of.destinationId === null ? said.uploadedOnly : destination?.isOn ? null : said.offNow}
              </p>
            </>
          )}
          {last ? <Pagination nextHref={addressOf(address, { ...asked, sau: String(last.position) })} /> : null}
        </>
      )}
      <Heading level={2} size="m" id="days">
        {said.byDay}
      </Heading>
      <DayTable said={said} of={of} days={days.slice(0, SHOWN_DAYS)} />
    </>
  );
}

function DayTable({ said, of, days }: { said: typeof vi; of: Totals; days: DayTotals[] }) {
  return (
    <Table
      caption={said.byDay}
      captionHidden
      phone="scroll"
      dense
      rows={days}
      columns={[
        { key: "day", header: said.day, rowHeader: true, nowrap: true, cell: (row) => formatDate(row.onDay) },
        { key: "unit", header: said.unit, wide: true, cell: (row) => row.unitName || said.noUnit },
        ...COUNTS.map((name) => ({
          key: name,
          header: said.count[name],
          numeric: true,
          cell: (row: DayTotals) => formatNumber(row[name]),
        })),
      ]}
      foot={[said.sum, "", ...COUNTS.map((name) => formatNumber(of[name]))]}
    />
  );
}

export const comparisonPage = async (rq: Rq): Promise<Reply> => show(rq, await visible(rq), null);

/** Chosen rows are looked up over there and told again, of dossiers this person handles. */
export async function tellDifferencesPage(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en);
  const destination = of.destinationId === null ? undefined : await findDestination(db, of.destinationId);
  if (!destination?.isOn) return show(rq, of, of.destinationId === null ? said.uploadedOnly : said.offNow, 409);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const chosen = new Set(
    [body.row ?? []]
      .flat()
      .filter((one): one is string => typeof one === "string" && /^\d{1,9}$/.test(one))
      .map(Number),
  );
  const rows = await listDifferences(db, { id: of.id, limit: EXPORTED });
  const dossierIds = rows
    .filter((row) => chosen.has(row.position))
    .flatMap((row) => row.dossierId ?? [])
    .slice(0, 500);
  if (dossierIds.length === 0) return show(rq, of, said.noneChosen, 422);
  const reach = await reachOf(db, actorOf(rq), "dossiers.handle", rq.now);
  const unitIds = reach.filter((id) => destination.unitIds.includes(id));
  const count = await transaction(db, (tx) =>
    tellDifferences(tx, actorOf(rq), { destinationId: destination.id, dossierIds, unitIds, at: rq.now }),
  );
  return seeOther(`${COMPARISONS}/${of.id}?xong=${count}`);
}

async function differenceCells(rq: Rq, of: ComparisonRow, query: z.infer<typeof Query>): Promise<string[][]> {
  const said = pick(rq.lang, vi, en);
  const say = sayer(rq);
  const rows = await listDifferences(rq.app.db, {
    id: of.id,
    kind: query.khac,
    unitName: query.donvi || undefined,
    onDay: query.ngay,
    limit: EXPORTED,
  });
  return [
    [said.code, said.day, said.unit, said.kind, said.ours, said.theirs],
    ...rows.map((row) => [
      row.code,
      formatDate(row.onDay),
      row.unitName,
      said.kinds[row.kind],
      say(row.ours),
      say(row.theirs),
    ]),
  ];
}

export async function comparisonCsv(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const cells = await differenceCells(rq, of, Query.parse(rq.query));
  return download(Buffer.from(writeCsv(cells)), "text/csv; charset=utf-8", "doi-chieu-ho-so.csv");
}

/** The whole report: by day and unit with the sum, and every difference. */
export async function comparisonXlsx(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const said = pick(rq.lang, vi, en);
  const days = await listDays(rq.app.db, of.id);
  const head: Cell[] = [said.day, said.unit, ...COUNTS.map((name) => said.count[name])];
  const bytes = await writeXlsx([
    {
      name: said.sheetDays,
      rows: [
        head,
        ...days.map((day): Cell[] => [formatDate(day.onDay), day.unitName, ...COUNTS.map((name) => day[name])]),
        [said.sum, "", ...COUNTS.map((name) => of[name])],
      ],
    },
    { name: said.sheetDifferences, rows: await differenceCells(rq, of, {}) },
  ]);
  return download(
    Buffer.from(bytes),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "doi-chieu-ho-so.xlsx",
  );
}
