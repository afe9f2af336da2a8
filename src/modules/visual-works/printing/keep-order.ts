import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors, findUnit } from "../../organisations/index.ts";
import { openDelivery, withdrawDeliveries } from "../../publishing/index.ts";
import { lockArtwork } from "../artwork/artwork.store.ts";
import { requireTask } from "../artwork/keep-artwork.ts";
import { VisualRefused, VisualUnknown } from "../visuals.errors.ts";
import { type Handout, lacksPermit, type OrderText, type PrintOrder, sumCopies } from "./order.ts";
import { insertHandout, insertOrder, listHandouts, lockOrder, saveHandout, saveOrder } from "./orders.store.ts";

/** Orders a print. Returns its id. @throws VisualRefused */
export async function orderPrint(
  tx: Tx,
  actor: Actor,
  input: OrderText & { unitId: string; at: Date },
): Promise<string> {
  const { unitId, at, ...order } = input;
  if (!(await mayAt(tx, actor, "visuals.write", unitId, at))) throw new VisualRefused("no-right-here");
  await check(tx, order, unitId, at);
  const id = await insertOrder(tx, {
    ...order,
    unitId,
    year: Number(order.orderedOn.slice(0, 4)),
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: at,
  });
  await note(tx, actor, { id, unitId }, "order", { copies: order.copies }, at);
  return id;
}

/** Changes what is ordered; what was delivered stays as it was delivered. @throws VisualRefused */
export async function changeOrder(
  tx: Tx,
  actor: Actor,
  input: OrderText & { id: string; basedOn: number; at: Date },
): Promise<void> {
  const { id, basedOn, at, ...text } = input;
  const order = await forAct(tx, actor, { id, basedOn, at });
  if (order.state !== "ordered") throw new VisualRefused("not-from-here");
  await check(tx, text, order.unitId, at);
  await saveOrder(tx, id, {
    ...text,
    year: Number(text.orderedOn.slice(0, 4)),
    state: "ordered",
    version: order.version + 1,
  });
  await note(tx, actor, order, "change", { copies: text.copies }, at);
}

/**
 * The copies have come. A document that needs a permit and has none is not taken: handing it out would break the law.
 *
 * @throws VisualRefused "permit-missing"
 */
export async function takeDelivery(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; on: string; at: Date },
): Promise<void> {
  const order = await forAct(tx, actor, input);
  if (order.state !== "ordered") throw new VisualRefused("not-from-here");
  if (lacksPermit(order)) throw new VisualRefused("permit-missing");
  if (input.on > vietnamDay(input.at)) throw new VisualRefused("day-to-come");
  if (input.on < order.orderedOn) throw new VisualRefused("before-ordered");
  await saveOrder(tx, order.id, { state: "printed", version: order.version + 1, printedOn: input.on });
  await openDelivery(tx, {
    key: `print-order:${order.id}`,
    channel: "print",
    recordKind: "printOrder",
    recordId: order.id,
    recordVersion: 1,
    title: order.title,
    unitId: order.unitId,
    taskId: order.taskId,
    topic: order.topic,
    audiences: ["residents"],
    createdBy: actor.name,
    createdAt: input.at,
    state: "sent",
    sentAt: new Date(`${input.on}T12:00:00+07:00`),
  });
  await note(tx, actor, order, "printed", { on: input.on }, input.at);
}

/** @throws VisualRefused "has-handouts" while somebody has copies of it */
export async function withdrawOrder(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; note: string; at: Date },
): Promise<void> {
  const order = await forAct(tx, actor, input);
  if (order.state === "withdrawn") throw new VisualRefused("not-from-here");
  if (sumCopies(order.copies, await listHandouts(tx, order.id)).handed > 0) throw new VisualRefused("has-handouts");
  await saveOrder(tx, order.id, { state: "withdrawn", version: order.version + 1, note: input.note });
  await note(tx, actor, order, "withdraw", { reason: input.note }, input.at);
  if (order.state === "printed")
    await withdrawDeliveries(tx, actor, {
      recordKind: "printOrder",
      recordId: order.id,
      unitId: order.unitId,
      reason: input.note,
      at: input.at,
    });
}

