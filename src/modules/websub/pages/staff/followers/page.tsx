import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { endSubscription } from "../../../end-subscription.ts";
import { isOwnHub } from "../../../hub.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { findSubscription, listSubscriptions, type Subscription } from "../../../subscription.store.ts";
import { FOLLOWERS, FollowersView, STATES, shownState } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  tinhtrang: z.enum(STATES).optional().catch(undefined),
  sau: z.uuid().optional().catch(undefined),
});
export type FollowersQuery = Omit<z.infer<typeof Query>, "sau">;

const filterOf = (query: FollowersQuery) => ({
  ...(query.tinhtrang ? { state: query.tinhtrang } : {}),
  ...(query.q ? { words: query.q } : {}),
});

export async function followersPage(rq: Rq): Promise<Reply> {
  const { sau, ...query } = Query.parse(rq.query);
  const { db, config } = rq.app;
  const after = sau ? await findSubscription(db, sau) : undefined;
  const found = await listSubscriptions(db, filterOf(query), PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    FollowersView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows,
      otherHub: isOwnHub(config) ? null : (config.websubHub ?? ""),
      mayEnd: holds(actorOf(rq), "messages.providers"),
      isEnded: rq.query.xong === "1",
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function followersExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { sau: _after, ...query } = Query.parse(rq.query);
  const rows = await listSubscriptions(rq.app.db, filterOf(query), MOST_ROWS);
  const at = (moment: Date | null): string => (moment ? formatDateTime(moment) : "");
  const csv = writeCsv([
    [
      words.list.host,
      words.list.topic,
      words.list.state,
      words.list.since,
      words.list.until,
      words.list.delivered,
      words.list.count,
    ],
    ...rows.map((one: Subscription) => [
      one.callbackHost,
      one.topic,
      words.states[shownState(one)],
      at(one.verifiedAt),
      at(one.endedAt ?? one.leaseUntil),
      at(one.deliveredAt),
      String(one.deliveries),
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "theo-doi-nguon-tin.csv");
}

export async function endFollowerPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  if (!id.success || !(await findSubscription(rq.app.db, id.data))) throw notFound();
  await transaction(rq.app.db, (tx) => endSubscription(tx, actorOf(rq), { id: id.data, at: rq.now }));
  return seeOther(`${FOLLOWERS}?xong=1`);
}
