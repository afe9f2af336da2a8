import { z } from "zod";
import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { RunUnknown } from "../../messaging.errors.ts";
import { findRun, type Run } from "../../run.store.ts";

/** The run of the address, where this person may see it. */
export async function visibleRun(rq: Rq): Promise<Run> {
  const id = z.uuid().safeParse(rq.params.run);
  const run = id.success ? await findRun(rq.app.db, id.data) : undefined;
  if (!run || !(await mayAt(rq.app.db, actorOf(rq), "messages.read", run.unitId, rq.now))) throw new RunUnknown();
  return run;
}
