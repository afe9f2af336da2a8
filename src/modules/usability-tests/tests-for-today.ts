import type { Db } from "../../platform/db/index.ts";
import { listTests } from "./test.store.ts";

export interface UsabilityTestForToday {
  id: string;
  title: string;
  need: "approve" | "publish";
}

/** Tests and results somebody else wrote, that wait for this person's eyes. */
export async function usabilityTestsForToday(
  db: Db,
  approveIn: readonly string[],
  person: { id: string | null; today: string },
  limit: number,
): Promise<UsabilityTestForToday[]> {
  if (approveIn.length === 0) return [];
  const waiting = await listTests(
    db,
    { unitIds: approveIn, waitsFor: { personId: person.id }, today: person.today },
    limit,
  );
  return waiting
    .filter((one) => one.state === "submitted" || one.closesOn < person.today)
    .map((one) => ({ id: one.id, title: one.title, need: one.state === "submitted" ? "approve" : "publish" }));
}
