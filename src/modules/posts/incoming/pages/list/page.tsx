import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, first, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { INCOMING } from "../../../pages/labels.ts";
import { PostUnknown } from "../../../posts.errors.ts";
import { countUnsent } from "../../chat/chat-answer.store.ts";
import { findIncoming, listIncoming } from "../../incoming.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { noteAnsweredByHand } from "../../note-answered.ts";
import { IncomingListView, REPLY_STATES } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;
/** As long as some network still takes an answer. */
const UNSENT_MS = 7 * 24 * 60 * 60 * 1_000;

const Query = z.object({
  traloi: first(z.enum(REPLY_STATES).optional().catch(undefined)),
  sau: first(z.uuid().optional().catch(undefined)),
});
export type IncomingQuery = Omit<z.infer<typeof Query>, "sau">;

async function filterOf(rq: Rq) {
  const { sau, ...query } = Query.parse(rq.query);
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "posts.read", rq.now);
  const filter = { unitIds, ...(query.traloi ? { replyState: query.traloi } : {}) };
  return { query, filter, sau };
}

export async function incomingListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, sau } = await filterOf(rq);
  const after = sau ? await findIncoming(db, sau) : undefined;
  const found = await listIncoming(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    IncomingListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
      writable: new Set(await reachOf(db, actorOf(rq), "posts.write", rq.now)),
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
      isNoted: rq.query.xong === "1",
      unsent: await countUnsent(db, filter.unitIds, new Date(rq.now.getTime() - UNSENT_MS)),
    }),
  );
}

/** Exactly the rows of the filter; what was written stands at the questions. */
export async function incomingListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq);
  const rows = await listIncoming(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [words.received, words.place, words.kind, words.unit, words.state],
    ...rows.map((row) => [
      formatDateTime(row.receivedAt),
      row.place,
      words.kinds[row.kind],
      names.get(row.unitId) ?? "",
      row.replyReason ?? words.states[row.replyState],
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "tin-tu-mang-xa-hoi.csv");
}

export async function answeredByHandPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.incoming);
  if (!id.success) throw new PostUnknown();
  await transaction(rq.app.db, (tx) => noteAnsweredByHand(tx, actorOf(rq), { incomingId: id.data, at: rq.now }));
  return seeOther(`${INCOMING}?xong=1`);
}
