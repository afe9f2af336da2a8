import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { cancelSchedule, rescheduleItem } from "../../../approve-item.ts";
import { ItemActRefused } from "../../../content.errors.ts";
import type { Item } from "../../../item.ts";
import { momentOf, typedMoment } from "../../../moment.ts";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { requireMayAct } from "../may-act.ts";
import { RescheduleView } from "./view.tsx";

async function show(rq: Rq, item: Item, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { title } = await requireMayAct(rq, "reschedule", item);
  return html(RescheduleView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), item, title, typed, errors }), {
    status,
  });
}

export async function reschedulePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { day, time } = typedMoment(item.publishAt ?? rq.now);
  return show(rq, item, { ...typedDay("publish", day), time }, {});
}

export async function rescheduleAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const item = await loadItem(rq);
  const form = typedForm(rq);
  const day = form.dayOf("publish");
  if (!day) return show(rq, item, form.typed, { publish: words.errors.date }, 422);
  const publishAt = momentOf(day, form.typed.time ?? "");
  if (!publishAt) return show(rq, item, form.typed, { time: words.errors.time }, 422);
  try {
    await transaction(rq.app.db, (tx) => rescheduleItem(tx, actorOf(rq), { itemId: item.id, publishAt, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ItemActRefused) || error.code !== "time-past") throw error;
    return show(rq, item, form.typed, { publish: words.errors.past }, 422);
  }
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=rescheduled`);
}

export async function publishNowAct(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) =>
    rescheduleItem(tx, actorOf(rq), { itemId: item.id, publishAt: null, at: rq.now }),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=approvedNow`);
}

export async function cancelScheduleAct(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => cancelSchedule(tx, actorOf(rq), { itemId: item.id, at: rq.now }));
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=cancelled`);
}
