import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import type { Plan } from "../../../plan.ts";
import { enterMoney } from "../../enter-money.ts";
import { entryChoices } from "../../entry-choices.ts";
import { type EntryTyped, readEntryForm } from "../../entry-form.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type MoneyRefusal, MoneyRefused, MoneyWarned } from "../../money.errors.ts";
import { listClosings } from "../../money.store.ts";
import { type MoneyWarning, STAGES, signatureOf } from "../../money.ts";
import { EntryNewView } from "./view.tsx";

/** At which field a refusal is told. */
const FIELD: Partial<Record<MoneyRefusal, string>> = {
  "no-right-here": "unitId",
  "unit-not-here": "unitId",
  "task-not-here": "taskId",
  "source-not-here": "sourceId",
  "norm-not-valid": "normId",
  "in-the-future": "ngay",
};

async function show(
  rq: Rq,
  plan: Plan,
  asked: EntryTyped | null,
  errors: FormErrors,
  warnings: MoneyWarning[],
  status = 200,
): Promise<Reply> {
  if (plan.state === "draft") throw new MoneyRefused("not-in-force");
  if ((await listClosings(rq.app.db, [plan.id])).length > 0) throw new MoneyRefused("year-closed");
  const choices = await entryChoices(rq, plan);
  if (choices.units.length === 0) throw new MoneyRefused("no-right-here");
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  const typed = asked ?? {
    stage: STAGES.find((stage) => stage === rq.query.loai) ?? "",
    taskId: typeof rq.query.nhiemvu === "string" ? rq.query.nhiemvu : "",
    unitId: choices.units[0]?.id ?? "",
    sourceId: "",
    content: "",
    amount: "",
    quantity: "",
    unitPrice: "",
    normId: "",
    day: String(Number(day)),
    month: String(Number(month)),
    year,
    document: "",
    note: "",
    reason: "",
    seen: "",
  };
  return html(
    EntryNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      choices,
      typed,
      errors,
      warnings,
      signature: signatureOf(warnings),
    }),
    { status },
  );
}

export async function entryNewPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), null, {}, []);
}

export async function enterMoneyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, errors, checked } = readEntryForm(rq, words);
  if (!checked) return show(rq, plan, typed, errors, [], 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      enterMoney(tx, actorOf(rq), { ...checked, planId: plan.id, at: rq.now }),
    );
    const done = checked.stage === "estimate" ? "estimated" : "entered";
    return seeOther(`/can-bo/kinh-phi/but-toan/${id}?xong=${done}`);
  } catch (error) {
    if (error instanceof MoneyWarned) {
      const missing: FormErrors = typed.seen !== "" && !typed.reason ? { reason: words.errors.reason } : {};
      return show(rq, plan, typed, missing, error.warnings, 422);
    }
    const field = error instanceof MoneyRefused ? FIELD[error.code] : undefined;
    if (!(error instanceof MoneyRefused) || !field) throw error;
    return show(rq, plan, typed, { [field]: words.refusals[error.code] }, [], 422);
  }
}
