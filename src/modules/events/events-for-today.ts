import type { Db } from "../../platform/db/index.ts";
import { type EventFilter, listEvents, listUpdates } from "./events.store.ts";

export interface EventForToday {
  id: string;
  title: string;
  need: "approve" | "correct" | "tell";
  dueOn: string | null;
}

/** What a person has to do about events: decide on others' words, correct what came back, say how a day that passed went. */
export async function eventsForToday(
  db: Db,
  units: { approveIn: readonly string[]; writeIn: readonly string[] },
  person: { id: string; today: string },
  limit: number,
): Promise<EventForToday[]> {
  const of = async (need: EventForToday["need"], unitIds: readonly string[]): Promise<EventForToday[]> => {
    const filter: EventFilter = { need, unitIds: [...unitIds], today: person.today };
    const found = unitIds.length === 0 ? [] : await listEvents(db, filter, limit);
    return found.map((one) => ({ id: one.id, title: one.title, need, dueOn: need === "tell" ? one.day : null }));
  };
  const [waiting, correct, tell] = await Promise.all([
    of("approve", units.approveIn),
    of("correct", units.writeIn),
    of("tell", units.writeIn),
  ]);
  // One's own words wait for somebody else.
  const last = await Promise.all(waiting.map(async (one) => (await listUpdates(db, one.id))[0]));
  const approve = waiting.filter((_, at) => last[at]?.writtenBy !== person.id);
  return [...approve, ...correct, ...tell].slice(0, limit);
}
