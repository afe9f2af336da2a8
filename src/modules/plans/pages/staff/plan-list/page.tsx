import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { countPlansByState, listPlans, listPlanYears, type PlanFilter } from "../../../plans.store.ts";
import { PlanListView } from "./view.tsx";

const Query = z.object({
  tinhtrang: z.enum(["draft", "issued", "closed", "withdrawn"]).optional().catch(undefined),
  nam: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});

export async function planListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const visible: PlanFilter = { unitIds: [...(await reachOf(db, actor, "plans.read", rq.now))], orIssued: true };
  const filter: PlanFilter = {
    ...visible,
    ...(query.nam ? { year: query.nam } : {}),
    ...(query.donvi ? { ofUnit: query.donvi } : {}),
  };
  const withdrawn = { ...filter, withdrawn: true };
  const chosen: PlanFilter =
    query.tinhtrang === "withdrawn"
      ? withdrawn
      : { ...filter, ...(query.tinhtrang ? { states: [query.tinhtrang] } : {}) };
  const [rows, counts, givenUp, years, all] = await Promise.all([
    listPlans(db, chosen),
    countPlansByState(db, filter),
    countPlansByState(db, withdrawn),
    listPlanYears(db, visible),
    listPlans(db, visible, 1_000),
  ]);
  return html(
    PlanListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows,
      counts: { ...counts, withdrawn: givenUp.draft },
      years,
      units: await listUnitChoices(db, [...new Set(all.map((row) => row.unitId))], today),
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
      mayWrite: holds(actor, "plans.edit"),
    }),
  );
}
