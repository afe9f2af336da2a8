import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, unitsWhere } from "../../../../accounts/index.ts";
import { getUnit, listUnitsOfKind } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf, scopeOf } from "../../../plan.policy.ts";
import { findPlan } from "../../../plans.store.ts";
import { proposeFromPlan, useTemplate } from "../../../writing/keep-template.ts";
import { templateOfYear } from "../../../writing/load-template.ts";
import { en } from "../../../writing/messages.en.ts";
import { vi } from "../../../writing/messages.vi.ts";
import { TEMPLATE_KINDS, type TemplateKind, templateKindOf } from "../../../writing/template.ts";
import { visiblePlan } from "../plan-access.ts";
import { TemplateRecordView } from "./view.tsx";

/** The province whose templates this person sees: the one the person's unit stands in. */
export async function provinceOfActor(rq: Rq): Promise<string> {
  const today = vietnamDay(rq.now);
  const [own] = unitsWhere(actorOf(rq), "plans.read");
  if (own) return scopeOf(rq.app.db, own, today);
  const [first] = await listUnitsOfKind(rq.app.db, "province", today);
  if (!first) throw notFound("plan-template-unknown");
  return first.id;
}

const Place = z.object({ unitKind: z.enum(TEMPLATE_KINDS), year: z.coerce.number().int().min(2000).max(2100) });

/** Kind and year of the address, with the province and whether this person keeps its templates. */
export async function templatePlace(
  rq: Rq,
): Promise<{ unitKind: TemplateKind; year: number; provinceId: string; mayKeep: boolean }> {
  const place = Place.safeParse(rq.params);
  if (!place.success) throw notFound("plan-template-unknown");
  const provinceId = await provinceOfActor(rq);
  const mayKeep = (await reachOf(rq.app.db, actorOf(rq), "plans.edit", rq.now)).has(provinceId);
  return { ...place.data, provinceId, mayKeep };
}

const Query = z.object({
  ban: z.coerce.number().int().positive().optional().catch(undefined),
  xong: z.enum(["saved", "drafted", "draftedBefore"]).optional().catch(undefined),
});

export async function templateRecordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { unitKind, year, provinceId, mayKeep } = await templatePlace(rq);
  const { ban, xong } = Query.parse(rq.query);
  const { template, versions } = await templateOfYear(db, provinceId, unitKind, year, ban);
  return html(
    TemplateRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      template,
      year,
      versions,
      from: template.fromPlanId ? ((await findPlan(db, template.fromPlanId)) ?? null) : null,
      mayKeep,
      mayWrite: holds(actorOf(rq), "plans.edit"),
      done: xong ?? null,
    }),
  );
}

export async function useTemplatePage(rq: Rq): Promise<Reply> {
  const { mayKeep: _mayKeep, ...place } = await templatePlace(rq);
  const note = pick(rq.lang, vi, en).record.takenOver;
  await transaction(rq.app.db, (tx) => useTemplate(tx, actorOf(rq), { ...place, note, at: rq.now }));
  return seeOther(`/can-bo/ke-hoach/mau/${place.unitKind}/${place.year}?xong=saved`);
}

/** A plan in force becomes next year's template, without waiting for December. */
export async function drawTemplatePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const note = pick(rq.lang, vi, en).drawnFrom(plan.year ?? 0);
  const drawn = await transaction(rq.app.db, (tx) =>
    proposeFromPlan(tx, actorOf(rq), { planId: plan.id, note, at: rq.now }),
  );
  const { kind } = await getUnit(rq.app.db, plan.unitId, vietnamDay(rq.now));
  return seeOther(
    `/can-bo/ke-hoach/mau/${templateKindOf(kind)}/${(plan.year ?? 0) + 1}?xong=${drawn ? "drafted" : "draftedBefore"}`,
  );
}
