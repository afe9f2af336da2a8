import type { Db } from "../../platform/db/index.ts";
import { listStandings } from "../procedures/index.ts";
import { standingsOn } from "./standing.ts";

/** What an editor has to look at in a journey because a procedure changed under it. */
export interface JourneyProblem {
  code: string;
  name: string;
  kind: "followed" | "ended" | "unknown" | "nameOnly";
  on: string | null;
  /** What came after it. */
  successors: { code: string; name: string | null }[];
}

/** Problems of journeys on a day, by id; those without any are left out. */
export async function problemsOf(
  db: Db,
  journeys: readonly { id: string; codes: readonly string[] }[],
  on: string,
): Promise<Map<string, JourneyProblem[]>> {
  const codes = [...new Set(journeys.flatMap((one) => one.codes))];
  const sound = new Set(
    (await listStandings(db, codes, on)).filter((one) => one.end === null && !one.nameOnly).map((one) => one.code),
  );
  // Most are in force: only the others are followed to what came after them, one by one.
  const standings = await standingsOn(
    db,
    codes.filter((code) => !sound.has(code)),
    on,
  );
  const found = new Map<string, JourneyProblem[]>();
  for (const journey of journeys) {
    const problems = journey.codes.flatMap((code): JourneyProblem[] => {
      const standing = standings.get(code);
      if (!standing) return [];
      const { state, current, name, ends, successors } = standing;
      const problem = { code, name, on: ends[0]?.on ?? null };
      if (state === "followed" && current)
        return [{ ...problem, kind: "followed", successors: [{ code: current.code, name: current.record.name }] }];
      if (state === "ended" || state === "unknown") return [{ ...problem, kind: state, successors }];
      return current?.record.nameOnly ? [{ ...problem, kind: "nameOnly", successors: [] }] : [];
    });
    if (problems.length > 0) found.set(journey.id, problems);
  }
  return found;
}
