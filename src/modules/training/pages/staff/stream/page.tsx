import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { readerOf } from "../../../../briefings/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listSessions, listStream } from "../../../course.store.ts";
import { COURSE_KINDS } from "../../../course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { StreamView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  xem: z.enum(["coming", "past"]).catch("coming").prefault("coming"),
  loai: z.enum(COURSE_KINDS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1).prefault(1),
});
export type StreamQuery = z.infer<typeof Query>;

/** Courses this person may take part in. */
export async function streamPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const me = await readerOf(db, actor.id, today);
  const filter = { view: query.xem, kind: query.loai, q: query.q };
  const page = { limit: PAGE_SIZE + 1, offset: (query.trang - 1) * PAGE_SIZE };
  const rows = me ? await listStream(db, me, filter, today, page) : [];
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    StreamView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      sessions: await listSessions(
        db,
        shown.map((row) => row.id),
      ),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayLookAfter: holds(actor, "training.write") || holds(actor, "training.oversee"),
      mayOversee: holds(actor, "training.oversee"),
      mayWrite: holds(actor, "training.write"),
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}
