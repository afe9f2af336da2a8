import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findUnitBySlug, siteOf, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicName } from "../../../../topics/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import type { Outcome } from "../../../problem.ts";
import { countProblems, listLastTold, listPublicProblems } from "../../../problems.store.ts";
import { PublicProblemListView } from "./view.tsx";

const PAGE_SIZE = 30;
const MOST_PAGES = 100;

export const STATE_IN_ADDRESS: Record<Outcome, string> = { open: "dang", solved: "xong", unsolved: "chua-duoc" };

const Query = z.object({
  muc: z.enum(["dang", "xong", "chua-duoc"]).default("dang").catch("dang"),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  donvi: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(MOST_PAGES).default(1).catch(1),
});
export type PublicProblemQuery = z.infer<typeof Query>;

/** What does not go well yet, who is in charge, and by when it is promised; the longest overdue first. */
export async function publicProblemListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const unit = query.donvi ? await findUnitBySlug(db, query.donvi, today) : undefined;
  const state =
    (Object.keys(STATE_IN_ADDRESS) as Outcome[]).find((one) => STATE_IN_ADDRESS[one] === query.muc) ?? "open";
  const filter = { topic: query.linhvuc, ...(unit ? { unitIds: [unit.id] } : {}) };
  const offset = (query.trang - 1) * PAGE_SIZE;
  const rows = await listPublicProblems(db, { ...filter, state }, { limit: PAGE_SIZE + 1, offset });
  const shown = rows.slice(0, PAGE_SIZE);
  const site = await siteOf(rq);
  return html(
    PublicProblemListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      query,
      state,
      unit: unit?.name ?? null,
      topic: query.linhvuc ? topicName(query.linhvuc, rq.lang) : null,
      rows: shown,
      told: await listLastTold(
        db,
        shown.map((row) => row.id),
      ),
      today,
      counts: await countProblems(db, { ...filter, isPublic: true, today }),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}
