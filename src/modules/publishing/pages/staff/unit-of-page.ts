import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { PrintRunNotYours } from "../../print/print-run.errors.ts";
import { type PrintReach, reachForPrint } from "../../print/print-scope.ts";

/** The unit a page is about: the one named (in address or form), if it lies within reach, else the person's own. */
export async function unitOfPage(rq: Rq): Promise<{ unitId: string; reach: PrintReach; isChosen: boolean }> {
  const reach = await reachForPrint(rq.app.db, actorOf(rq), rq.now);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const asked = typeof body.donvi === "string" ? body.donvi : rq.query.donvi;
  const isChosen = typeof asked === "string" && reach.ids.includes(asked);
  const unitId = isChosen ? (asked as string) : reach.roots[0];
  if (!unitId) throw new PrintRunNotYours();
  return { unitId, reach, isChosen };
}
