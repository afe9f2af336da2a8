import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { compareVietnamese, nfc, pick, unmark } from "../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { listPoints } from "../../../service-points/index.ts";
import { listHalls } from "../../hall.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countWaiting } from "../../ticket.store.ts";

/** Places of the units within reach, those of one's own unit first: a province has a few hundred. */
export async function callListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const all = pick(rq.lang, vi, en);
  const words = all.list;
  const today = vietnamDay(rq.now);
  const q = typeof rq.query.q === "string" ? nfc(rq.query.q).slice(0, 200) : "";
  const reach = await reachOf(db, actorOf(rq), "queue.read", rq.now);
  const own = new Set(ownUnits(actorOf(rq), reach));
  const points = await listPoints(db, reach, today);
  const [names, halls] = await Promise.all([
    unitNames(db, [...new Set(points.map((one) => one.unitId))], today),
    listHalls(db, reach),
  ]);
  const now = await countWaiting(
    db,
    halls.map((one) => one.pointId),
    today,
  );
  const wanted = unmark(q);
  const rows = points
    .map((point) => {
      const hall = halls.find((one) => one.pointId === point.id);
      const here = now.get(point.id);
      const minutes = here?.oldest ? (rq.now.getTime() - here.oldest.getTime()) / 60_000 : 0;
      return { point, hall, unit: names.get(point.unitId) ?? "", waiting: here?.waiting ?? 0, minutes };
    })
    .filter((row) => wanted === "" || unmark(`${row.unit} ${row.point.name}`).includes(wanted))
    .sort(
      (a, b) =>
        Number(own.has(b.point.unitId)) - Number(own.has(a.point.unitId)) ||
        Number(b.hall !== undefined) - Number(a.hall !== undefined) ||
        b.waiting - a.waiting ||
        compareVietnamese(a.unit, b.unit),
    );
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      <Form action="/can-bo/goi-so" method="get" label={words.search}>
        <TextInput name="q" label={words.search} value={q} width={30} />
        <Button variant="secondary">{words.find}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing={q === "" ? "inbox" : "search"}>
          {q === "" ? words.emptyHelp : words.emptyFound}
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "place",
              header: words.head.place,
              rowHeader: true,
              wide: true,
              cell: ({ point, unit }) => (
                <>
                  <a href={`/can-bo/goi-so/${point.id}`}>{point.name}</a>
                  <span class="govuk-hint">{unit}</span>
                </>
              ),
            },
            {
              key: "waiting",
              header: words.head.waiting,
              cell: ({ waiting, hall }) => (hall ? (waiting === 0 ? words.nobody : words.people(waiting)) : ""),
            },
            {
              key: "longest",
              header: words.head.longest,
              cell: ({ waiting, minutes, hall }) =>
                waiting > 0 && hall ? (
                  <>
                    {all.minutes(minutes * 60)}
                    {minutes > hall.promiseMinutes ? `, ${words.overPromise(hall.promiseMinutes)}` : ""}
                  </>
                ) : (
                  ""
                ),
            },
            {
              key: "state",
              header: words.head.state,
              cell: ({ hall }) => (hall ? (hall.isOpen ? words.on : words.off) : words.none),
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
}
