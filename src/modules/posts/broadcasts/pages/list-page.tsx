import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { addressOf, FilterSelect, Register, State, Table, TextInput } from "../../../../platform/html/index.ts";
import {
  askedWords,
  download,
  first,
  html,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
} from "../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en as postsEn } from "../../messages.en.ts";
import { vi as postsVi } from "../../messages.vi.ts";
import { POSTS } from "../../pages/labels.ts";
import { findPlace } from "../../places/place.store.ts";
import { type BroadcastFilter, listBroadcasts } from "../broadcast.store.ts";
import { BROADCAST_STATES, type Broadcast } from "../broadcast.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { BROADCAST_TONES, FOLLOWERS } from "./labels.ts";

const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;

const Query = z.object({
  q: askedWords,
  tinhtrang: first(z.enum(BROADCAST_STATES).optional().catch(undefined)),
  noi: first(z.uuid().optional().catch(undefined)),
});

async function filterOf(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: BroadcastFilter }> {
  const query = Query.parse(rq.query);
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "posts.read", rq.now);
  return { query, filter: { unitIds, state: query.tinhtrang, placeId: query.noi, words: query.q } };
}

async function namesOf(
  rq: Rq,
  rows: readonly Broadcast[],
): Promise<{ places: Map<string, string>; units: Map<string, string> }> {
  const ids = [...new Set(rows.map((row) => row.placeId))];
  const places = await Promise.all(ids.map((id) => findPlace(rq.app.db, id)));
  return {
    places: new Map(places.flatMap((place) => (place ? [[place.id, place.name] as const] : []))),
    units: await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
  };
}

export async function broadcastListPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { query, filter } = await filterOf(rq);
  const after = placeIn(rq);
  const found = await listBroadcasts(rq.app.db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const names = await namesOf(rq, rows);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: pick(rq.lang, postsVi, postsEn).title, href: POSTS }]}
      href={FOLLOWERS}
      asked={query}
      add={
        holds(actorOf(rq), "posts.write") && {
          href: addressOf(`${FOLLOWERS}/moi`, { noi: query.noi }),
          text: words.add,
        }
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        ...(query.noi ? { keep: { noi: query.noi } } : {}),
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={BROADCAST_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "board" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE && last ? { truoc: placeOf({ createdAt: last.writtenAt, id: last.id }) } : null}
    >
      <Table<Broadcast>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${FOLLOWERS}/${row.id}`}>{row.title}</a>
                <br />
                {words.count(row.postIds.length)}
              </>
            ),
          },
          { key: "place", header: words.place, cell: (row) => names.places.get(row.placeId) ?? "" },
          { key: "unit", header: words.unit, cell: (row) => names.units.get(row.unitId) ?? "" },
          { key: "at", header: words.sentAt, cell: (row) => (row.sentAt ? formatDateTime(row.sentAt) : "–") },
          {
            key: "reached",
            header: words.reached,
            numeric: true,
            cell: (row) => (row.reached === null ? "–" : formatNumber(row.reached)),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={BROADCAST_TONES[row.state]}>{words.states[row.state]}</State>,
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function broadcastListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listBroadcasts(rq.app.db, (await filterOf(rq)).filter, MOST_ROWS);
  const names = await namesOf(rq, rows);
  const csv = writeCsv([
    [
      words.name,
      words.place,
      words.unit,
      words.articles,
      words.state,
      words.sentAt,
      words.reached,
      words.writtenBy,
      words.decidedBy,
      words.record.reason,
    ],
    ...rows.map((row) => [
      row.title,
      names.places.get(row.placeId) ?? "",
      names.units.get(row.unitId) ?? "",
      row.postIds.length,
      words.states[row.state],
      row.sentAt ? formatDateTime(row.sentAt) : "",
      row.reached ?? "",
      row.writtenByName,
      row.decidedByName ?? "",
      row.reason ?? row.note ?? "",
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "gui-nguoi-quan-tam.csv");
}
