import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  longTexts,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { parseDong, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import type { Plan } from "../../../plan.ts";
import { decideEstimate } from "../../decide-estimate.ts";
import { correctMoney, endCommitment } from "../../enter-money.ts";
import { ENTRY_LIMITS, readText } from "../../entry-form.ts";
import { loadMoney } from "../../load-money.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused, MoneyUnknown, MoneyWarned } from "../../money.errors.ts";
import { mayApprove, mayEnter } from "../../money.policy.ts";
import { findMoneyEntry, findNorm, listMoneyEntries } from "../../money.store.ts";
import { type MoneyEntry, type MoneyWarning, signatureOf, unpaidOf } from "../../money.ts";
import { EntryRecordView } from "./view.tsx";

export interface CorrectionTyped {
  direction: string;
  amount: string;
  day: string;
  month: string;
  year: string;
  document: string;
  reason: string;
}

async function visibleEntry(rq: Rq): Promise<{ plan: Plan; entry: MoneyEntry }> {
  const id = z.uuid().safeParse(rq.params.entry);
  const entry = id.success ? await findMoneyEntry(rq.app.db, id.data) : undefined;
  if (!entry) throw new MoneyUnknown();
  return { entry, plan: await visiblePlan(rq, entry.planId) };
}

/** What was typed to end a contract. */
export interface EndingTyped {
  endReason: string;
  endDocument: string;
}

interface Answer {
  ending?: EndingTyped;
  errors?: FormErrors;
  typed?: CorrectionTyped;
  warnings?: MoneyWarning[];
  refusal?: string;
  status?: number;
}

async function show(rq: Rq, answer: Answer = {}): Promise<Reply> {
  const { db } = rq.app;
  const { plan, entry: asked } = await visibleEntry(rq);
  const model = await loadMoney(rq, plan);
  const entry = model.entries.find((one) => one.id === asked.id);
  // Somebody else's money in a plan that is public.
  if (!entry) throw notFound("money-unknown");
  const actor = actorOf(rq);
  const original = entry.correctsId ? model.entries.find((one) => one.id === entry.correctsId) : entry;
  const chain = model.entries.filter((one) => one.id === original?.id || one.correctsId === original?.id);
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  const done = z
    .enum(["entered", "estimated", "corrected", "contractEnded", "approved", "refused"])
    .safeParse(rq.query.xong);
  return html(
    EntryRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      entry,
      model,
      original: original ?? entry,
      chain,
      norm: entry.normId ? ((await findNorm(db, entry.normId)) ?? null) : null,
      // The whole book tells what is paid, also where a person sees only the own unit's part of it.
      unpaid:
        entry.stage === "commitment" && !entry.correctsId
          ? unpaidOf(entry, await listMoneyEntries(db, { planIds: [plan.id] }))
          : 0,
      ending: answer.ending ?? { endReason: "", endDocument: "" },
      mayCorrect: plan.state !== "draft" && (await mayEnter(db, actor, plan, entry, rq.now)),
      mayDecide: entry.stage === "estimate" && entry.isApproved === null && (await mayApprove(db, actor, plan, rq.now)),
      isOwn: entry.createdBy === actor.id,
      errors: answer.errors ?? {},
      refusal: answer.refusal ?? "",
      warnings: answer.warnings ?? [],
      signature: signatureOf(answer.warnings ?? []),
      typed: answer.typed ?? {
        direction: "",
        amount: "",
        day: String(Number(day)),
        month: String(Number(month)),
        year,
        document: "",
        reason: "",
      },
      done: done.success ? done.data : null,
    }),
    { status: answer.status ?? 200 },
  );
}

