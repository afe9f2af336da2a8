import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
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
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { eventRefusal } from "../../../event.policy.ts";
import { EVENT_LIMITS, type Event } from "../../../event.ts";
import { EventRefused, EventUnknown } from "../../../events.errors.ts";
import { listEvents, listUpdates } from "../../../events.store.ts";
import { decideEvent, stampOf, updateEvent, withdrawEvent } from "../../../keep-event.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { FIELD_OF, readText, typedOf } from "../../event-fields.tsx";
import { EventRecordView } from "./view.tsx";

export interface Posted {
  form: "update" | "return" | "withdraw" | "approve";
  typed: Typed;
  errors: FormErrors;
}

async function visibleEvent(rq: Rq): Promise<Event> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now);
  const [row] = id.success ? await listEvents(rq.app.db, { id: id.data, reach }, 1) : [];
  if (!row) throw new EventUnknown();
  return row;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const event = await visibleEvent(rq);
  const words = pick(rq.lang, vi, en);
  const updates = await listUpdates(db, event.id);
  const [last] = updates;
  const waiting = last?.state === "waiting" ? last : undefined;
  const refusal = (act: "write" | "decide" | "withdraw") => eventRefusal(db, actor, act, event, waiting, rq.now);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    EventRecordView({
      ctx: rq.app.view(rq),
      words,
      event,
      unit: (await unitNames(db, [event.unitId], vietnamDay(rq.now))).get(event.unitId) ?? "",
      updates,
      stamp: stampOf(last),
      mayWrite: (await refusal("write")) === null,
      decide: await refusal("decide"),
      mayWithdraw: event.publishedAt !== null && (await refusal("withdraw")) === null,
      typed: posted?.form === "update" ? posted.typed : { ...typedOf(last), basedOn: stampOf(last) },
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const eventRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.record.done; act(tx: Tx, eventId: string): Promise<void> },
): Promise<Reply> {
  const event = await visibleEvent(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, event.id));
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    const own = posted.form === "update" ? FIELD_OF[error.code] : undefined;
    const field = own === "unitId" ? work.field : (own ?? work.field);
    return show(rq, { ...posted, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/su-kien/${event.id}?xong=${work.told}`);
}

export async function updateEventPage(rq: Rq): Promise<Reply> {
  const form = typedForm(rq);
  const { typed } = form;
  const { text, errors } = readText(form, pick(rq.lang, vi, en));
  return run(
    rq,
    { form: "update", typed, errors },
    {
      field: "title",
      told: "gui",
      act: (tx, eventId) =>
        updateEvent(tx, actorOf(rq), { ...text, eventId, basedOn: typed.basedOn ?? "", at: rq.now }),
    },
  );
}

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors =
    isApproved || isText(typed.note, EVENT_LIMITS.note) ? {} : { "note-return": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { form: isApproved ? "approve" : "return", typed, errors },
    {
      field: isApproved ? "approve" : "note-return",
      told: isApproved ? "duyet" : "tra-lai",
      act: (tx, eventId) =>
        decideEvent(tx, actorOf(rq), {
          eventId,
          isApproved,
          basedOn: typed.basedOn ?? "",
          note: isApproved ? null : (typed.note ?? ""),
          at: rq.now,
        }),
    },
  );
}

export const approveEventPage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnEventPage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawEventPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors = isText(typed.note, EVENT_LIMITS.note)
    ? {}
    : { "note-withdraw": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { form: "withdraw", typed, errors },
    {
      field: "note-withdraw",
      told: "rut",
      act: (tx, eventId) => withdrawEvent(tx, actorOf(rq), { eventId, reason: typed.note ?? "", at: rq.now }),
    },
  );
}
