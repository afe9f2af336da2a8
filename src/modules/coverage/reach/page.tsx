import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  ErrorSummary,
  FilterBar,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { getUnits, listUnitChoices, subtreeIds, UnitFilter } from "../../organisations/index.ts";
import { channelName, sumReachByAudience } from "../../publishing/index.ts";
import { audienceNames } from "../../topics/index.ts";
import { listNeeds } from "../coverage.store.ts";
import { TELLING_CHANNELS } from "../coverage.ts";
import { en as allEn } from "../messages.en.ts";
import { vi as allVi } from "../messages.vi.ts";
import { CoverageTabs } from "../pages/staff/coverage-tabs.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { peopleOf, type ReachLine, reachLines } from "./reach.ts";

const REACH = "/can-bo/khoang-lang/doi-tuong";
const MOST_DAYS = 732;
const MOST_UNITS = 200;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  tu: first(z.iso.date().optional().catch(undefined)),
  den: first(z.iso.date().optional().catch(undefined)),
});

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const below = query.donvi && reach.includes(query.donvi) ? await subtreeIds(db, query.donvi, today) : reach;
  const unitIds = below.filter((id) => reach.includes(id));
  const until = query.den ?? today;
  const from = query.tu ?? `${until.slice(0, 4)}-01-01`;
  const isWrong = from > until || shift(from, MOST_DAYS) < until;
  const units = await getUnits(db, unitIds, today);
  const communes = new Set([...units.values()].filter((unit) => unit.kind === "commune").map((unit) => unit.id));
  const [found, needs] = await Promise.all([
    isWrong
      ? []
      : sumReachByAudience(db, {
          channels: TELLING_CHANNELS,
          sentFrom: new Date(`${from}T00:00:00+07:00`),
          sentBefore: new Date(`${shift(until, 1)}T00:00:00+07:00`),
          unitIds,
        }),
    listNeeds(db, unitIds),
  ]);
  const lines = reachLines(found, (audience) => peopleOf(needs, audience, communes));
  return { query, reach, from, until, isWrong, lines, today };
}

const timesEach = (line: Pick<ReachLine, "reached" | "counted" | "people">): number | null =>
  line.people && line.counted > 0 ? line.reached / line.people : null;

/** To whom how much went out, over what, and how many that is beside how many people they are. */
export async function reachPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const names = audienceNames(rq.lang);
  const { query, reach, from, until, isWrong, lines, today } = await load(rq);
  const n = (value: number): string => formatNumber(value, rq.lang);
  const asked = { ...(query.donvi ? { donvi: query.donvi } : {}), tu: from, den: until };
  const rowsOf = (audience: string, channel?: string): string =>
    `/can-bo/so-phat-hanh?${new URLSearchParams({ minhchung: "1", doituong: audience, ...(channel ? { kenh: channel } : {}), ...asked })}`;
  const counted = (one: { reached: number; counted: number; rows: number }) =>
    one.counted === 0 ? words.notCounted : words.counted(n(one.reached), n(one.counted), n(one.rows));
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[{ text: pick(rq.lang, allVi, allEn).title, href: "/can-bo/khoang-lang" }]}
      hasErrors={isWrong}
      notice={isWrong ? <ErrorSummary errors={[{ field: "tu", message: words.wrongDays }]} keepsNothing /> : null}
      wide
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <LinkButton href={`${REACH}.csv?${new URLSearchParams(asked)}`} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        }
      />
      <CoverageTabs words={pick(rq.lang, allVi, allEn)} current="reach" unitId={query.donvi} />
      <FilterBar action={REACH} submitLabel={words.show} isFiltered={query.donvi !== undefined}>
        <UnitFilter
          label={words.unit}
          value={query.donvi}
          all={words.all}
          units={reach.length <= MOST_UNITS ? await listUnitChoices(rq.app.db, reach, today) : []}
        />
        <TextInput
          name="tu"
          type="date"
          label={words.from}
          value={from}
          {...(isWrong ? { error: words.wrongDays } : {})}
        />
        <TextInput name="den" type="date" label={words.until} value={until} />
      </FilterBar>
      <Table<ReachLine>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={lines}
        columns={[
          { key: "audience", header: words.audience, rowHeader: true, cell: (line) => names[line.audience] },
          {
            key: "records",
            header: words.records,
            numeric: true,
            cell: (line) =>
              line.records === 0 ? <State tone="warn">{words.nothing}</State> : <strong>{n(line.records)}</strong>,
          },
          {
            key: "rows",
            header: words.rows,
            numeric: true,
            cell: (line) => (line.rows === 0 ? "0" : <a href={rowsOf(line.audience)}>{n(line.rows)}</a>),
          },
          { key: "reached", header: words.reached, cell: (line) => (line.rows === 0 ? "–" : counted(line)) },
          {
            key: "people",
            header: words.people,
            cell: (line) =>
              line.people !== null ? (
                words.peopleOf(n(line.people), line.units)
              ) : holds(actorOf(rq), "plans.edit") ? (
                <>
                  {words.peopleUnknown}. <a href="/can-bo/khoang-lang/can-noi">{words.setPeople}</a>
                </>
              ) : (
                words.peopleUnknown
              ),
          },
          {
            key: "each",
            header: words.perPerson,
            numeric: true,
            cell: (line) => {
              const each = timesEach(line);
              return each === null ? "–" : words.perPersonOf(n(Math.round(each * 10) / 10));
            },
          },
        ]}
      />
      <p class="govuk-hint">{words.note}</p>
      {lines
        .filter((line) => line.channels.length > 0)
        .map((line) => (
          <section key={line.audience}>
            <Heading level={2} size="m">
              {names[line.audience]}: {words.channels.toLowerCase()}
            </Heading>
            <Table
              caption={`${names[line.audience]}: ${words.channels.toLowerCase()}`}
              captionHidden
              rows={line.channels}
              columns={[
                {
                  key: "channel",
                  header: words.channel,
                  rowHeader: true,
                  cell: (one) => channelName(one.channel, rq.lang),
                },
                { key: "records", header: words.records, numeric: true, cell: (one) => n(one.records) },
                {
                  key: "rows",
                  header: words.rows,
                  numeric: true,
                  cell: (one) => <a href={rowsOf(line.audience, one.channel)}>{n(one.rows)}</a>,
                },
                { key: "reached", header: words.reached, cell: counted },
              ]}
            />
          </section>
        ))}
    </StaffLayout>,
    { status: isWrong ? 422 : 200 },
  );
}

export async function reachExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const names = audienceNames(rq.lang);
  const { lines } = await load(rq);
  const table = lines.flatMap((line): Cell[][] => [
    [
      names[line.audience],
      words.total,
      line.records,
      line.rows,
      line.counted === 0 ? "" : line.reached,
      line.counted,
      line.people ?? "",
      timesEach(line)?.toFixed(1) ?? "",
    ],
    ...line.channels.map((one): Cell[] => [
      names[line.audience],
      channelName(one.channel, rq.lang),
      one.records,
      one.rows,
      one.counted === 0 ? "" : one.reached,
      one.counted,
      "",
      "",
    ]),
  ]);
  const head = [
    words.audience,
    words.channel,
    words.records,
    words.rows,
    words.reached,
    words.countedRows,
    words.people,
    words.perPerson,
  ];
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "den-tung-doi-tuong.csv");
}
