import type { Db } from "../../platform/db/index.ts";
import { listJourneys } from "./journey.store.ts";
import { problemsOf } from "./journey-problems.ts";

/** More journeys than any province will write. */
const ALL = 2_000;

/** Journeys that a changed procedure leaves to be mended, with how many of their procedures. */
export async function listBrokenJourneys(
  db: Db,
  on: string,
  limit: number,
): Promise<{ id: string; title: string; problems: number }[]> {
  const living = (await listJourneys(db, {}, ALL)).filter((row) => row.state !== "withdrawn");
  const problems = await problemsOf(db, living, on);
  return living
    .flatMap(({ id, title }) => {
      const count = problems.get(id)?.length ?? 0;
      return count === 0 ? [] : [{ id, title, problems: count }];
    })
    .slice(0, limit);
}
