import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { downloadCsv, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { loadObligations } from "../../../load-obligations.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { STANDINGS, type Standing } from "../../../obligation.ts";
import { judgeMatters, type ListPlace } from "../../../standing.store.ts";
import { STANDING_IN_ADDRESS } from "../page-parts.tsx";
import { ObligationListView, UnitStandingView } from "./view.tsx";

const PAGE_SIZE = 50;
const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  tinhtrang: z.string().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  sau: z.string().optional().catch(undefined),
});

async function ask(rq: Rq) {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "duties.read", rq.now);
  const today = vietnamDay(rq.now);
  const standing = STANDINGS.find((one) => STANDING_IN_ADDRESS[one] === query.tinhtrang) ?? null;
  return {
    query,
    reach,
    today,
    standing,
    filter: { unitIds: reach, words: query.q, today },
    page: { unitId: query.donvi, ...(standing ? { standings: [standing] } : {}) },
  };
}

const placeOf = (place: ListPlace): string => `${place.rank}_${place.dueOn}_${place.id}`;

function readPlace(text: string | undefined): ListPlace | undefined {
  const found = /^([0-4])_(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(text ?? "");
  return found ? { rank: Number(found[1]), dueOn: found[2] as string, id: found[3] as string } : undefined;
}

/** What must hang or be read out, what is missing: of one's own unit, or of all below. */
export async function obligationListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, reach, today, standing, filter, page } = await ask(rq);
  const asked = { ...page, limit: PAGE_SIZE + 1, after: readPlace(query.sau) };
  const { units, places } = await judgeMatters(db, filter, asked);
  const counted = units.filter((one) => !query.donvi || one.unitId === query.donvi);
  const shown = places.slice(0, PAGE_SIZE);
  const rows = await loadObligations(
    db,
    shown.map((one) => one.id),
    today,
  );
  const last = shown.at(-1);
  const choices = offeredUnits(
    reach,
    units.map((one) => one.unitId),
  );
  return html(
    ObligationListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query: { donvi: query.donvi, q: query.q },
      standing,
      counts: Object.fromEntries(
        STANDINGS.map((one) => [one, counted.reduce((sum, unit) => sum + unit.counts[one], 0)]),
      ) as Record<Standing, number>,
      rows,
      names: await unitNames(db, [...new Set(rows.map((one) => one.obligation.unitId))], today),
      units: await listUnitChoices(db, choices.slice(0, 4_000), today),
      isFirst: query.sau === undefined,
      next: places.length > PAGE_SIZE && last ? placeOf(last) : null,
      mayRecord: holds(actorOf(rq), "duties.record"),
      done: rq.query.xong === "dropped",
    }),
  );
}

const MOST_EXPORTED = 500_000;
const EXPORTED_AT_A_TIME = 1_000;

export async function obligationListCsv(rq: Rq): Promise<Reply> {
  return downloadCsv(exportedRows(rq), "noi-dung-phai-cong-khai.csv");
}

async function* exportedRows(rq: Rq): AsyncGenerator<string[][]> {
  const { db } = rq.app;
  const { filter, page, today } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const { unit, matter, document, decidedOn, due, form, standing, law } = words;
  yield [[unit, matter, document, decidedOn, due, form, standing, law]];
  const { places } = await judgeMatters(db, filter, { ...page, limit: MOST_EXPORTED });
  for (let from = 0; from < places.length; from += EXPORTED_AT_A_TIME) {
    const ids = places.slice(from, from + EXPORTED_AT_A_TIME).map((one) => one.id);
    const rows = await loadObligations(db, ids, today);
    const names = await unitNames(db, [...new Set(rows.map((one) => one.obligation.unitId))], today);
    yield rows.flatMap(({ obligation, forms }) =>
      forms.map((one) => [
        names.get(obligation.unitId) ?? "",
        obligation.title,
        obligation.document ?? "",
        formatDate(obligation.decidedOn),
        formatDate(obligation.dueOn),
        words.required(one.required),
        `${words.standings[one.standing]}. ${words.told(one)}`,
        [obligation.law, obligation.article].filter(Boolean).join(", "),
      ]),
    );
  }
}

/** For the province: each unit with how its matters stand, those with most to do first. */
export async function unitStandingPage(rq: Rq): Promise<Reply> {
  const { filter, today } = await ask(rq);
  const { units } = await judgeMatters(rq.app.db, filter, { limit: 0 });
  units.sort(
    (a, b) =>
      b.counts.late - a.counts.late || b.counts.interrupted - a.counts.interrupted || a.unitId.localeCompare(b.unitId),
  );
  const page = z.coerce.number().int().min(1).max(1_000).catch(1).parse(rq.query.trang);
  const shown = units.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return html(
    UnitStandingView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows: shown,
      names: await unitNames(
        rq.app.db,
        shown.map((one) => one.unitId),
        today,
      ),
      page,
      hasNext: units.length > page * PAGE_SIZE,
    }),
  );
}
