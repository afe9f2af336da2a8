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
import { pick, readHour } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { languageNames, toldLanguage } from "../../../../topics/index.ts";
import { BroadcastingRefused } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { BROADCASTING } from "../../../tabs.tsx";
import { addSlot, endSlot } from "../../keep-slots.ts";
import { slotsFromAbove } from "../../load-schedule.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listSlots } from "../../programme.store.ts";
import { minutesOf, SLOT_LIMITS, WEEKDAY_NUMBERS } from "../../slot.ts";
import { unitOfPage } from "../../unit-of-page.ts";
import { SlotsView } from "./view.tsx";

async function show(
  rq: Rq,
  given: { typed: Typed; weekdays: string[]; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const unit = await unitOfPage(rq, "broadcasting.read", given.typed.unitId || rq.query.donvi);
  const done = z.enum(["them", "bo"]).safeParse(rq.query.xong);
  const today = vietnamDay(rq.now);
  const above = unit.unitId ? await slotsFromAbove(db, unit.unitId, today) : [];
  return html(
    SlotsView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      unit,
      slots: unit.unitId ? await listSlots(db, { unitIds: [unit.unitId], on: today }) : [],
      above,
      names: await unitNames(db, [...new Set(above.map((slot) => slot.unitId))], today),
      mayPlan: unit.unitId ? await mayAt(db, actorOf(rq), "broadcasting.plan", unit.unitId, rq.now) : false,
      ...given,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const slotsPage = (rq: Rq): Promise<Reply> =>
  show(rq, { typed: { kind: "air" }, weekdays: WEEKDAY_NUMBERS.map(String), errors: {} });

export async function addSlotPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const weekdays = [(rq.body as Record<string, unknown>).weekdays ?? []].flat().map(String);
  const days = WEEKDAY_NUMBERS.filter((day) => weekdays.includes(String(day)));
  const unitId = z.uuid().safeParse(typed.unitId);
  const kind = (["air", "quiet"] as const).find((one) => one === typed.kind);
  const [beginsAt, endsAt] = [readHour(typed.beginsAt ?? ""), readHour(typed.endsAt ?? "")];
  const language = typed.language ? toldLanguage(typed.language) : null;
  const lasts = beginsAt && endsAt ? minutesOf({ beginsAt, endsAt }) : 0;
  const faults: Record<string, string | false> = {
    unitId: !unitId.success && said.unitId,
    kind: !kind && said.kind,
    name: !isText(typed.name, SLOT_LIMITS.name) && said.name,
    weekdays: days.length === 0 && said.weekdays,
    beginsAt: !beginsAt && said.begins,
    endsAt: (!endsAt || (kind === "quiet" ? lasts === 0 : lasts <= 0 || lasts > SLOT_LIMITS.minutes)) && said.ends,
    language: language === undefined && said.language,
  };
  const errors = Object.fromEntries(
    Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== false),
  );
  const given = { typed, weekdays };
  if (Object.keys(errors).length > 0 || !kind || !beginsAt || !endsAt) return show(rq, { ...given, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addSlot(tx, actorOf(rq), {
        unitId: unitId.data ?? "",
        kind,
        name: typed.name ?? "",
        weekdays: days,
        beginsAt,
        endsAt,
        language: kind === "air" ? (language ?? null) : null,
        at: rq.now,
      }),
    );
    return seeOther(`${BROADCASTING}/khung-gio?donvi=${unitId.data}&xong=them`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    const field = error.code === "no-right-here" ? "unitId" : "beginsAt";
    return show(rq, { ...given, errors: { [field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] } }, 409);
  }
}

export async function endSlotPage(rq: Rq): Promise<Reply> {
  const slotId = z.uuid().parse(rq.params.slot);
  const { typed } = typedForm(rq);
  await transaction(rq.app.db, (tx) => endSlot(tx, actorOf(rq), { slotId, at: rq.now }));
  const unitId = z.uuid().safeParse(typed.unitId);
  return seeOther(`${BROADCASTING}/khung-gio?${unitId.success ? `donvi=${unitId.data}&` : ""}xong=bo`);
}
