import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { actorOf } from "../../../access.ts";
import { uuidParam, wordsFor } from "../../../forms.ts";
import { reachOf } from "../../../reach.ts";
import {
  countDelegations,
  DELEGATION_STANDINGS,
  type Delegation,
  type DelegationFilter,
  type DelegationStanding,
  listDelegations,
} from "../../delegation.store.ts";
import { endDelegation } from "../../hand-over.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { DelegationListView } from "./view.tsx";

const PAGE_SIZE = 30;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  xem: z.enum(DELEGATION_STANDINGS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
  xong: z.enum(["made", "ended"]).optional().catch(undefined),
});
export type DelegationQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: DelegationQuery): Promise<DelegationFilter> {
  const actor = actorOf(rq);
  return {
    personId: actor.id,
    unitIds: await reachOf(rq.app.db, actor, "accounts.manage", rq.now),
    day: vietnamDay(rq.now),
    ...(query.xem ? { standing: query.xem } : {}),
    ...(query.q ? { q: query.q } : {}),
  };
}

export const standingOf = (one: Delegation, day: string): DelegationStanding =>
  one.endedAt !== null || one.untilDay < day ? "over" : one.fromDay > day ? "coming" : "now";

/** Own delegations both ways; who manages accounts sees those of the units within reach. */
export async function delegationListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const rows = await listDelegations(db, filter, PAGE_SIZE + 1, (query.trang - 1) * PAGE_SIZE);
  return html(
    DelegationListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      roles: wordsFor(rq.lang).roles,
      query,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      counts: await countDelegations(db, filter),
      unitNames: await unitNames(
        db,
        rows.map((row) => row.unitId),
        filter.day,
      ),
      today: filter.day,
    }),
  );
}

export async function delegationExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const roles = wordsFor(rq.lang).roles;
  const filter = await filterOf(rq, Query.parse(rq.query));
  const rows = await listDelegations(db, filter, EXPORT_ROWS);
  const names = await unitNames(
    db,
    rows.map((row) => row.unitId),
    filter.day,
  );
  const head: Cell[] = [
    words.holder,
    words.person,
    words.role,
    words.unit,
    words.from,
    words.until,
    words.reason,
    words.registered,
    words.state,
  ];
  const lines = rows.map((row): Cell[] => [
    row.holderName,
    row.personName,
    roles[row.role],
    names.get(row.unitId) ?? "",
    formatDate(row.fromDay),
    formatDate(row.untilDay),
    row.reason,
    row.registeredByName,
    row.endedAt
      ? words.ended(row.endedByName ?? "", formatDateTime(row.endedAt))
      : words.filters[standingOf(row, filter.day)],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "uy-quyen.csv");
}

export async function endDelegationAct(rq: Rq): Promise<Reply> {
  const delegationId = uuidParam(rq.params.id);
  await transaction(rq.app.db, (tx) => endDelegation(tx, actorOf(rq), { delegationId, at: rq.now }));
  return seeOther("/can-bo/uy-quyen?xong=ended");
}
