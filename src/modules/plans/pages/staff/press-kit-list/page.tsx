import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../press-kits/messages.en.ts";
import { vi } from "../../../press-kits/messages.vi.ts";
import { KIT_STATES } from "../../../press-kits/press-kit.ts";
import { listKits } from "../../../press-kits/press-kits.store.ts";
import { PressKitListView } from "./view.tsx";

const PAGE_SIZE = 50;

const Query = z.object({
  tinhtrang: z.enum(KIT_STATES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type KitQuery = z.infer<typeof Query>;

export async function pressKitListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const after = placeIn(rq);
  const rows = await listKits(db, { reach, state: query.tinhtrang, q: query.q }, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    PressKitListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now)),
      mayWrite: holds(actorOf(rq), "pressKits.prepare"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}
