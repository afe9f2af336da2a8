import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import { eventRefusal } from "./event.policy.ts";
import { type Event, type EventText, type EventUpdate, isCountedAtSource, outcomesAfter } from "./event.ts";
import { EventRefused, EventUnknown } from "./events.errors.ts";
import {
  insertEvent,
  insertUpdate,
  listUpdates,
  lockEvent,
  rewriteWaiting,
  saveDecision,
  saveEvent,
} from "./events.store.ts";

async function record(
  tx: Tx,
  actor: Actor,
  act: "announce" | "update" | "approve" | "return" | "withdraw",
  event: Pick<Event, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `event.${act}`,
    subjectKind: "event",
    subjectId: event.id,
    unitId: event.unitId,
    details,
    at,
  });
}

/** What is announced lies ahead; what was held does not; what was moved has another day, hour or place. */
function requireSense(text: EventText, told: EventUpdate | undefined, at: Date): void {
  const today = vietnamDay(at);
  if ((text.outcome === "planned" || text.outcome === "moved") && text.day < today && told?.day !== text.day)
    throw new EventRefused("day-in-the-past");
  if (text.outcome === "held" && text.day > today) throw new EventRefused("not-held-yet");
  if (
    text.outcome === "moved" &&
    told?.outcome !== "moved" &&
    told?.day === text.day &&
    told.beginsAt === text.beginsAt &&
    told.place === text.place
  )
    throw new EventRefused("not-moved");
}

const headOf = ({ title, kind, day, beginsAt }: EventText) => ({ title, kind, day, beginsAt });

/** A unit announces something people may come to. Nothing is public before somebody else approves it. Returns its id. */
export async function announceEvent(
  tx: Tx,
  actor: Actor,
  input: EventText & { unitId: string; source: string | null; at: Date },
): Promise<string> {
  const { unitId, source, at, ...text } = input;
  if (!(await mayAt(tx, actor, "events.write", unitId, at))) throw new EventRefused("no-right-here");
  if (text.outcome !== "planned") throw new EventRefused("outcome-not-now");
  requireSense(text, undefined, at);
  const id = await insertEvent(tx, { unitId, source, ...headOf(text), createdByName: actor.name, createdAt: at });
  await insertUpdate(tx, {
    ...text,
    eventId: id,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await record(tx, actor, "announce", { id, unitId }, { day: text.day }, at);
  return id;
}

/** Which words a form was opened on. */
export const stampOf = (last: Pick<EventUpdate, "id" | "state" | "writtenAt"> | undefined): string =>
  last ? `${last.id}.${last.state}.${last.writtenAt.getTime()}` : "";

async function locked(tx: Tx, eventId: string) {
  const event = await lockEvent(tx, eventId);
  if (!event) throw new EventUnknown();
  const updates = await listUpdates(tx, eventId);
  const [last] = updates;
  return {
    event,
    last,
    waiting: last?.state === "waiting" ? last : undefined,
    told: updates.find((one) => one.state === "approved"),
  };
}

/**
 * What there is to say now: it is corrected, moved, cancelled or was held. It waits for approval, and takes the place of what
 * waited.
 *
 * @throws EventRefused "changed-meanwhile" where something was written or decided after `basedOn`
 */
export async function updateEvent(
  tx: Tx,
  actor: Actor,
  input: EventText & { eventId: string; basedOn: string; at: Date },
): Promise<void> {
  const { eventId, basedOn, at, ...text } = input;
  const { event, last, waiting, told } = await locked(tx, eventId);
  const refusal = await eventRefusal(tx, actor, "write", event, waiting, at);
  if (refusal) throw new EventRefused(refusal);
  if (basedOn !== stampOf(last)) throw new EventRefused("changed-meanwhile");
  if (!outcomesAfter(event.state, event.publishedAt !== null).includes(text.outcome))
    throw new EventRefused("outcome-not-now");
  requireSense(text, told, at);
  if (event.publishedAt === null) await saveEvent(tx, event.id, headOf(text));
  const update = { ...text, eventId, writtenBy: actor.id, writtenByName: actor.name, writtenAt: at };
  await (waiting ? rewriteWaiting : insertUpdate)(tx, update);
  await record(tx, actor, "update", event, { outcome: text.outcome, day: text.day }, at);
}

/** Somebody else than who wrote it says yes: it is public from this moment; or gives it back with a reason. */
export async function decideEvent(
  tx: Tx,
  actor: Actor,
  input: { eventId: string; basedOn: string; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const { event, last, waiting } = await locked(tx, input.eventId);
  const refusal = await eventRefusal(tx, actor, "decide", event, waiting, input.at);
  if (refusal) throw new EventRefused(refusal);
  if (!waiting || input.basedOn !== stampOf(last)) throw new EventRefused("changed-meanwhile");
  await saveDecision(tx, waiting.id, {
    state: input.isApproved ? "approved" : "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await record(tx, actor, input.isApproved ? "approve" : "return", event, { outcome: waiting.outcome }, input.at);
  if (!input.isApproved) return;
  await saveEvent(tx, event.id, {
    ...headOf(waiting),
    state: waiting.outcome,
    publishedAt: event.publishedAt ?? input.at,
    toldAt: input.at,
  });
  const row = {
    recordKind: "event",
    recordId: event.id,
    recordVersion: waiting.id,
    title: waiting.title,
    unitId: event.unitId,
    taskId: null,
    createdBy: actor.name,
    createdAt: input.at,
    state: "sent",
  } as const;
  await openDelivery(tx, {
    ...row,
    key: `event:${event.id}:${waiting.id}`,
    channel: "portal",
    address: `/su-kien/${event.id}`,
    sentAt: input.at,
  });
  // People were told there by word of mouth; once, however often its result is corrected.
  if (waiting.outcome === "held" && !isCountedAtSource(event))
    await openDelivery(tx, {
      ...row,
      key: `event:${event.id}:held`,
      channel: "event",
      address: `/su-kien/${event.id}`,
      reached: waiting.attendance,
      place: waiting.place,
      sentAt: new Date(`${waiting.day}T${waiting.beginsAt}:00+07:00`),
    });
  await notifyPublicChange(tx, "events");
}

/** Taken back with a reason; its address answers that it was, and what went out no longer counts. */
export async function withdrawEvent(
  tx: Tx,
  actor: Actor,
  input: { eventId: string; reason: string; at: Date },
): Promise<void> {
  const { event, waiting } = await locked(tx, input.eventId);
  const refusal = await eventRefusal(tx, actor, "withdraw", event, waiting, input.at);
  if (refusal) throw new EventRefused(refusal);
  await saveEvent(tx, event.id, { state: "withdrawn", withdrawnReason: input.reason });
  await withdrawDeliveries(tx, actor, {
    recordKind: "event",
    recordId: event.id,
    unitId: event.unitId,
    reason: input.reason,
    at: input.at,
  });
  await record(tx, actor, "withdraw", event, { reason: input.reason }, input.at);
  await notifyPublicChange(tx, "events");
}
