import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { DutyRefused } from "../../../duties.errors.ts";
import { listDuties } from "../../../duties.store.ts";
import { addDuty } from "../../../keep-duties.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { FORMS, PERIODS, type RequiredForm } from "../../../obligation.ts";
import { BASE, readText } from "../page-parts.tsx";
import { DutyCatalogueView } from "./view.tsx";

const FIELDS = [
  "unitId",
  "title",
  "matter",
  "law",
  "article",
  "dueDays",
  "period",
  "replacesId",
  "verified",
  "ngay-day",
  "ngay-month",
  "ngay-year",
  ...FORMS,
] as const;
export type DutyTyped = Record<(typeof FIELDS)[number], string>;
const LIMITS = { title: 200, matter: 300, law: 200, article: 200 };
const MOST_DAYS = 3_650;
async function show(rq: Rq, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "duties.read", rq.now);
  const own = unitsWhere(actor, "duties.read");
  const above = (await Promise.all(own.map((id) => ancestors(db, id, today)))).flat().map((unit) => unit.id);
  const duties = await listDuties(db, { unitIds: [...reach, ...above] });
  const keeps = await reachOf(db, actor, "duties.edit", rq.now);
  return html(
    DutyCatalogueView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      duties,
      names: await unitNames(db, [...new Set(duties.flatMap((duty) => duty.unitId ?? []))], today),
      units: holds(actor, "duties.edit")
        ? await listUnitChoices(db, offeredUnits(keeps, unitsWhere(actor, "duties.edit")), today)
        : [],
      today,
      typed: Object.fromEntries(FIELDS.map((name) => [name, readText(rq, name)])) as DutyTyped,
      errors,
      done: rq.query.xong === "added",
    }),
    { status },
  );
}

export async function dutyCataloguePage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function addDutyPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const text = (name: (typeof FIELDS)[number]): string => readText(rq, name);
  const errors: FormErrors = longTexts(
    { title: text("title"), matter: text("matter"), law: text("law"), article: text("article") },
    LIMITS,
    rq.lang,
  );
  const forms: RequiredForm[] = [];
  for (const form of FORMS) {
    const typed = text(form).toLowerCase();
    if (typed === "") continue;
    const days = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    if (typed === words.forEverWord) forms.push({ form, days: null, forEver: true });
    else if (Number.isInteger(days) && days <= MOST_DAYS)
      forms.push({ form, days: days === 0 ? null : days, forEver: false });
    else errors[form] = words.errors.days;
  }
  if (forms.length === 0) errors.board ??= words.errors.noForm;
  if (text("title") === "") errors.title ??= words.errors.title;
  if (text("matter") === "") errors.matter ??= words.errors.matter;
  if (text("law") === "") errors.law ??= words.errors.law;
  if (!z.uuid().safeParse(text("unitId")).success) errors.unitId = words.errors.unit;
  const dueWorkingDays = /^\d{1,3}$/.test(text("dueDays")) ? Number(text("dueDays")) : Number.NaN;
  if (!(dueWorkingDays <= 365)) errors.dueDays = words.errors.dueDays;
  const period = PERIODS.find((one) => one === text("period"));
  if (!period) errors.period = words.errors.period;
  const validFrom = parseVietnameseDate(`${text("ngay-day")}/${text("ngay-month")}/${text("ngay-year")}`);
  if (validFrom === null) errors.ngay = words.errors.day;
  if (Object.keys(errors).length > 0 || !period || validFrom === null) return show(rq, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addDuty(tx, actorOf(rq), {
        unitId: text("unitId"),
        duty: {
          title: text("title"),
          matter: text("matter"),
          law: text("law"),
          article: text("article") || null,
          forms,
          dueWorkingDays,
          period,
          validFrom,
          isVerified: text("verified") === "co",
        },
        replacesId: z.uuid().safeParse(text("replacesId")).success ? text("replacesId") : null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof DutyRefused)) throw error;
    const field = error.code === "end-before-begin" ? "ngay" : "replacesId";
    return show(rq, { [field]: words.refusals[error.code] }, 422);
  }
  return seeOther(`${BASE}/quy-dinh?xong=added`);
}
