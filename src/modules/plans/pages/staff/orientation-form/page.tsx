import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { recordOrientation } from "../../../orientations/keep-orientation.ts";
import { en } from "../../../orientations/messages.en.ts";
import { vi } from "../../../orientations/messages.vi.ts";
import { ORIENTATION_LIMITS } from "../../../orientations/orientation.ts";
import { OrientationRefused } from "../../../orientations/orientations.errors.ts";
import { listPlans } from "../../../plans.store.ts";
import { documentMeant } from "../host-form/page.tsx";
import { OrientationFormView } from "./view.tsx";

const PLANS_OFFERED = 100;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "plans.edit", rq.now);
  return html(
    OrientationFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      units: await listUnitChoices(db, offeredUnits(reach, unitsWhere(actor, "plans.edit")), vietnamDay(rq.now)),
      plans: await listPlans(db, { unitIds: reach }, PLANS_OFFERED),
      typed,
      errors,
    }),
    { status },
  );
}

export async function newOrientationPage(rq: Rq): Promise<Reply> {
  const [own = "", ...others] = unitsWhere(actorOf(rq), "plans.edit");
  return show(rq, { unitId: others.length === 0 ? own : "" }, {});
}

export async function recordOrientationPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const { givenBy, words: text } = typed;
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!unitId.success) errors.unitId = said.unitId;
  if (!isText(givenBy, ORIENTATION_LIMITS.givenBy)) errors.givenBy = said.givenBy;
  const givenOn = dayOf("givenOn") ?? null;
  if (givenOn === null) errors.givenOn = said.givenOn;
  const validUntil = dayOf("validUntil");
  if (validUntil === null || (validUntil && givenOn && validUntil < givenOn)) errors.validUntil = said.validUntil;
  const documentId = await documentMeant(rq, typed.document ?? "");
  if (documentId === "none" || documentId === "many") errors.document = said.document;
  if (!isText(text, ORIENTATION_LIMITS.words)) errors.words = said.words;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      recordOrientation(tx, actorOf(rq), {
        unitId: unitId.data ?? "",
        planId: z.uuid().safeParse(typed.planId).data ?? null,
        givenBy: givenBy ?? "",
        givenOn: givenOn ?? "",
        validUntil: validUntil ?? null,
        documentId: typeof documentId === "number" ? documentId : null,
        words: text ?? "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof OrientationRefused)) throw error;
    return show(
      rq,
      typed,
      { [error.code === "plan-of-others" ? "planId" : "unitId"]: words.refusals[error.code] },
      409,
    );
  }
  return seeOther("/can-bo/ke-hoach/dinh-huong?xong=saved");
}
