import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  EmptyState,
  Form,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  Tag,
  TextInput,
} from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { compareVietnamese, formatDate, nfc, pick, unmark } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { workingCalendarFor } from "../../../calendar/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { countProposals } from "../../../proposals/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { hoursOn, showSpans } from "../../point.ts";
import { listPoints } from "../../service-point.store.ts";

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const q = typeof rq.query.q === "string" ? nfc(rq.query.q).slice(0, 200) : "";
  const points = await listPoints(db, await reachOf(db, actorOf(rq), "places.read", rq.now), today);
  const names = await unitNames(db, [...new Set(points.map((point) => point.unitId))], today);
  const calendar = await workingCalendarFor(db, points[0]?.unitId ?? null, rq.now);
  const wanted = unmark(q);
  const rows = points
    .map((point) => {
      const { spans } = hoursOn(point, today, calendar);
      return {
        point,
        unit: names.get(point.unitId) ?? "",
        hours: spans.length > 0 ? showSpans(spans) : words.closed,
      };
    })
    .filter((row) => wanted === "" || unmark(`${row.unit} ${row.point.name} ${row.point.address}`).includes(wanted))
    .sort((a, b) => compareVietnamese(a.unit, b.unit));
  return { words, q, rows };
}

/** Places of the units within reach: a province has a few hundred. */
export async function pointListPage(rq: Rq): Promise<Reply> {
  const { words, q, rows } = await load(rq);
  const mayEdit = holds(actorOf(rq), "places.edit");
  const reach = await reachOf(rq.app.db, actorOf(rq), "proposals.read", rq.now);
  const waiting = await countProposals(rq.app.db, { unitIds: reach, isWaiting: true });
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} breadcrumbs={[]}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {mayEdit ? <LinkButton href="/can-bo/noi-tiep-nhan/moi">{words.add}</LinkButton> : null}
            <LinkButton href="/can-bo/noi-tiep-nhan/thu-tuc" variant="secondary">
              {words.offers}
            </LinkButton>
            <LinkButton href="/can-bo/noi-tiep-nhan/cach-nop" variant="secondary">
              {words.ways}
            </LinkButton>
            <LinkButton href="/can-bo/cho-duyet" variant="secondary">
              {words.waiting(waiting)}
            </LinkButton>
          </>
        }
      />
      <Form action="/can-bo/noi-tiep-nhan" method="get" label={words.search}>
        <TextInput name="q" label={words.search} value={q} width={30} />
        <Button variant="secondary">{words.find}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing={q === "" ? "inbox" : "search"}>
          {q === "" ? words.emptyHelp : words.emptyFound}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.title}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "name",
                header: words.head.name,
                rowHeader: true,
                wide: true,
                cell: ({ point }) => (
                  <>
                    <a href={`/can-bo/noi-tiep-nhan/${point.id}`}>{point.name}</a>
                    <span class="govuk-hint">{point.address}</span>
                    {point.isDemo ? <Tag>{words.demo}</Tag> : null}
                  </>
                ),
              },
              { key: "unit", header: words.head.unit, cell: (row) => row.unit },
              { key: "hours", header: words.head.hours, cell: (row) => row.hours },
              {
                key: "counters",
                header: words.head.counters,
                numeric: true,
                cell: ({ point }) => words.counters(point.counters.length),
              },
              { key: "since", header: words.head.since, cell: ({ point }) => formatDate(point.validFrom) },
            ]}
          />
          <p class="govuk-body">
            <a href={`/can-bo/noi-tiep-nhan.csv${q === "" ? "" : `?q=${encodeURIComponent(q)}`}`}>{words.export}</a>
          </p>
        </>
      )}
    </StaffLayout>,
  );
}

/** Exactly what the search finds. */
export async function pointListExport(rq: Rq): Promise<Reply> {
  const { words, rows } = await load(rq);
  const table = rows.map(({ point, unit, hours }) => [
    unit,
    point.name,
    point.address,
    point.phone ?? "",
    hours,
    point.counters.map((counter) => [counter.number, counter.name].filter((part) => part).join(" ")).join("; "),
  ]);
  return download(writeCsv([words.exportHead, ...table]), "text/csv; charset=utf-8", "noi-tiep-nhan.csv");
}