/** Copies go to a hamlet, school or unit: never more than are left. Returns the entry's id. @throws VisualRefused */
export async function handOut(
  tx: Tx,
  actor: Actor,
  input: Pick<Handout, "place" | "toUnitId" | "copies" | "handedOn" | "handedBy"> & { orderId: string; at: Date },
): Promise<number> {
  const { orderId, at, ...handout } = input;
  const order = await forAct(tx, actor, { id: orderId, basedOn: null, at });
  if (order.state !== "printed" || order.printedOn === null) throw new VisualRefused("not-from-here");
  if (handout.handedOn > vietnamDay(at)) throw new VisualRefused("day-to-come");
  if (handout.handedOn < order.printedOn) throw new VisualRefused("before-printed");
  if (handout.copies > sumCopies(order.copies, await listHandouts(tx, orderId)).left)
    throw new VisualRefused("more-than-left");
  if (handout.toUnitId !== null && !(await findUnit(tx, handout.toUnitId, vietnamDay(at))))
    throw new VisualRefused("unit-unknown");
  const id = await insertHandout(tx, { ...handout, orderId, writtenByName: actor.name, writtenAt: at });
  await openDelivery(tx, {
    key: `print-handout:${id}`,
    channel: "print",
    recordKind: "printHandout",
    recordId: String(id),
    recordVersion: 1,
    title: order.title,
    unitId: order.unitId,
    // The order proves the task once, however many places have copies of it.
    taskId: null,
    topic: order.topic,
    audiences: ["residents"],
    place: handout.place,
    createdBy: actor.name,
    createdAt: at,
    state: "sent",
    sentAt: new Date(`${handout.handedOn}T12:00:00+07:00`),
  });
  await note(tx, actor, order, "handOut", { place: handout.place, copies: handout.copies }, at);
  return id;
}

/** The other side has them. @throws VisualRefused */
export async function confirmReceipt(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; handoutId: number; receivedBy: string; receivedOn: string; at: Date },
): Promise<void> {
  const { order, handout } = await handoutForAct(tx, actor, input);
  if (handout.receivedOn !== null) throw new VisualRefused("not-from-here");
  if (input.receivedOn > vietnamDay(input.at)) throw new VisualRefused("day-to-come");
  if (input.receivedOn < handout.handedOn) throw new VisualRefused("before-handed");
  await saveHandout(tx, handout.id, { receivedBy: input.receivedBy, receivedOn: input.receivedOn });
  await note(tx, actor, order, "receive", { place: handout.place, by: input.receivedBy }, input.at);
}

/** Written down wrongly, or brought back: the copies are in stock again. @throws VisualRefused */
export async function takeHandoutBack(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; handoutId: number; reason: string; at: Date },
): Promise<void> {
  const { order, handout } = await handoutForAct(tx, actor, input);
  await saveHandout(tx, handout.id, { withdrawnAt: input.at, withdrawnReason: input.reason });
  await note(tx, actor, order, "takeBack", { place: handout.place, reason: input.reason }, input.at);
  await withdrawDeliveries(tx, actor, {
    recordKind: "printHandout",
    recordId: String(handout.id),
    unitId: order.unitId,
    reason: input.reason,
    at: input.at,
  });
}

async function handoutForAct(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; handoutId: number; at: Date },
): Promise<{ order: PrintOrder; handout: Handout }> {
  const order = await forAct(tx, actor, { id: input.orderId, basedOn: null, at: input.at });
  const handout = (await listHandouts(tx, order.id)).find((one) => one.id === input.handoutId);
  if (!handout) throw new VisualUnknown();
  if (handout.withdrawnAt !== null) throw new VisualRefused("not-from-here");
  return { order, handout };
}

async function check(tx: Tx, order: OrderText, unitId: string, at: Date): Promise<void> {
  if (order.orderedOn > vietnamDay(at)) throw new VisualRefused("day-to-come");
  await requireTask(tx, order.taskId, unitId, at);
  if (order.artworkId === null) return;
  const design = await lockArtwork(tx, order.artworkId);
  if (design?.state !== "approved") throw new VisualRefused("design-not-approved");
  const above = (await ancestors(tx, unitId, vietnamDay(at))).map((unit) => unit.id);
  if (design.unitId !== unitId && !above.includes(design.unitId)) throw new VisualRefused("design-elsewhere");
}

async function forAct(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number | null; at: Date },
): Promise<PrintOrder> {
  const order = await lockOrder(tx, input.id);
  if (!order) throw new VisualUnknown();
  if (!(await mayAt(tx, actor, "visuals.write", order.unitId, input.at))) throw new VisualRefused("no-right-here");
  // Handing out does not rest on what the order says, only on how many copies are left, which is counted under its lock.
  if (input.basedOn !== null && order.version !== input.basedOn) throw new VisualRefused("changed-meanwhile");
  return order;
}

async function note(
  tx: Tx,
  actor: Actor,
  order: Pick<PrintOrder, "id" | "unitId">,
  act: "order" | "change" | "printed" | "withdraw" | "handOut" | "receive" | "takeBack",
  details: Record<string, string | number>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `printOrder.${act}`,
    subjectKind: "printOrder",
    subjectId: order.id,
    unitId: order.unitId,
    details,
    at,
  });
}
