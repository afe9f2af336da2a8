import type { Db } from "../../platform/db/index.ts";
import { listProblems, type ProblemFilter } from "./problems.store.ts";

export interface ProblemForToday {
  id: string;
  title: string;
  need: "approve" | "correct" | "act";
  dueOn: string | null;
}

/** What a person has to do about problems told: decide on others' words, correct one's unit's, act where the day has passed. */
export async function problemsForToday(
  db: Db,
  units: { approveIn: readonly string[]; writeIn: readonly string[] },
  person: { id: string; today: string },
  limit: number,
): Promise<ProblemForToday[]> {
  const of = async (need: ProblemForToday["need"], unitIds: readonly string[], more: ProblemFilter = {}) =>
    unitIds.length === 0
      ? []
      : (await listProblems(db, { need, unitIds, today: person.today, ...more }, limit)).map((row) => ({
          id: row.id,
          title: row.title,
          need,
          dueOn: row.dueOn,
        }));
  const [approve, correct, act] = await Promise.all([
    of("approve", units.approveIn, { notWrittenBy: person.id }),
    of("correct", units.writeIn),
    of("act", units.writeIn),
  ]);
  const seen = new Set<string>();
  return [...approve, ...correct, ...act].filter((one) => !seen.has(one.id) && seen.add(one.id)).slice(0, limit);
}
