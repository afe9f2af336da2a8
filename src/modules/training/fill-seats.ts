import type { Tx } from "../../platform/db/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { tellPromoted } from "./jobs/tell-promoted.ts";
import { countSeats, moveUp } from "./seats.store.ts";

/**
 * Free seats go to those who waited longest, and each of them is told. Where there are fewer seats than before, nobody who
 * had one loses it.
 */
export async function fillSeats(tx: Tx, courseId: string, capacity: number | null): Promise<void> {
  const { going, waiting } = await countSeats(tx, courseId);
  const free = capacity === null ? waiting : Math.max(0, capacity - going);
  if (free === 0 || waiting === 0) return;
  for (const seatId of await moveUp(tx, courseId, Math.min(free, waiting)))
    await addJob(tx, tellPromoted, { seatId }, { subject: `course:${courseId}`, key: `course-seat-up:${seatId}` });
}
