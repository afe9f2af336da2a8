import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listAirItems } from "../../content/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { requireStations } from "../programmes/order-item.ts";
import { type Interrupt, insertInterrupt, lockInterrupt, saveInterruptEnd } from "../programmes/programme.store.ts";

/** How long it may go before everything, and how often within that time. The longest is also a rule of the table. */
export const INTERRUPT_LIMITS = { hours: 72, reason: 1_000 };
export const EVERY_MINUTES = [0, 10, 15, 30, 60] as const;

/**
 * An urgent notice goes before every programme, from now until it expires. Ordered by somebody who may approve and did not
 * write it; quiet times do not hold it back. Returns its id.
 *
 * @throws BroadcastingRefused "not-on-air", "no-sound", "own-text", "end-wrong", "station-of-others"
 */
export async function orderInterrupt(
  tx: Tx,
  actor: Actor,
  input: Pick<Interrupt, "unitId" | "itemId" | "reason" | "expiresAt" | "everyMinutes" | "stationIds"> & { at: Date },
): Promise<string> {
  const { at, ...interrupt } = input;
  if (!(await mayAt(tx, actor, "broadcasting.interrupt", interrupt.unitId, at)))
    throw new BroadcastingRefused("no-right-here");
  const item = (await listAirItems(tx, [interrupt.itemId])).get(interrupt.itemId);
  if (!item) throw new BroadcastingRefused("not-on-air");
  if (item.sounds.length === 0) throw new BroadcastingRefused("no-sound");
  if (item.writerIds.includes(actor.id)) throw new BroadcastingRefused("own-text");
  const latest = at.getTime() + INTERRUPT_LIMITS.hours * 3_600_000;
  if (interrupt.expiresAt <= at || interrupt.expiresAt.getTime() > latest) throw new BroadcastingRefused("end-wrong");
  if (interrupt.stationIds) await requireStations(tx, interrupt.unitId, interrupt.stationIds, vietnamDay(at));
  const id = await insertInterrupt(tx, {
    ...interrupt,
    startsAt: at,
    writerIds: item.writerIds,
    orderedBy: actor.id,
    orderedByName: actor.name,
  });
  const { itemId, expiresAt, everyMinutes, reason } = interrupt;
  await note(tx, actor, "begin", { ...interrupt, id }, { item: itemId, expiresAt, everyMinutes, reason }, at);
  return id;
}

/** It is over before its time; players hear of it within half a minute. */
export async function endInterrupt(tx: Tx, actor: Actor, input: { interruptId: string; at: Date }): Promise<void> {
  const interrupt = await lockInterrupt(tx, input.interruptId);
  if (!interrupt) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.interrupt", interrupt.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  if (interrupt.endedAt !== null || interrupt.expiresAt <= input.at) return;
  await saveInterruptEnd(tx, interrupt.id, input.at, actor.name);
  await note(tx, actor, "end", interrupt, {}, input.at);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "begin" | "end",
  interrupt: Pick<Interrupt, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `broadcastInterrupt.${act}`,
    subjectKind: "broadcastInterrupt",
    subjectId: interrupt.id,
    unitId: interrupt.unitId,
    details,
    at,
  });
}
