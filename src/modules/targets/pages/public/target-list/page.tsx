import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { loadTargetBoard } from "../../../load-board.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listTargetYears } from "../../../targets.store.ts";
import { PublicTargetListView } from "./view.tsx";

/** What all units set themselves to reach in a year, and where each stands, with the source of every number. */
export async function publicTargetListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const years = await listTargetYears(db, null);
  const asked = z.coerce.number().int().safeParse(rq.query.nam);
  const year =
    years.find((one) => asked.success && one === asked.data) ??
    years.find((one) => one <= Number(today.slice(0, 4))) ??
    Number(today.slice(0, 4));
  const { rows, counts } = await loadTargetBoard(db, { year, unitIds: null }, today);
  return html(
    PublicTargetListView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      year,
      years,
      rows,
      counts,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.target.unitId))], today),
    }),
  );
}
