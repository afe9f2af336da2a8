import type { Tx } from "../../platform/db/index.ts";
import { countSeats, moveUp } from "./seats.store.ts";

/** Free seats go to those who waited longest. Where there are fewer seats than before, nobody who had one loses it. */
export async function fillSeats(tx: Tx, courseId: string, capacity: number | null): Promise<number> {
  const { going, waiting } = await countSeats(tx, courseId);
  const free = capacity === null ? waiting : Math.max(0, capacity - going);
  return free === 0 || waiting === 0 ? 0 : moveUp(tx, courseId, Math.min(free, waiting));
}
