import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en as feedbackEn } from "../../messages.en.ts";
import { vi as feedbackVi } from "../../messages.vi.ts";
import { type ConductFilter, countConduct, listConduct } from "../conduct.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { viewerOf } from "../viewer.ts";
import { ConductListView } from "./list-view.tsx";

const PAGE_SIZE = 30;
const Query = z.object({
  xem: z.enum(["received", "late", "verified", "unfounded"]).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export async function conductListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const { db, config } = rq.app;
  const today = vietnamDay(rq.now);
  const viewer = await viewerOf(db, config.secretKey, actorOf(rq), rq.now);
  const base: ConductFilter = {
    ...(query.q ? { words: query.q } : {}),
    ...(query.donvi ? { unitId: query.donvi } : {}),
  };
  const views: Record<string, ConductFilter> = {
    received: { ...base, state: "received" },
    late: { ...base, lateOn: today },
    verified: { ...base, finding: "verified" },
    unfounded: { ...base, finding: "unfounded" },
  };
  const counts = await countConduct(db, viewer, base, today);
  const rows = await listConduct(db, viewer, views[query.xem ?? ""] ?? base, PAGE_SIZE, (query.trang - 1) * PAGE_SIZE);
  const abouts = rows.map((row) => row.aboutUnitId ?? row.unitId);
  return html(
    ConductListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      feedback: pick(rq.lang, feedbackVi, feedbackEn),
      query,
      counts,
      rows,
      today,
      pages: Math.ceil(counts[query.xem ?? "all"] / PAGE_SIZE),
      unitNames: await unitNames(db, [...new Set(abouts)], today),
    }),
    { headers: { "cache-control": "no-store" } },
  );
}
