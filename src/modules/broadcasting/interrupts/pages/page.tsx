import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick, readHour } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { listAirItems, listItemsById, listPublicItems, listUrgentNotices } from "../../../content/index.ts";
import { ancestors, subtreeIds } from "../../../organisations/index.ts";
import { type BroadcastingRefusal, BroadcastingRefused } from "../../broadcasting.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { listInterrupts } from "../../programmes/programme.store.ts";
import { momentOf } from "../../programmes/slot.ts";
import { unitOfPage } from "../../programmes/unit-of-page.ts";
import { type ChosenStations, meantStations, offerStations, postedStations } from "../../stations/choose-stations.ts";
import { listStations } from "../../stations/station.store.ts";
import { BROADCASTING } from "../../tabs.tsx";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { EVERY_MINUTES, endInterrupt, INTERRUPT_LIMITS, orderInterrupt } from "../order-interrupt.ts";
import { InterruptsView } from "./view.tsx";

const OFFERED = 100;
const SHOWN = 50;
/** Chosen loudspeakers told by name; more of them by their number. */
const NAMED = 8;

async function show(
  rq: Rq,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  chosen: ChosenStations = { unitIds: [], stationIds: [] },
): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const unit = await unitOfPage(rq, "broadcasting.read", typed.unitId || rq.query.donvi);
  const chain = unit.unitId ? [unit.unitId, ...(await ancestors(db, unit.unitId, today)).map((one) => one.id)] : [];
  const mayOrder = unit.unitId ? await mayAt(db, actorOf(rq), "broadcasting.interrupt", unit.unitId, rq.now) : false;
  const rows = await listInterrupts(db, { unitIds: chain }, SHOWN);
  const within = unit.unitId && mayOrder ? await subtreeIds(db, unit.unitId, today) : [];
  const few = rows.flatMap((row) => (row.stationIds && row.stationIds.length <= NAMED ? row.stationIds : []));
  const named = await listStations(db, { ids: few }, few.length);
  const urgent = mayOrder ? await listUrgentNotices(db, [...chain, ...within], rq.now) : [];
  const items = mayOrder ? await listPublicItems(db, { unitIds: [...chain, ...within] }, OFFERED) : [];
  const ids = [...new Set([...urgent.map((one) => one.itemId), ...items.map((one) => one.id)])];
  const air = await listAirItems(db, ids);
  const titles = await listItemsById(db, [...new Set(rows.map((row) => row.itemId))]);
  const done = z.enum(["phat", "dung"]).safeParse(rq.query.xong);
  return html(
    InterruptsView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      unit,
      now: rq.now,
      rows,
      titles: new Map(titles.map((item) => [item.id, item.title])),
      mayOrder,
      items: ids.flatMap((id) => air.get(id) ?? []).filter((item) => item.sounds.length > 0),
      stations: new Map(named.map((one) => [one.id, one.name])),
      choice: await offerStations(db, within, { ...chosen, typed, today }),
      hours: INTERRUPT_LIMITS.hours,
      typed: { ...typedDay("endDate", today), everyMinutes: "15", ...typed },
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const interruptsPage = (rq: Rq): Promise<Reply> =>
  show(rq, { itemId: typeof rq.query.tin === "string" ? rq.query.tin : "" }, {});

const FIELD_OF: Partial<Record<BroadcastingRefusal, string>> = {
  "no-right-here": "unitId",
  "end-wrong": "endTime",
  "station-of-others": "stationIds",
};

export async function orderInterruptPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const form = typedForm(rq);
  const { typed } = form;
  const unitId = z.uuid().safeParse(typed.unitId);
  const itemId = z.uuid().safeParse(typed.itemId);
  const endDay = form.dayOf("endDate");
  const endTime = readHour(typed.endTime ?? "");
  const every = EVERY_MINUTES.find((one) => String(one) === typed.everyMinutes);
  const chosen = postedStations(rq);
  if (typed.step === "find") return show(rq, typed, {}, 200, chosen);
  const within = unitId.success ? await subtreeIds(rq.app.db, unitId.data, vietnamDay(rq.now)) : [];
  const stationIds = await meantStations(rq.app.db, within, chosen);
  // Chosen stations without one chosen, or some chosen and everywhere as well: neither was meant.
  const isChosen = typed.where === "chosen";
  const faults: Record<string, string | false> = {
    stationIds: (stationIds === null || (isChosen && stationIds.length === 0)) && said.stationIds,
    where: !isChosen && (chosen.unitIds.length > 0 || chosen.stationIds.length > 0) && said.where,
    unitId: !unitId.success && said.unitId,
    itemId: !itemId.success && said.itemId,
    reason: !isText(typed.reason, INTERRUPT_LIMITS.reason) && said.reason,
    endDate: !endDay && said.endDate,
    endTime: !endTime && said.endTime,
    everyMinutes: every === undefined && said.every,
  };
  const errors = Object.fromEntries(
    Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== false),
  );
  if (Object.keys(errors).length > 0 || !endDay || !endTime) return show(rq, typed, errors, 422, chosen);
  try {
    await transaction(rq.app.db, (tx) =>
      orderInterrupt(tx, actorOf(rq), {
        unitId: unitId.data ?? "",
        itemId: itemId.data ?? "",
        reason: typed.reason ?? "",
        expiresAt: new Date(momentOf(endDay, endTime)),
        everyMinutes: every ?? 0,
        stationIds: isChosen ? stationIds : null,
        at: rq.now,
      }),
    );
    return seeOther(`${BROADCASTING}/khan?donvi=${unitId.data}&xong=phat`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    const sentence = pick(rq.lang, commonVi, commonEn).refusals[error.code];
    const status = error.code === "end-wrong" ? 422 : 409;
    return show(rq, typed, { [FIELD_OF[error.code] ?? "itemId"]: sentence }, status, chosen);
  }
}

export async function endInterruptPage(rq: Rq): Promise<Reply> {
  const interruptId = z.uuid().parse(rq.params.id);
  await transaction(rq.app.db, (tx) => endInterrupt(tx, actorOf(rq), { interruptId, at: rq.now }));
  return seeOther(`${BROADCASTING}/khan?xong=dung`);
}
