import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { RequestRefused, RequestUnknown } from "./request.errors.ts";
import { insertEvent, lockRequest, saveAddress, saveState } from "./request.store.ts";
import {
  ADDRESS_DAYS,
  type CooperationRequest,
  isPossible,
  type RequestAct,
  type RequestState,
  sideOf,
  stateAfter,
} from "./request.ts";

/** Somebody signed in, or whoever opened the secret address of this one request and says who they are. */
export type Doer =
  | { actor: Actor }
  | {
      /** The request whose address was opened; it opens no other. */
      addressOf: string;
      name: string;
    };

const nameOf = (doer: Doer): string => ("actor" in doer ? doer.actor.name : doer.name);
export const doerId = (doer: Doer): string | null => ("actor" in doer ? personIdOf(doer.actor) : null);

/** Why this person may not do this with this request now; null where it is possible. */
export async function refusalOf(
  db: Db,
  doer: Doer,
  act: RequestAct,
  request: CooperationRequest,
  at: Date,
): Promise<"no-right-here" | "not-from-this-state" | null> {
  const isAsked = sideOf(act) === "asked";
  if ("addressOf" in doer) {
    if (!isAsked || doer.addressOf !== request.id) return "no-right-here";
  } else if (!(await mayAt(db, doer.actor, "plans.declare", isAsked ? request.toUnitId : request.fromUnitId, at)))
    return "no-right-here";
  return isPossible(request.state, act) ? null : "not-from-this-state";
}

/** The request, locked, for an act this person may do now. Throws the reason where not. */
export async function requestForAct(
  tx: Tx,
  doer: Doer,
  act: RequestAct,
  requestId: string,
  at: Date,
): Promise<CooperationRequest> {
  const request = await lockRequest(tx, requestId);
  if (!request) throw new RequestUnknown();
  const refusal = await refusalOf(tx, doer, act, request, at);
  if (refusal) throw new RequestRefused(refusal);
  return request;
}

/** History beside the request and the audit log, in the act's own transaction. */
export async function noteRequestAct(
  tx: Tx,
  doer: Doer,
  request: Pick<CooperationRequest, "id" | "fromUnitId" | "toUnitId">,
  act: string,
  detail: { unitId: string; note?: string | null; details?: Record<string, unknown>; at: Date },
): Promise<void> {
  const { unitId, note = null, at } = detail;
  await insertEvent(tx, {
    requestId: request.id,
    act,
    unitId,
    personId: doerId(doer),
    personName: nameOf(doer),
    note,
    at,
  });
  await recordAct(
    tx,
    { id: doerId(doer), name: nameOf(doer) },
    {
      act: `request.${act}`,
      subjectKind: "cooperationRequest",
      subjectId: request.id,
      unitId,
      details: { from: request.fromUnitId, to: request.toUnitId, ...detail.details },
      at,
    },
  );
}

interface MoveRequest {
  requestId: string;
  /** Reason of a refusal or withdrawal, remarks to what is given back. */
  note: string | null;
  at: Date;
}

export type PlainMove = "see" | "accept" | "decline" | "return" | "close" | "withdraw";

/** The acts that change nothing but the state and tell why. */
export async function moveRequest(tx: Tx, doer: Doer, act: PlainMove, input: MoveRequest): Promise<RequestState> {
  const request = await requestForAct(tx, doer, act, input.requestId, input.at);
  const next = stateAfter(request.state, act);
  await saveState(tx, request.id, next, input.at);
  if (next === "closed" || next === "withdrawn")
    await saveAddress(tx, request.id, { tokenHash: null, tokenUntil: null });
  await noteRequestAct(tx, doer, request, act, {
    unitId: sideOf(act) === "asked" ? request.toUnitId : request.fromUnitId,
    note: input.note,
    details: { state: next },
    at: input.at,
  });
  return next;
}

/** Makes the secret address anew and returns its token; the former one answers no longer. */
export async function makeAddress(
  tx: Tx,
  actor: Actor,
  { requestId, at }: { requestId: string; at: Date },
): Promise<string> {
  const request = await requestForAct(tx, { actor }, "keepAddress", requestId, at);
  const token = randomToken();
  const today = vietnamDay(at);
  const [, later = today] = [request.dueOn, today].sort();
  const tokenUntil = shift(later, ADDRESS_DAYS);
  await saveAddress(tx, request.id, { tokenHash: tokenHash(token), tokenUntil });
  await noteRequestAct(tx, { actor }, request, "makeAddress", { unitId: request.fromUnitId, at });
  return token;
}

export async function endAddress(
  tx: Tx,
  actor: Actor,
  { requestId, at }: { requestId: string; at: Date },
): Promise<void> {
  const request = await requestForAct(tx, { actor }, "keepAddress", requestId, at);
  await saveAddress(tx, request.id, { tokenHash: null, tokenUntil: null });
  await noteRequestAct(tx, { actor }, request, "endAddress", { unitId: request.fromUnitId, at });
}
