import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf, unitChoices } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { countDemands, type DemandFilter, listDemands } from "../../demands/demand.store.ts";
import { DEMAND_STATES, type DemandState } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { findReferences, paymentReference, referenceNumber } from "../../payment-reference.ts";
import { countRows } from "../../statements/statement.store.ts";
import { DemandListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
const MOST_COUNTED = 1_000;

const Query = z.object({
  muc: z.enum(DEMAND_STATES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  /** Days on which they were opened, as figures count them. */
  motu: z.iso.date().optional().catch(undefined),
  moden: z.iso.date().optional().catch(undefined),
  tructuyen: z.literal("1").optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type DemandQuery = z.infer<typeof Query>;

const DAY = 86_400_000;

function openedOf({ motu, moden, tructuyen }: DemandQuery): DemandFilter["opened"] {
  if (!motu || !moden) return undefined;
  const [from, last] = [motu, moden].map((day) => new Date(`${day}T00:00:00+07:00`)) as [Date, Date];
  return { from, before: new Date(last.getTime() + DAY), online: tructuyen === "1" };
}

function filterOf(query: DemandQuery, reach: readonly string[]): DemandFilter {
  const q = query.q ?? "";
  const [reference] = findReferences(q);
  return {
    reach,
    states: query.muc ? [query.muc] : undefined,
    unitId: query.donvi,
    opened: openedOf(query),
    ...(q === ""
      ? {}
      : reference
        ? { id: referenceNumber(reference) ?? undefined }
        : { label: q.toUpperCase().replace(/\s/g, "") }),
  };
}

export async function demandListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "payments.read", rq.now);
  const filter = filterOf(query, reach);
  const before = /^\d{1,15}$/.test(String(rq.query.sau ?? "")) ? Number(rq.query.sau) : undefined;
  const rows = await listDemands(db, filter, PAGE_SIZE + 1, before);
  const shown = rows.slice(0, PAGE_SIZE);
  const counts = {} as Record<DemandState, number>;
  for (const state of ["due", "declared"] as const)
    counts[state] = await countDemands(db, { ...filter, states: [state] }, MOST_COUNTED);
  return html(
    DemandListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, moneyVi, moneyEn),
      query,
      rows: shown,
      counts,
      units: await unitChoices(db, actor, reach, { on: today }),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayReconcile: holds(actor, "payments.reconcile"),
      toSettle: await countRows(db, { reach, state: "open" }, MOST_COUNTED),
      isFirst: before === undefined,
      next: rows.length > PAGE_SIZE ? String(shown.at(-1)?.id ?? "") : null,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** Exactly the rows of the filter. No name of a payer. */
export async function demandExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { list, states } = pick(rq.lang, moneyVi, moneyEn);
  const reach = await reachOf(db, actorOf(rq), "payments.read", rq.now);
  const rows = await listDemands(db, filterOf(Query.parse(rq.query), reach), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const table = [
    [list.code, list.subject, list.unit, list.reference, list.amount, list.received, list.state, list.since],
    ...rows.map((row) => [
      row.label,
      row.subject,
      names.get(row.unitId) ?? "",
      paymentReference(row.id),
      row.amount,
      row.received,
      states[row.state],
      formatDateTime(row.stateSince),
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "thu-phi.csv");
}
