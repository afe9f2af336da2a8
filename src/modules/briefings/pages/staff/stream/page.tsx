import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { readerOf } from "../../../addressed.ts";
import { BRIEFING_KINDS, dueFor } from "../../../briefing.ts";
import { countStream, listStream } from "../../../briefings.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { StreamView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  xem: z.enum(["unread", "read", "all"]).catch("unread").prefault("unread"),
  loai: z.enum(BRIEFING_KINDS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1).prefault(1),
});
export type StreamQuery = z.infer<typeof Query>;

/** What this person is asked to read, first what is due. */
export async function streamPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const me = await readerOf(db, actor.id, today);
  const filter = { view: query.xem, kind: query.loai, q: query.q };
  const page = { limit: PAGE_SIZE + 1, offset: (query.trang - 1) * PAGE_SIZE };
  const rows = me ? await listStream(db, me, filter, today, page) : [];
  const shown = rows
    .slice(0, PAGE_SIZE)
    .map((row) => ({ ...row, dueOn: row.readAt || !me ? row.dueOn : dueFor(row.dueOn, me.since) }));
  return html(
    StreamView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      counts: me ? await countStream(db, me, today) : { unread: 0, late: 0, read: 0 },
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayFollow: holds(actor, "briefings.oversee") || holds(actor, "briefings.write"),
      mayWrite: holds(actor, "briefings.write"),
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}
