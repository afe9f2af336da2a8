import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { loadProgress } from "../load-progress.ts";
import { reachOf, scopeOf } from "../plan.policy.ts";
import { findPlan, listPieces } from "../plans.store.ts";
import { proposeTemplate } from "./propose-template.ts";
import { type PlanTemplate, type TemplateContent, type TemplateKind, templateKindOf } from "./template.ts";
import { TemplateRefused, TemplateSavedMeanwhile } from "./writing.errors.ts";
import { insertTemplate, listReportedLessons, listTemplates, lockTemplates } from "./writing.store.ts";

const MOST_LESSONS = 12;

interface TemplatePlace {
  provinceId: string;
  unitKind: TemplateKind;
  year: number;
}

async function requireProvince(tx: Tx, actor: Actor, provinceId: string, at: Date): Promise<void> {
  if (actor.id === "system") return;
  if (!(await reachOf(tx, actor, "plans.edit", at)).has(provinceId)) throw new TemplateRefused("no-right-here");
}

/** A province writes its template: always a new version, in use from now on. @throws TemplateSavedMeanwhile */
export async function saveTemplate(
  tx: Tx,
  actor: Actor,
  input: TemplatePlace & { basedOn: number; content: TemplateContent; note: string; at: Date },
): Promise<number> {
  await requireProvince(tx, actor, input.provinceId, input.at);
  const latest = await latestOf(tx, input);
  if ((latest?.version ?? 0) !== input.basedOn) throw new TemplateSavedMeanwhile(latest?.madeByName ?? "");
  return keep(tx, actor, input, latest, {
    state: "inUse",
    content: input.content,
    fromPlanId: latest?.fromPlanId ?? null,
    note: input.note,
  });
}

/** The proposed template is taken over as it stands. */
export async function useTemplate(
  tx: Tx,
  actor: Actor,
  input: TemplatePlace & { note: string; at: Date },
): Promise<number> {
  await requireProvince(tx, actor, input.provinceId, input.at);
  const latest = await latestOf(tx, input);
  if (latest?.state !== "proposed") throw new TemplateRefused("not-from-this-state");
  return keep(tx, actor, input, latest, {
    state: "inUse",
    content: latest.content,
    fromPlanId: latest.fromPlanId,
    note: input.note,
  });
}

/**
 * Draws the coming year's template from a plan of this year and proposes it. Where somebody has begun with that template
 * already, nothing is proposed over it.
 *
 * @idempotent returns null where the year has a template
 */
export async function proposeFromPlan(
  tx: Tx,
  actor: Actor,
  input: { planId: string; note: string; at: Date },
): Promise<{ unitKind: TemplateKind; year: number } | null> {
  const plan = await findPlan(tx, input.planId);
  if (!plan?.year || plan.state === "draft") throw new TemplateRefused("plan-without-year");
  const day = vietnamDay(input.at);
  const provinceId = await scopeOf(tx, plan.unitId, day);
  await requireProvince(tx, actor, provinceId, input.at);
  const unitKind = templateKindOf((await getUnit(tx, plan.unitId, day)).kind);
  const place = { provinceId, unitKind, year: plan.year + 1 };
  if (await latestOf(tx, place)) return null;
  const content = proposeTemplate({
    plan,
    pieces: await listPieces(tx, plan.id),
    progress: await loadProgress(tx, { planIds: [plan.id], today: day }),
    lessons: await listReportedLessons(tx, plan.id, MOST_LESSONS),
  });
  await keep(tx, actor, { ...place, at: input.at }, undefined, {
    state: "proposed",
    content,
    fromPlanId: plan.id,
    note: input.note,
  });
  return { unitKind, year: place.year };
}

async function latestOf(tx: Tx, { provinceId, unitKind, year }: TemplatePlace): Promise<PlanTemplate | undefined> {
  await lockTemplates(tx, provinceId, unitKind, year);
  return (await listTemplates(tx, provinceId, { unitKind, year }))[0];
}

async function keep(
  tx: Tx,
  actor: Actor,
  { provinceId, unitKind, year, at }: TemplatePlace & { at: Date },
  latest: PlanTemplate | undefined,
  made: Pick<PlanTemplate, "state" | "content" | "fromPlanId" | "note">,
): Promise<number> {
  const version = (latest?.version ?? 0) + 1;
  const id = await insertTemplate(tx, provinceId, {
    ...made,
    unitKind,
    year,
    version,
    madeBy: personIdOf(actor),
    madeByName: actor.name,
    madeAt: at,
  });
  await recordAct(tx, actor, {
    act: made.state === "proposed" ? "planTemplate.propose" : "planTemplate.save",
    subjectKind: "planTemplate",
    subjectId: String(id),
    unitId: provinceId,
    details: { unitKind, year, version, from: made.fromPlanId },
    at,
  });
  return version;
}
