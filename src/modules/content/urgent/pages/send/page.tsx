import { transaction } from "../../../../../platform/db/index.ts";
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
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { reachOf } from "../../../act-on-item.ts";
import { ItemActRefused } from "../../../content.errors.ts";
import { getVersion } from "../../../content.store.ts";
import { refusalOf } from "../../../item.policy.ts";
import { type Item, LIMITS } from "../../../item.ts";
import { momentOf, typedMoment } from "../../../moment.ts";
import { showItemRecord } from "../../../pages/staff/item-record/page.tsx";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { loadRules } from "../../../rules.store.ts";
import { decideUrgent } from "../../decide-urgent.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { sendUrgently } from "../../send-urgent.ts";
import { SendUrgentView } from "./view.tsx";

const DAY_MS = 86_400_000;

async function show(rq: Rq, item: Item, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const version = await getVersion(db, item.id, item.workingVersion);
  const refusal = refusalOf(
    actorOf(rq),
    "urgent",
    item,
    version,
    await reachOf(db, actorOf(rq), "urgent", rq.now, version.writerIds),
  );
  if (refusal) throw new ItemActRefused(refusal);
  return html(
    SendUrgentView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      title: version.title,
      rules: await loadRules(db),
      typed,
      errors,
    }),
    { status },
  );
}

export async function sendUrgentPage(rq: Rq): Promise<Reply> {
  const { day, time } = typedMoment(new Date(rq.now.getTime() + DAY_MS));
  return show(rq, await loadItem(rq), { ...typedDay("ends", day), time }, {});
}

export async function sendUrgentAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const item = await loadItem(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const reason = typed.reason ?? "";
  const day = form.dayOf("ends");
  const endsAt = day ? momentOf(day, typed.time ?? "") : null;
  const errors: FormErrors = {
    ...(isText(reason, LIMITS.note) ? {} : { reason: words.errors.reason }),
    ...(day ? {} : { ends: words.errors.endDate }),
    ...(day && !endsAt ? { time: words.errors.endTime } : {}),
  };
  if (!endsAt || Object.keys(errors).length > 0) return show(rq, item, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      sendUrgently(tx, actorOf(rq), { itemId: item.id, reason, endsAt, at: rq.now }, formSettings(rq.app.config)),
    );
  } catch (error) {
    if (!(error instanceof ItemActRefused) || error.code !== "end-wrong") throw error;
    const { longestDays } = await loadRules(rq.app.db);
    return show(rq, item, typed, { ends: words.errors.endWrong(longestDays) }, 422);
  }
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=urgentSent`);
}

export async function confirmUrgentPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) =>
    decideUrgent(tx, actorOf(rq), { itemId: item.id, yes: true, note: null, at: rq.now }),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=urgentConfirmed`);
}

export async function refuseUrgentPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { refuseReason: note = "" } = typedForm(rq).typed;
  if (!isText(note, LIMITS.note))
    return showItemRecord(rq, item, { refuseReason: note }, { refuseReason: "refuseReason" }, 422);
  await transaction(rq.app.db, (tx) =>
    decideUrgent(tx, actorOf(rq), { itemId: item.id, yes: false, note, at: rq.now }),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=urgentRefused`);
}
