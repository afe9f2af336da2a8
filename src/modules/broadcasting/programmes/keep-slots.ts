import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { chainOf } from "./load-schedule.ts";
import { insertSlot, listSlots, lockSlot, lockTimesOf, saveSlotEnd } from "./programme.store.ts";
import { overlaps, SLOT_LIMITS, type Slot } from "./slot.ts";

/**
 * A time in which the unit plays, or in which it is quiet. No slot lies in a quiet time of the unit or of one above it, and
 * no two slots have a minute in common. Returns its id.
 *
 * @throws BroadcastingRefused "slots-overlap", "in-quiet-time", "quiet-over-slot", "too-many-slots"
 */
export async function addSlot(
  tx: Tx,
  actor: Actor,
  input: Pick<Slot, "unitId" | "kind" | "name" | "weekdays" | "beginsAt" | "endsAt" | "language"> & { at: Date },
): Promise<string> {
  const { at, ...slot } = input;
  if (!(await mayAt(tx, actor, "broadcasting.plan", slot.unitId, at))) throw new BroadcastingRefused("no-right-here");
  await lockTimesOf(tx, slot.unitId);
  const today = vietnamDay(at);
  const all = await listSlots(tx, { unitIds: await chainOf(tx, slot.unitId, today), on: today });
  const own = all.filter((other) => other.unitId === slot.unitId);
  if (own.length >= SLOT_LIMITS.perUnit) throw new BroadcastingRefused("too-many-slots");
  const against = slot.kind === "air" ? all.filter((other) => other.kind === "quiet" || own.includes(other)) : own;
  const clash = against.find((other) => overlaps(other, slot) && (other.kind === "air" || slot.kind === "air"));
  if (clash)
    throw new BroadcastingRefused(
      clash.kind === "quiet" ? "in-quiet-time" : slot.kind === "quiet" ? "quiet-over-slot" : "slots-overlap",
    );
  const id = await insertSlot(tx, { ...slot, createdByName: actor.name, createdAt: at });
  await note(tx, actor, "add", { ...slot, id }, at);
  return id;
}

/** From today on it is no more; what was played in it stays. */
export async function endSlot(tx: Tx, actor: Actor, input: { slotId: string; at: Date }): Promise<void> {
  const slot = await lockSlot(tx, input.slotId);
  if (!slot) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.plan", slot.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  if (slot.endedOn !== null) return;
  await saveSlotEnd(tx, slot.id, vietnamDay(input.at), actor.name);
  await note(tx, actor, "end", slot, input.at);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "add" | "end",
  slot: Pick<Slot, "id" | "unitId" | "kind" | "beginsAt" | "endsAt">,
  at: Date,
): Promise<void> {
  const { kind, beginsAt, endsAt } = slot;
  await recordAct(tx, actor, {
    act: `broadcastSlot.${act}`,
    subjectKind: "broadcastSlot",
    subjectId: slot.id,
    unitId: slot.unitId,
    details: { kind, beginsAt, endsAt },
    at,
  });
}
