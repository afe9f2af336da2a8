import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { withdrawOrientation } from "../../../orientations/keep-orientation.ts";
import { en } from "../../../orientations/messages.en.ts";
import { vi } from "../../../orientations/messages.vi.ts";
import { ORIENTATION_LIMITS } from "../../../orientations/orientation.ts";
import { listOrientations } from "../../../orientations/orientations.store.ts";
import { listPlans } from "../../../plans.store.ts";
import { visibleUnits } from "../host-list/page.tsx";
import { OrientationListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  tinhtrang: z.literal("dangapdung").optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type OrientationQuery = z.infer<typeof Query>;

async function show(rq: Rq, errors: FormErrors, typedReason = "", status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const after = placeIn(rq);
  const rows = await listOrientations(
    db,
    { unitIds: await visibleUnits(rq), q: query.q, inForceOn: query.tinhtrang ? today : undefined },
    PAGE_SIZE + 1,
    after,
  );
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const planIds = [...new Set(shown.flatMap((row) => row.planId ?? []))];
  const plans = planIds.length === 0 ? [] : await listPlans(db, { ids: planIds }, planIds.length);
  const done = z.enum(["saved", "withdrawn"]).safeParse(rq.query.xong);
  return html(
    OrientationListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      query,
      rows: shown,
      plans: new Map(plans.map((plan) => [plan.id, plan.number ?? plan.title])),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      today,
      mayWrite: holds(actorOf(rq), "plans.edit"),
      reach: new Set(await reachOf(db, actorOf(rq), "plans.edit", rq.now)),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
      errors,
      typedReason,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export const orientationListPage = (rq: Rq): Promise<Reply> => show(rq, {});

export async function withdrawOrientationPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().parse(rq.params.orientation);
  const { typed } = typedForm(rq);
  const { reason } = typed;
  if (!isText(reason, ORIENTATION_LIMITS.reason))
    return show(rq, { [`reason-${id}`]: pick(rq.lang, vi, en).errors.reason }, reason ?? "", 422);
  await transaction(rq.app.db, (tx) => withdrawOrientation(tx, actorOf(rq), { id, reason, at: rq.now }));
  return seeOther("/can-bo/ke-hoach/dinh-huong?xong=withdrawn");
}
