import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { openObligation } from "../../../act-on-obligation.ts";
import { DutyRefused } from "../../../duties.errors.ts";
import { listDuties } from "../../../duties.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { BASE, readText } from "../page-parts.tsx";
import { ObligationNewView } from "./view.tsx";

const FIELDS = ["dutyId", "unitId", "title", "document", "ngay-day", "ngay-month", "ngay-year"] as const;
export type ObligationTyped = Record<(typeof FIELDS)[number], string>;
const LIMITS = { title: 300, document: 200 };
async function show(rq: Rq, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "duties.record", rq.now);
  const own = unitsWhere(actor, "duties.record");
  const above = (await Promise.all(own.map((id) => ancestors(db, id, today)))).flat().map((unit) => unit.id);
  const typed = Object.fromEntries(FIELDS.map((name) => [name, readText(rq, name)])) as ObligationTyped;
  return html(
    ObligationNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      duties: await listDuties(db, { unitIds: [...reach, ...above], on: today, periods: ["each"] }),
      units: await listUnitChoices(db, offeredUnits(reach, own), today),
      typed,
      errors,
    }),
    { status },
  );
}

export async function obligationNewPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function openObligationPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const text = (name: (typeof FIELDS)[number]): string => readText(rq, name);
  const errors: FormErrors = longTexts({ title: text("title"), document: text("document") }, LIMITS, rq.lang);
  const ids = z.object({ dutyId: z.uuid(), unitId: z.uuid() });
  const parsed = ids.safeParse({ dutyId: text("dutyId"), unitId: text("unitId") });
  if (!z.uuid().safeParse(text("dutyId")).success) errors.dutyId = words.errors.duty;
  if (!z.uuid().safeParse(text("unitId")).success) errors.unitId = words.errors.unit;
  if (text("title") === "") errors.title = words.errors.title;
  const decidedOn = parseVietnameseDate(`${text("ngay-day")}/${text("ngay-month")}/${text("ngay-year")}`);
  if (decidedOn === null) errors.ngay = words.errors.day;
  if (Object.keys(errors).length > 0 || !parsed.success || decidedOn === null) return show(rq, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      openObligation(tx, actorOf(rq), {
        ...parsed.data,
        title: text("title"),
        document: text("document") || null,
        decidedOn,
        at: rq.now,
      }),
    );
    return seeOther(`${BASE}/${id}?xong=opened`);
  } catch (error) {
    if (!(error instanceof DutyRefused)) throw error;
    const field = { "in-the-future": "ngay", "no-right-here": "unitId" }[error.code as string] ?? "dutyId";
    return show(rq, { [field]: words.refusals[error.code] }, 422);
  }
}
