import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { getUnits } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import type { Plan } from "../../../plan.ts";
import { listDoingUnitIds } from "../../../plans.store.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { openPeriods } from "../../../reports/open-periods.ts";
import { dueDayOf, PERIOD_KINDS, type PeriodKind, type Stretch, stretchesOf } from "../../../reports/period.ts";
import { ReportActRefused } from "../../../reports/reports.errors.ts";
import { listPeriods } from "../../../reports/reports.store.ts";
import { REPORT_LIMITS } from "../../../reports/unit-report.ts";
import { visiblePlan } from "../plan-access.ts";
import { textOf } from "../report-access.ts";
import { ReportPeriodsView } from "./view.tsx";

const FIELDS = ["kind", "year", "from", "to", "dueOn", "helpers", "through", "note"] as const;
export type OpenTyped = Record<(typeof FIELDS)[number], string>;

async function issuedPlan(rq: Rq): Promise<Plan> {
  const plan = await visiblePlan(rq);
  if (plan.state === "draft") throw notFound("plan-not-found");
  return plan;
}

async function show(rq: Rq, plan: Plan, typed: OpenTyped | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const opened = Number(rq.query.mo);
  const wrongDay = typeof rq.query.ngay === "string" ? rq.query.ngay.slice(0, 40) : "";
  return html(
    ReportPeriodsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      periods: await listPeriods(db, plan.id),
      mayOpen: (await reachOf(db, actorOf(rq), "plans.assign", rq.now)).has(plan.unitId),
      opened: Number.isInteger(opened) && opened > 0 && opened < 13 ? opened : null,
      through: await throughChoices(rq, plan),
      wrongDay: wrongDay.isWellFormed() && wrongDay !== "" ? wrongDay : null,
      today: vietnamDay(rq.now),
      mayReport: holds(actorOf(rq), "plans.report"),
      typed: typed ?? {
        kind: "quarter",
        year: String(plan.year ?? rq.now.getFullYear()),
        from: "",
        to: "",
        dueOn: "",
        helpers: "",
        through: "",
        note: "",
      },
      errors,
    }),
    { status },
  );
}

/** Offices that have a task in the plan: one of them may gather the reports of all for the leading unit. */
async function throughChoices(rq: Rq, plan: Plan): Promise<{ id: string; name: string }[]> {
  const { db } = rq.app;
  const units = await getUnits(db, await listDoingUnitIds(db, plan.id, { withHelpers: true }), vietnamDay(rq.now));
  return [...units.values()]
    .filter((unit) => unit.id !== plan.unitId && unit.kind !== "commune" && unit.kind !== "press")
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

export async function reportPeriodsPage(rq: Rq): Promise<Reply> {
  return show(rq, await issuedPlan(rq), null, {});
}

export async function openPeriodsPage(rq: Rq): Promise<Reply> {
  const plan = await issuedPlan(rq);
  const words = pick(rq.lang, vi, en);
  const typed = Object.fromEntries(FIELDS.map((name) => [name, textOf(rq.body, name)])) as OpenTyped;
  const read = await readPeriods(rq, plan, typed, words.periods.errors);
  if ("errors" in read) return show(rq, plan, typed, read.errors, 422);
  try {
    const count = await transaction(rq.app.db, async (tx) =>
      openPeriods(tx, actorOf(rq), {
        planId: plan.id,
        kind: read.kind,
        stretches: read.stretches,
        withHelpers: typed.helpers === "all",
        throughId: (await throughChoices(rq, plan)).find((one) => one.id === typed.through)?.id ?? null,
        note: typed.note || null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ke-hoach/${plan.id}/ky-bao-cao?mo=${count}`);
  } catch (error) {
    if (!(error instanceof ReportActRefused)) throw error;
    return show(rq, plan, typed, { kind: words.refusals[error.code] }, 409);
  }
}

type ReadPeriods = { errors: FormErrors } | { kind: PeriodKind; stretches: (Stretch & { dueOn: string })[] };

async function readPeriods(rq: Rq, plan: Plan, typed: OpenTyped, said: typeof vi.periods.errors): Promise<ReadPeriods> {
  const errors: FormErrors = {};
  const kind = PERIOD_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if ([...typed.note].length > REPORT_LIMITS.reason || !typed.note.isWellFormed()) errors.note = said.note;
  let stretches: Stretch[] = [];
  if (kind === "adHoc") {
    const fromOn = parseVietnameseDate(typed.from);
    const toOn = parseVietnameseDate(typed.to);
    if (!fromOn) errors.from = said.from;
    if (!toOn || (fromOn && toOn < fromOn)) errors.to = said.to;
    if (fromOn && toOn) stretches = [{ fromOn, toOn }];
  } else if (kind) {
    if (/^(19|20|21)\d\d$/.test(typed.year)) stretches = stretchesOf(kind, Number(typed.year), plan.reportDueOn);
    else errors.year = said.year;
  }
  const first = stretches[0];
  const due = typed.dueOn === "" ? null : parseVietnameseDate(typed.dueOn);
  const today = vietnamDay(rq.now);
  if (typed.dueOn !== "" && (!due || due < today || stretches.length > 1 || (first && due <= first.fromOn)))
    errors.dueOn = said.due;
  if (!kind || Object.keys(errors).length > 0) return { errors };
  const calendar = await workingCalendarFor(rq.app.db, plan.unitId, rq.now);
  return {
    kind,
    stretches: stretches.map((one) => ({
      ...one,
      dueOn: due ?? dueDayOf(one, kind, plan.reportDueOn, calendar, today),
    })),
  };
}
