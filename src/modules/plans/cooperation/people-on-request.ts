import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { tokenHash } from "../../../platform/crypto/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { RequestUnknown } from "./request.errors.ts";
import { findRequest, findRequestByToken } from "./request.store.ts";
import type { CooperationRequest } from "./request.ts";

/** The request of the address, for people within whose reach one of its two units lies. */
export async function visibleRequest(rq: Rq): Promise<CooperationRequest> {
  const id = z.uuid().safeParse(rq.params.request);
  const request = id.success ? await findRequest(rq.app.db, id.data) : undefined;
  if (!request) throw new RequestUnknown();
  for (const unitId of [request.fromUnitId, request.toUnitId])
    if (await mayAt(rq.app.db, actorOf(rq), "plans.read", unitId, rq.now)) return request;
  throw new RequestUnknown();
}

/** The one request a secret address opens; undefined where it opens none (any more). */
export async function requestOfAddress(rq: Rq): Promise<CooperationRequest | undefined> {
  const token = z
    .string()
    .regex(/^[\w-]{43}$/)
    .safeParse(rq.params.token);
  return token.success ? findRequestByToken(rq.app.db, tokenHash(token.data), vietnamDay(rq.now)) : undefined;
}
