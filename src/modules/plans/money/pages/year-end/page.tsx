import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseDong, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import { closeMoney, leftToSettle, openBeforeClosing } from "../../close-money.ts";
import { ENTRY_LIMITS, readText } from "../../entry-form.ts";
import { downloadTable } from "../../export-table.ts";
import { loadMoney, moneyRows } from "../../load-money.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused } from "../../money.errors.ts";
import { mayApprove } from "../../money.policy.ts";
import { listCarriedOver, listClosings } from "../../money.store.ts";
import { YearEndView, type YearLine } from "./view.tsx";

async function load(rq: Rq) {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const model = await loadMoney(rq, plan);
  // Settling is the business of whoever keeps the plan; a part of the figures would mislead.
  if (!model.isWhole) throw new MoneyRefused("no-right-here");
  const [closing] = await listClosings(rq.app.db, [plan.id]);
  const lines: YearLine[] = moneyRows(model, "source", words).map(({ key, label, sums }) => ({
    sourceId: key,
    label,
    allocated: sums.allocation,
    spent: sums.spending,
    settled: sums.settlement,
    left: leftToSettle(sums),
    carriedOver: closing?.lines.find((line) => line.sourceId === key)?.carriedOver ?? 0,
  }));
  return { plan, words, model, closing: closing ?? null, lines };
}

async function show(rq: Rq, errors: FormErrors = {}, typed: Record<string, string> = {}, status = 200): Promise<Reply> {
  const { plan, words, model, closing, lines } = await load(rq);
  return html(
    YearEndView({
      ctx: rq.app.view(rq),
      words,
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      year: plan.year ?? Number(vietnamDay(rq.now).slice(0, 4)),
      lines,
      closing,
      onward: closing ? await listCarriedOver(rq.app.db, { planId: plan.id }) : [],
      late: closing ? model.entries.filter((entry) => entry.createdAt > closing.closedAt).length : 0,
      open: openBeforeClosing(model.entries),
      mayClose: await mayApprove(rq.app.db, actorOf(rq), plan, rq.now),
      errors,
      typed,
    }),
    { status },
  );
}

export async function yearEndPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function yearEndXlsx(rq: Rq): Promise<Reply> {
  const { plan, words, lines } = await load(rq);
  const head = [
    words.source,
    words.stages.allocation,
    words.stages.spending,
    words.stages.settlement,
    words.notSettled,
    words.leftOver,
    words.carriedOver,
  ];
  const rows = lines.map((line) => [
    line.label,
    line.allocated,
    line.spent,
    line.settled,
    line.spent - line.settled,
    line.left,
    line.carriedOver,
  ]);
  const name = `quyet-toan-${(plan.number ?? "ke-hoach").replace(/\//g, "-")}`;
  return downloadTable([head, ...rows], "xlsx", name, words.yearEnd);
}

export async function closeMoneyPage(rq: Rq): Promise<Reply> {
  const { plan, words, lines, model } = await load(rq);
  const typed: Record<string, string> = { note: readText(rq.body, "note") };
  const errors: FormErrors = longTexts(typed, { note: ENTRY_LIMITS.note }, rq.lang);
  const carriedOver = new Map<string, number>();
  for (const line of lines) {
    const field = `chuyen-${line.sourceId}`;
    const text = readText(rq.body, field);
    typed[field] = text;
    if (text === "") continue;
    const read = parseDong(text);
    if ("fault" in read) errors[field] = words.errors.money[read.fault];
    else if (read.dong > line.left) errors[field] = words.errors.carried(line.left);
    else carriedOver.set(line.sourceId, read.dong);
  }
  if (openBeforeClosing(model.entries).unsettled > 0 && typed.note === "") errors.note = words.errors.reason;
  if (Object.keys(errors).length > 0) return show(rq, errors, typed, 422);
  await transaction(rq.app.db, (tx) =>
    closeMoney(tx, actorOf(rq), { planId: plan.id, carriedOver, note: typed.note || null, at: rq.now }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/kinh-phi?xong=closed`);
}
