import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import type { Plan } from "../../../plan.ts";
import { listWaitingCarriedOver, takeCarriedOver } from "../../enter-money.ts";
import { ENTRY_LIMITS, readText } from "../../entry-form.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused } from "../../money.errors.ts";
import { mayEnter } from "../../money.policy.ts";
import { CarriedOverView } from "./view.tsx";

export interface CarriedTyped {
  document: string;
  day: string;
  month: string;
  year: string;
}

async function requireRight(rq: Rq, plan: Plan): Promise<void> {
  if (!(await mayEnter(rq.app.db, actorOf(rq), plan, { unitId: plan.unitId, stage: "allocation" }, rq.now)))
    throw new MoneyRefused("no-right-here");
}

async function show(rq: Rq, plan: Plan, asked: CarriedTyped | null, errors: FormErrors, status = 200): Promise<Reply> {
  await requireRight(rq, plan);
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  return html(
    CarriedOverView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      waiting: await listWaitingCarriedOver(rq.app.db, plan, rq.now),
      typed: asked ?? { document: "", day: String(Number(day)), month: String(Number(month)), year },
      errors,
    }),
    { status },
  );
}

/** What closed years of the unit's plans left, to be entered as allocated here. */
export async function carriedOverPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), null, {});
}

export async function takeCarriedOverPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const typed: CarriedTyped = {
    document: readText(rq.body, "document"),
    day: readText(rq.body, "ngay-day"),
    month: readText(rq.body, "ngay-month"),
    year: readText(rq.body, "ngay-year"),
  };
  const errors: FormErrors = longTexts({ document: typed.document }, { document: ENTRY_LIMITS.document }, rq.lang);
  const day = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (day === null) errors.ngay = words.errors.day;
  else if (day > vietnamDay(rq.now)) errors.ngay = words.refusals["in-the-future"];
  if (day === null || Object.keys(errors).length > 0) return show(rq, plan, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    takeCarriedOver(tx, actorOf(rq), {
      planId: plan.id,
      day,
      document: typed.document || null,
      content: (from) => vi.carriedContent(from.planNumber, from.year),
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/kinh-phi?xong=carried`);
}
