import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { countItemsByState, type ItemFilter, listItems } from "../../../content.store.ts";
import { ITEM_KINDS, TOPICS } from "../../../item.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ItemListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  tinhtrang: z
    .enum(["draft", "submitted", "returned", "approved", "published", "withdrawn"])
    .optional()
    .catch(undefined),
  loai: z.enum(ITEM_KINDS).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  sau: z.string().optional(),
});

export async function itemListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const filter: ItemFilter = {
    unitIds: await reachOf(rq.app.db, actor, "content.read", rq.now),
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.linhvuc ? { topic: query.linhvuc } : {}),
    ...(query.q ? { words: query.q } : {}),
  };
  const [at, id] = (query.sau ?? "").split("_");
  const after =
    at && id && !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success
      ? { changedAt: new Date(at), id }
      : undefined;
  const rows = await listItems(
    rq.app.db,
    { ...filter, ...(query.tinhtrang ? { state: query.tinhtrang } : {}) },
    PAGE_SIZE + 1,
    after,
  );
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    ItemListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      counts: await countItemsByState(rq.app.db, filter),
      unitNames: await unitNames(
        rq.app.db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      mayWrite: holds(actor, "content.edit"),
      next: rows.length > PAGE_SIZE && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
    }),
  );
}
