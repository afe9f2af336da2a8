import type { Db } from "../../../platform/db/index.ts";
import { getRules } from "../rules.store.ts";
import { sumTallyBy, type TallyScope } from "../tally.store.ts";
import { addTallies, hideFew, numberOf, satisfiedOf as satisfiedIn } from "./figures.ts";

/** How many of those who rated were satisfied; "few" where the public page does not say it, null where nobody rated. */
export async function satisfiedOf(
  db: Db,
  of: TallyScope,
): Promise<{ satisfied: number; ratings: number } | "few" | null> {
  const [{ unit }, { fewestShow }] = await Promise.all([sumTallyBy(db, of), getRules(db)]);
  const total = addTallies(unit);
  if (numberOf(total) === 0) return null;
  if (hideFew([total], fewestShow).shown.length === 0) return "few";
  return { satisfied: satisfiedIn(total), ratings: numberOf(total) };
}
