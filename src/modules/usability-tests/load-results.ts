import type { Db } from "../../platform/db/index.ts";
import type { ShownTask } from "./pages/results-part.tsx";
import { listTaskFigures, type Way } from "./results.store.ts";
import { changeSince, resultsOf } from "./results.ts";
import { findTest } from "./test.store.ts";
import type { UsabilityTest } from "./usability-test.ts";

/** Task by task, beside the run before where there was one. */
export async function loadResults(db: Db, test: UsabilityTest, way?: Way): Promise<ShownTask[]> {
  const [figures, before] = await Promise.all([
    listTaskFigures(db, test.id, way),
    test.repeatsId ? findTest(db, test.repeatsId) : undefined,
  ]);
  const results = resultsOf(test.tasks, figures);
  const old = before ? resultsOf(before.tasks, await listTaskFigures(db, before.id, way)) : null;
  return results.map((result) => ({ result, change: old && changeSince(result, old) }));
}
