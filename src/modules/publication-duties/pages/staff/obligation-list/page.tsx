import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { loadObligations } from "../../../load-obligations.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { STANDINGS, type Standing } from "../../../obligation.ts";
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
  sau: z.uuid().optional().catch(undefined),
});

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "duties.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const all = await loadObligations(db, { unitIds }, today);
  const words = unmark((query.q ?? "").toLowerCase());
  const found = all.filter((one) => !words || unmark(one.obligation.title.toLowerCase()).includes(words));
  const standing = STANDINGS.find((one) => STANDING_IN_ADDRESS[one] === query.tinhtrang) ?? null;
  const counts = Object.fromEntries(
    STANDINGS.map((one) => [one, found.filter((row) => row.standing === one).length]),
  ) as Record<Standing, number>;
  // What somebody has to see to first stands first; within that, what was due first.
  const order = (one: Standing): number => STANDINGS.indexOf(one);
  const rows = found
    .filter((one) => standing === null || one.standing === standing)
    .sort(
      (a, b) =>
        order(a.standing) - order(b.standing) ||
        a.obligation.dueOn.localeCompare(b.obligation.dueOn) ||
        a.obligation.id.localeCompare(b.obligation.id),
    );
  return { query, reach, today, rows, counts, standing };
}

/** What must hang or be read out, what is missing: of one's own unit, or of all below. */
export async function obligationListPage(rq: Rq): Promise<Reply> {
  const { query, reach, today, rows, counts, standing } = await load(rq);
  const from = query.sau ? rows.findIndex((one) => one.obligation.id === query.sau) + 1 : 0;
  const shown = rows.slice(from, from + PAGE_SIZE);
  const last = shown.at(-1);
  const choices = offeredUnits(
    reach,
    rows.map((one) => one.obligation.unitId),
  );
  return html(
    ObligationListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query: { donvi: query.donvi, q: query.q },
      standing,
      counts,
      rows: shown,
      names: await unitNames(rq.app.db, [...new Set(shown.map((one) => one.obligation.unitId))], today),
      units: await listUnitChoices(rq.app.db, choices.slice(0, 4_000), today),
      isFirst: from === 0,
      next: from + PAGE_SIZE < rows.length && last ? last.obligation.id : null,
      mayRecord: holds(actorOf(rq), "duties.record"),
      done: rq.query.xong === "dropped",
    }),
  );
}

export async function obligationListCsv(rq: Rq): Promise<Reply> {
  const { rows, today } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((one) => one.obligation.unitId))], today);
  const head = [
    words.unit,
    words.matter,
    words.document,
    words.decidedOn,
    words.due,
    words.form,
    words.standing,
    words.law,
  ];
  const body = rows.flatMap(({ obligation, forms }) =>
    forms.map((form) => [
      names.get(obligation.unitId) ?? "",
      obligation.title,
      obligation.document ?? "",
      formatDate(obligation.decidedOn),
      formatDate(obligation.dueOn),
      words.required(form.required),
      `${words.standings[form.standing]}. ${words.told(form)}`,
      [obligation.law, obligation.article].filter(Boolean).join(", "),
    ]),
  );
  return download(Buffer.from(writeCsv([head, ...body])), "text/csv; charset=utf-8", "noi-dung-phai-cong-khai.csv");
}

/** For the province: each unit with how its matters stand, those with most to do first. */
export async function unitStandingPage(rq: Rq): Promise<Reply> {
  const { rows, today } = await load(rq);
  const units = [...Map.groupBy(rows, (one) => one.obligation.unitId)].map(([unitId, own]) => ({
    unitId,
    counts: Object.fromEntries(
      STANDINGS.map((standing) => [standing, own.filter((one) => one.standing === standing).length]),
    ) as Record<Standing, number>,
  }));
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
