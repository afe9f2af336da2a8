import { randomBytes } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { findPoint } from "../service-points/index.ts";
import {
  countUpKiosk,
  insertHall,
  listGroups,
  lockHall,
  saveCounterGroups,
  saveGroups,
  saveHallRow,
  savePriorities,
} from "./hall.store.ts";
import type { HallSettings, Priority, QueueGroup } from "./hall.ts";
import { listTickets, OPEN } from "./ticket.store.ts";
import { QueueRefused, QueueUnknown } from "./waiting-room.errors.ts";
import { requireHallKeeper } from "./waiting-room.policy.ts";

export interface SaveHall {
  pointId: string;
  settings: HallSettings;
  groups: readonly Omit<QueueGroup, "id">[];
  priorities: readonly Omit<Priority, "id">[];
  /** Letters of the groups each counter calls. */
  counters: readonly { number: string; letters: readonly string[] }[];
  isDemo?: boolean;
  at: Date;
}

/** Eight letters and figures nobody mistakes for each other. */
const newCode = (): string => [...randomBytes(8)].map((byte) => "abcdefghjkmnpqrstuvwxyz23456789"[byte % 31]).join("");

/** Sets up the tickets of a place, or changes how they are had. What is changed holds at once: an office changes it while people wait. */
export async function saveHall(tx: Tx, actor: Actor, input: SaveHall): Promise<void> {
  const { pointId, settings, at } = input;
  const point = await findPoint(tx, pointId, vietnamDay(at));
  if (!point) throw new QueueUnknown("point");
  await requireHallKeeper(tx, actor, point.unitId, at);
  const by = { name: actor.name, at };
  const before = await lockHall(tx, pointId);
  if (before) await saveHallRow(tx, pointId, settings, by);
  else
    await insertHall(
      tx,
      { ...settings, pointId, unitId: point.unitId, code: newCode(), isDemo: input.isDemo ?? false },
      by,
    );
  await refuseWaitedFor(tx, input);
  await saveGroups(tx, pointId, input.groups, at);
  await savePriorities(tx, pointId, input.priorities, at);
  const groups = await listGroups(tx, pointId);
  const idOf = new Map(groups.map((one) => [one.letter, one.id]));
  await saveCounterGroups(
    tx,
    pointId,
    input.counters.map(({ number, letters }) => {
      if (!point.counters.some((one) => one.number === number)) throw new QueueRefused("counter-unknown");
      return { number, groupIds: letters.flatMap((letter) => idOf.get(letter) ?? []) };
    }),
  );
  await recordAct(tx, actor, {
    act: before ? "queueHall.change" : "queueHall.begin",
    subjectKind: "queueHall",
    subjectId: pointId,
    unitId: point.unitId,
    details: {
      isOpen: settings.isOpen,
      groups: input.groups.map((one) => one.letter).join(""),
      promiseMinutes: settings.promiseMinutes,
    },
    at,
  });
}

/** A group for which people wait now does not end under them. @throws QueueRefused */
async function refuseWaitedFor(tx: Tx, { pointId, groups, at }: SaveHall): Promise<void> {
  const gone = (await listGroups(tx, pointId)).filter((one) => !groups.some((group) => group.letter === one.letter));
  if (gone.length === 0) return;
  const open = await listTickets(tx, { pointId, day: vietnamDay(at), states: OPEN });
  if (open.some((ticket) => gone.some((one) => one.id === ticket.groupId))) throw new QueueRefused("group-waited-for");
}

/** Makes the addresses of all kiosks of the hall worthless; new ones are shown on the page of the hall. */
export async function changeKioskKey(tx: Tx, actor: Actor, input: { pointId: string; at: Date }): Promise<void> {
  const hall = await lockHall(tx, input.pointId);
  if (!hall) throw new QueueUnknown("hall");
  await requireHallKeeper(tx, actor, hall.unitId, input.at);
  await countUpKiosk(tx, hall.pointId);
  await recordAct(tx, actor, {
    act: "queueHall.newKioskKey",
    subjectKind: "queueHall",
    subjectId: hall.pointId,
    unitId: hall.unitId,
    at: input.at,
  });
}
