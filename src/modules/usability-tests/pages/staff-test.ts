import { z } from "zod";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { findTest } from "../test.store.ts";
import type { UsabilityTest } from "../usability-test.ts";
import { TestUnknown } from "../usability-tests.errors.ts";

export const STAFF = "/can-bo/thu-cung-dan";

/** The one an officers' address names, within the reach of who asks; for all others there is none. */
export async function staffTest(rq: Rq): Promise<UsabilityTest> {
  const id = z.uuid().safeParse(rq.params.id);
  const test = id.success ? await findTest(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "usability.read", rq.now);
  if (!test || !reach.includes(test.unitId)) throw new TestUnknown();
  return test;
}
