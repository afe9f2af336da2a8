import type { Db } from "../../platform/db/index.ts";
import { type BulletinRow, listBulletins } from "./bulletin.store.ts";

export interface BulletinForToday {
  id: string;
  number: number;
  year: number;
  cover: string;
  need: "approve" | "correct";
}

/** Issues that wait for this person's yes, and those that came back to the unit they write for. */
export async function bulletinsForToday(
  db: Db,
  units: { approveIn: readonly string[]; writeIn: readonly string[] },
  personId: string,
  limit: number,
): Promise<BulletinForToday[]> {
  const [submitted, returned] = await Promise.all([
    units.approveIn.length === 0 ? [] : listBulletins(db, { unitIds: units.approveIn, state: "submitted" }, limit),
    units.writeIn.length === 0 ? [] : listBulletins(db, { unitIds: units.writeIn, state: "returned" }, limit),
  ]);
  const row =
    (need: BulletinForToday["need"]) =>
    ({ id, number, year, cover }: BulletinRow): BulletinForToday => ({
      id,
      number,
      year,
      cover,
      need,
    });
  return [
    ...submitted.filter((one) => !one.writerIds.includes(personId)).map(row("approve")),
    ...returned.map(row("correct")),
  ].slice(0, limit);
}
