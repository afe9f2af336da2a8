import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { endTicket } from "./end-ticket.ts";
import { pauseCounterRow } from "./hall.store.ts";
import type { HallToday } from "./load-hall.ts";
import {
  addEvent,
  countCall,
  findPress,
  insertPress,
  listTickets,
  lockDay,
  lockTicket,
  saveTicket,
  ticketsOfPress,
} from "./ticket.store.ts";
import { afterAbsence, chooseNext, moveRefusal, type Ticket, type TicketAct, type Waiting } from "./ticket.ts";
import { QueueRefused } from "./waiting-room.errors.ts";
import { requireCaller } from "./waiting-room.policy.ts";

export const MOST_DOSSIERS = 20;

/** Tickets that wait, as the rules look at them. */
export function waitingOf(tickets: readonly Ticket[], { priorities }: Pick<HallToday, "priorities">): Waiting[] {
  return tickets
    .filter((one) => one.state === "waiting")
    .map((one) => ({
      id: one.id,
      groupId: one.groupId,
      takenAt: one.takenAt,
      headStart: priorities.find((priority) => priority.id === one.priorityId)?.minutes ?? 0,
      toCounter: one.toCounter,
      backAfterCall: one.backAfterCall,
    }));
}

interface Press {
  counter: string;
  /** The same key is the same call, however often it is sent. */
  key: string;
  /** The ticket the page showed at the counter; whoever presses on an old page is told. */
  shown: string | null;
  /** What was received of whoever is at the counter, tied to the ticket as it is finished. */
  dossierCodes?: readonly string[];
  at: Date;
}

/**
 * One press: who is at the counter is served, and who is next is called to it. null where nobody waits. Calls of a hall go one
 * after the other, so two counters never call the same ticket.
 *
 * @idempotent by `key`
 */
export async function callNext(tx: Tx, actor: Actor, today: HallToday, press: Press): Promise<Ticket | null> {
  const { hall, day } = today;
  const { pointId } = hall;
  await requireCaller(tx, actor, hall.unitId, press.at);
  const counter = counterOf(today, press.counter);
  const { calls } = await lockDay(tx, pointId, day);
  const before = await findPress(tx, pointId, press.key);
  if (before) return before.ticketId === null ? null : ((await ticketsOfPress(tx, before.ticketId)) ?? null);
  const open = await listTickets(tx, { pointId, day, states: ["waiting", "called", "serving"] });
  const there = open.find((one) => one.state !== "waiting" && one.counter === counter.number);
  if ((there?.code ?? null) !== press.shown) throw new QueueRefused("moved-on");
  if (counter.pausedAt) throw new QueueRefused("counter-paused");
  const waiting = waitingOf(open, today);
  if (counter.groupIds.length === 0 && !waiting.some((one) => one.toCounter === counter.number))
    throw new QueueRefused("counter-without-groups");
  const by = { id: actor.id, name: actor.name };
  if (there) {
    await finish(tx, there, press.dossierCodes ?? [], press.at);
    await addEvent(tx, { ticketId: there.id, act: "finish", counter: counter.number, by, at: press.at });
  }
  const next = chooseNext(waiting, counter, { now: press.at, calls });
  const ticket = next ? open.find((one) => one.id === next.id) : undefined;
  if (ticket) {
    await saveTicket(tx, ticket.id, {
      state: "called",
      counter: counter.number,
      calledAt: press.at,
      startedAt: null,
      firstCalledAt: ticket.firstCalledAt ?? press.at,
    });
    await countCall(tx, pointId, day);
    await addEvent(tx, { ticketId: ticket.id, act: "call", counter: counter.number, by, at: press.at });
  }
  await insertPress(tx, pointId, press.key, ticket?.id ?? null, press.at);
  return ticket ? { ...ticket, state: "called", counter: counter.number } : null;
}

const finish = async (tx: Tx, ticket: Ticket, dossierCodes: readonly string[], at: Date): Promise<void> => {
  const codes = [...new Set([...ticket.dossierCodes, ...dossierCodes])].slice(0, MOST_DOSSIERS);
  if (codes.length !== ticket.dossierCodes.length) await saveTicket(tx, ticket.id, { dossierCodes: codes });
  await endTicket(tx, ticket, "served", at);
};

/** @throws QueueRefused */
function counterOf(today: HallToday, number: string) {
  const counter = today.counters.find((one) => one.number === number);
  if (!counter) throw new QueueRefused("counter-unknown");
  return counter;
}

export type CounterAct =
  | { act: "recall" | "absent" | "start" | "finish" }
  /** To another group, to a counter alone, or both. */
  | { act: "move"; groupId: number | null; toCounter: string | null };

