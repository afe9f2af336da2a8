import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { nfc } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { reachOf } from "../plan.policy.ts";
import type { RequestFilter } from "./request.store.ts";
import { REQUEST_KINDS, REQUEST_STATES } from "./request.ts";

/** One filter for list and export, as it stands in the address. */
const Query = z.object({
  chieu: z.enum(["asking", "asked"]).optional().catch(undefined),
  tinhtrang: z.enum(REQUEST_STATES).optional().catch(undefined),
  loai: z.enum(REQUEST_KINDS).optional().catch(undefined),
  tre: z.enum(["1"]).optional().catch(undefined),
  nhiemvu: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type RequestQuery = z.infer<typeof Query>;

export async function requestFilterOf(rq: Rq): Promise<{ query: RequestQuery; filter: RequestFilter }> {
  const query = Query.parse(rq.query);
  return {
    query,
    filter: {
      unitIds: [...(await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now))],
      side: query.chieu,
      states: query.tinhtrang ? [query.tinhtrang] : undefined,
      lateOn: query.tre ? vietnamDay(rq.now) : undefined,
      kind: query.loai,
      taskId: query.nhiemvu,
      q: query.q,
    },
  };
}