export async function entryRecordPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function correctMoneyPage(rq: Rq): Promise<Reply> {
  const { entry } = await visibleEntry(rq);
  const words = pick(rq.lang, vi, en);
  const typed: CorrectionTyped = {
    direction: readText(rq.body, "direction"),
    amount: readText(rq.body, "amount"),
    day: readText(rq.body, "ngay-day"),
    month: readText(rq.body, "ngay-month"),
    year: readText(rq.body, "ngay-year"),
    document: readText(rq.body, "document"),
    reason: readText(rq.body, "reason"),
  };
  const errors: FormErrors = longTexts({ ...typed }, ENTRY_LIMITS, rq.lang);
  const read = parseDong(typed.amount);
  if ("fault" in read) errors.amount = words.errors.money[read.fault];
  else if (read.dong === 0) errors.amount = words.errors.amountZero;
  if (typed.direction !== "less" && typed.direction !== "more") errors.direction = words.errors.direction;
  const day = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (day === null) errors.ngay = words.errors.day;
  if (typed.reason === "") errors.reason = words.errors.reason;
  if (Object.keys(errors).length > 0 || "fault" in read || day === null)
    return show(rq, { errors, typed, status: 422 });
  try {
    const id = await transaction(rq.app.db, (tx) =>
      correctMoney(tx, actorOf(rq), {
        entryId: entry.id,
        amount: typed.direction === "less" ? -read.dong : read.dong,
        day,
        document: typed.document || null,
        reason: typed.reason,
        seen: readText(rq.body, "daXem"),
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/kinh-phi/but-toan/${id}?xong=corrected`);
  } catch (error) {
    if (error instanceof MoneyWarned) return show(rq, { typed, warnings: error.warnings, status: 422 });
    if (!(error instanceof MoneyRefused)) throw error;
    const field = error.code === "in-the-future" ? "ngay" : error.code === "below-zero" ? "amount" : null;
    if (!field) throw error;
    return show(rq, { errors: { [field]: words.refusals[error.code] }, typed, status: 422 });
  }
}

export async function endCommitmentPage(rq: Rq): Promise<Reply> {
  const { entry } = await visibleEntry(rq);
  const words = pick(rq.lang, vi, en);
  const ending: EndingTyped = {
    endReason: readText(rq.body, "endReason"),
    endDocument: readText(rq.body, "endDocument"),
  };
  const limits = { endReason: ENTRY_LIMITS.reason, endDocument: ENTRY_LIMITS.document };
  const errors: FormErrors = longTexts({ ...ending }, limits, rq.lang);
  if (ending.endReason === "") errors.endReason = words.errors.reason;
  if (Object.keys(errors).length > 0) return show(rq, { errors, ending, status: 422 });
  try {
    await transaction(rq.app.db, (tx) =>
      endCommitment(tx, actorOf(rq), {
        entryId: entry.id,
        amount: Number(readText(rq.body, "unpaid")),
        day: vietnamDay(rq.now),
        document: ending.endDocument || null,
        reason: ending.endReason,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof MoneyRefused) || error.code !== "bound-changed") throw error;
    return show(rq, { errors: { endReason: words.refusals[error.code] }, ending, status: 409 });
  }
  return seeOther(`/can-bo/kinh-phi/but-toan/${entry.id}?xong=contractEnded`);
}

export async function decideEstimatePage(rq: Rq): Promise<Reply> {
  const { entry } = await visibleEntry(rq);
  const words = pick(rq.lang, vi, en);
  const isApproved = readText(rq.body, "quyet") === "duyet";
  const reason = readText(rq.body, "refuseReason");
  if (!isApproved && reason === "")
    return show(rq, { errors: { refuseReason: words.errors.reason }, refusal: reason, status: 422 });
  const long = longTexts({ refuseReason: reason }, { refuseReason: ENTRY_LIMITS.reason }, rq.lang);
  if (Object.keys(long).length > 0) return show(rq, { errors: long, refusal: reason, status: 422 });
  await transaction(rq.app.db, (tx) =>
    decideEstimate(tx, actorOf(rq), { entryId: entry.id, isApproved, reason: reason || null, at: rq.now }),
  );
  return seeOther(`/can-bo/kinh-phi/but-toan/${entry.id}?xong=${isApproved ? "approved" : "refused"}`);
}