/** What an officer does with the ticket at the counter. */
export async function actOnTicket(
  tx: Tx,
  actor: Actor,
  today: HallToday,
  input: CounterAct & { counter: string; code: string; dossierCodes?: readonly string[]; at: Date },
): Promise<void> {
  const { hall, day } = today;
  const { at } = input;
  await requireCaller(tx, actor, hall.unitId, at);
  const { calls } = await lockDay(tx, hall.pointId, day);
  const ticket = await lockTicket(tx, input.code);
  if (!ticket || ticket.pointId !== hall.pointId || ticket.day !== day || ticket.counter !== input.counter)
    throw new QueueRefused("moved-on");
  const refusal = moveRefusal(ticket.state, input.act);
  if (refusal) throw new QueueRefused(refusal);
  switch (input.act) {
    case "recall":
      await saveTicket(tx, ticket.id, { calledAt: at });
      break;
    case "start":
      await saveTicket(tx, ticket.id, { state: "serving", startedAt: at });
      break;
    case "absent": {
      const after = afterAbsence(ticket.absences, { ...hall, calls });
      await saveTicket(tx, ticket.id, { absences: ticket.absences + 1 });
      if (after.state === "left") await endTicket(tx, ticket, "absent", at);
      else await saveTicket(tx, ticket.id, { ...after, counter: null });
      break;
    }
    case "finish":
      await finish(tx, ticket, input.dossierCodes ?? [], at);
      break;
    case "move": {
      const { groupId, toCounter } = input;
      const group = groupId === null ? ticket.groupId : today.groups.find((one) => one.id === groupId)?.id;
      const isKnown = toCounter === null || today.counters.some((one) => one.number === toCounter);
      if (group === undefined || !isKnown) throw new QueueRefused("target-unknown");
      if (toCounter === null && !today.counters.some((one) => one.groupIds.includes(group)))
        throw new QueueRefused("group-closed");
      if ((toCounter ?? ticket.counter) === ticket.counter && group === ticket.groupId)
        throw new QueueRefused("target-unknown");
      await saveTicket(tx, ticket.id, {
        state: "waiting",
        groupId: group,
        toCounter,
        counter: null,
        startedAt: null,
        backAfterCall: 0,
      });
      break;
    }
  }
  const by = { id: actor.id, name: actor.name };
  await addEvent(tx, { ticketId: ticket.id, act: input.act, counter: input.counter, by, at });
}

/** Ties a dossier to the ticket at the counter. */
export async function tieDossier(
  tx: Tx,
  actor: Actor,
  today: HallToday,
  input: { code: string; dossierCode: string; at: Date },
): Promise<void> {
  await requireCaller(tx, actor, today.hall.unitId, input.at);
  const ticket = await lockTicket(tx, input.code);
  if (!ticket || ticket.pointId !== today.hall.pointId) throw new QueueRefused("moved-on");
  const codes = [...new Set([...ticket.dossierCodes, input.dossierCode])].slice(0, MOST_DOSSIERS);
  await saveTicket(tx, ticket.id, { dossierCodes: codes });
}

/** A counter stops calling for a while, or goes on. */
export async function pauseCounter(
  tx: Tx,
  actor: Actor,
  today: HallToday,
  input: { counter: string; isPaused: boolean; at: Date },
): Promise<void> {
  const { hall } = today;
  await requireCaller(tx, actor, hall.unitId, input.at);
  const counter = counterOf(today, input.counter);
  if ((counter.pausedAt !== null) === input.isPaused) return;
  await pauseCounterRow(tx, hall.pointId, counter.number, input.isPaused ? { name: actor.name, at: input.at } : null);
  await recordAct(tx, actor, {
    act: input.isPaused ? "queueCounter.pause" : "queueCounter.resume",
    subjectKind: "queueHall",
    subjectId: hall.pointId,
    unitId: hall.unitId,
    details: { counter: counter.number },
    at: input.at,
  });
}

/** Whoever has the ticket does not wait any longer. Pressed twice it is given back once. */
export async function withdrawTicket(tx: Tx, input: { code: string; at: Date }): Promise<void> {
  const ticket = await lockTicket(tx, input.code);
  if (!ticket || moveRefusal(ticket.state, "withdraw" satisfies TicketAct)) throw new QueueRefused("moved-on");
  await endTicket(tx, ticket, "withdrawn", input.at);
  await addEvent(tx, { ticketId: ticket.id, act: "withdraw", counter: null, by: null, at: input.at });
}
