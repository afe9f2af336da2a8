import type { Tx } from "../../platform/db/index.ts";
import { findGroup } from "./hall.store.ts";
import { minuteOf } from "./hours.ts";
import { insertOutcome, saveTicket } from "./ticket.store.ts";
import type { EndReason, Ticket } from "./ticket.ts";

const STATE = { served: "done", absent: "left", withdrawn: "left", hours: "closed" } as const;

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1_000));

/** A ticket is over: what is counted of it is written down, without the ticket. */
export async function endTicket(tx: Tx, ticket: Ticket, reason: EndReason, at: Date): Promise<void> {
  await saveTicket(tx, ticket.id, { state: STATE[reason], endReason: reason, endedAt: at });
  const group = await findGroup(tx, ticket.firstGroupId);
  await insertOutcome(tx, {
    pointId: ticket.pointId,
    day: ticket.day,
    hour: Math.floor(minuteOf(ticket.takenAt) / 60),
    letter: group?.letter ?? ticket.label.slice(0, 1),
    groupName: group?.name ?? "",
    counter: ticket.counter,
    outcome: reason,
    waitedSeconds: ticket.firstCalledAt ? secondsBetween(ticket.takenAt, ticket.firstCalledAt) : null,
    // Whoever was still at the counter when the day was closed is not measured by the closing.
    servedSeconds:
      reason === "served" && ticket.calledAt ? secondsBetween(ticket.startedAt ?? ticket.calledAt, at) : null,
    source: ticket.source,
    hadPriority: ticket.priorityId !== null,
  });
}
