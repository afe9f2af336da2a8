import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick, shortText } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { findRunningChild } from "../../../cascade/cascade.store.ts";
import { derivePlan } from "../../../cascade/derive-plan.ts";
import { listDuties } from "../../../cascade/duties.ts";
import { en } from "../../../cascade/messages.en.ts";
import { vi } from "../../../cascade/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { LIMITS, type Plan } from "../../../plan.ts";
import { PlanActRefused } from "../../../plans.errors.ts";
import { listPieces } from "../../../plans.store.ts";
import { visiblePlan } from "../plan-access.ts";
import { PlanDeriveView } from "./view.tsx";

/** What a unit usually keeps; the rest is offered unticked. */
export const TAKEN_PIECES = ["purpose", "requirement", "audience", "content", "form", "legalBasis"] as const;

export interface DeriveTyped {
  /** null: nothing was sent yet, everything is ticked. */
  taken: ReadonlySet<string> | null;
  pieces: ReadonlySet<string> | null;
  reasons: ReadonlyMap<string, string>;
}

const UNTOUCHED: DeriveTyped = { taken: null, pieces: null, reasons: new Map() };

async function show(rq: Rq, plan: Plan, unitId: string, typed: DeriveTyped, errors: FieldError[], status = 200) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "plans.edit", rq.now);
  const units = (await listUnitChoices(db, [...reach], today)).filter((unit) => unit.id !== plan.unitId);
  const chosen = units.find((unit) => unit.id === unitId) ?? null;
  const own = chosen ? await findRunningChild(db, plan.id, chosen.id) : undefined;
  return html(
    PlanDeriveView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      units,
      unit: chosen,
      ownId: own?.id ?? null,
      duties: chosen ? await listDuties(db, plan, chosen.id, rq.now) : [],
      pieces: (await listPieces(db, plan.id)).filter(
        (piece) => piece.state !== "dropped" && (TAKEN_PIECES as readonly string[]).includes(piece.kind),
      ),
      typed,
      errors,
    }),
    { status },
  );
}

export async function newDerivedPlanPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const asked = typeof rq.query.donvi === "string" ? rq.query.donvi : "";
  const own = unitsWhere(actorOf(rq), "plans.edit").filter((id) => id !== plan.unitId);
  return show(rq, plan, asked || (own.length === 1 ? (own[0] ?? "") : ""), UNTOUCHED, []);
}

export async function derivePlanPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const list = (name: string): string[] => [body[name] ?? []].flat().map(String);
  const unitId = z.uuid().safeParse(body.unit);
  const taken = new Set(list("take"));
  const pieces = new Set(list("piece"));
  const reasons = new Map(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith("reason-") && typeof value === "string" ? [[name.slice(7), nfc(value)] as const] : [],
    ),
  );
  const typed: DeriveTyped = { taken, pieces, reasons };
  const errors: FieldError[] = [];
  if (!unitId.success) errors.push({ field: "unit", message: words.errors.unit });
  const duties = unitId.success ? await listDuties(rq.app.db, plan, unitId.data, rq.now) : [];
  if (unitId.success && taken.size === 0) errors.push({ field: "take", message: words.errors.nothing });
  const left = duties.filter(({ task }) => !taken.has(task.id));
  for (const { task } of taken.size === 0 ? [] : left) {
    const reason = reasons.get(task.id) ?? "";
    if (reason === "")
      errors.push({ field: `reason-${task.id}`, message: words.errors.reasonFor(shortText(task.text, 60)) });
    else if ([...reason].length > LIMITS.note) errors.push({ field: `reason-${task.id}`, message: words.errors.long });
  }
  if (errors.length > 0 || !unitId.success) return show(rq, plan, String(body.unit ?? ""), typed, errors, 422);
  try {
    const planId = await transaction(rq.app.db, (tx) =>
      derivePlan(tx, actorOf(rq), {
        parentId: plan.id,
        unitId: unitId.data,
        taskIds: [...taken],
        left: left.map(({ task }) => ({ taskId: task.id, reason: reasons.get(task.id) ?? "" })),
        pieceIds: [...pieces],
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ke-hoach/${planId}/doc`);
  } catch (error) {
    if (!(error instanceof PlanActRefused) || error.code !== "derived-before") throw error;
    return show(rq, plan, unitId.data, typed, [{ field: "unit", message: words.exists }], 409);
  }
}
