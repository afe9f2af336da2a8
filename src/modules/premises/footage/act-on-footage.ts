import { randomUUID } from "node:crypto";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { open, seal } from "../../../platform/crypto/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { findCamera } from "../cameras/camera.store.ts";
import { type FootageRefusal, FootageRefused, FootageUnknown } from "./footage.errors.ts";
import {
  footageRules,
  insertFootageRequest,
  insertFootageRule,
  lockFootageRequest,
  nextFootageNumber,
  saveFootageRequest,
} from "./footage.store.ts";
import {
  type Asker,
  type FootageAct,
  type FootageFacts,
  type FootageRequest,
  type FootageRule,
  isFootageActPossible,
} from "./footage.ts";

const ASKER_PURPOSE = "footage asker";

export const openAsker = (secretKey: Buffer, request: Pick<FootageRequest, "id" | "askerSealed">): Asker | null =>
  request.askerSealed ? (JSON.parse(open(secretKey, ASKER_PURPOSE, request.id, request.askerSealed)) as Asker) : null;

export const sealAsker = (secretKey: Buffer, id: string, asker: Asker): string =>
  seal(secretKey, ASKER_PURPOSE, id, JSON.stringify(asker));

/** What the log keeps: that it was done and why, nothing of who asks. */
async function note(
  tx: Tx,
  actor: Actor,
  request: Pick<FootageRequest, "id" | "unitId">,
  act: "enter" | "grant" | "refuse" | "hand" | "drop" | "eraseCopy" | "reveal",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `footage.${act}`,
    subjectKind: "footageRequest",
    subjectId: request.id,
    unitId: request.unitId,
    details,
    at,
  });
}

/** Writes down that somebody asks for footage; the last day follows from the rule of now. Returns its id. */
export async function enterFootageRequest(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: { facts: FootageFacts; asker: Asker; at: Date },
): Promise<string> {
  const { facts, asker, at } = input;
  const camera = await findCamera(tx, facts.cameraId);
  if (!camera || !(await mayAt(tx, actor, "footage.enter", camera.unitId, at)))
    throw new FootageRefused("camera-of-others");
  if (facts.day < camera.sinceOn || (camera.endedOn !== null && facts.dayTo > camera.endedOn))
    throw new FootageRefused("camera-not-there");
  const { answer } = await footageRules(tx);
  const last = shift(facts.receivedOn, answer.days);
  const calendar = await workingCalendarFor(tx, camera.unitId, at);
  const id = randomUUID();
  const year = Number(facts.receivedOn.slice(0, 4));
  const request = { id, unitId: camera.unitId };
  await insertFootageRequest(tx, {
    ...facts,
    ...request,
    year,
    number: await nextFootageNumber(tx, camera.unitId, year),
    askerSealed: sealAsker(secretKey, id, asker),
    state: "waiting",
    dueOn: calendar.isWorkingDay(last) ? last : calendar.addWorkingDays(last, 1),
    ruleBasis: answer.basis,
    enteredBy: personIdOf(actor),
    enteredByName: actor.name,
    enteredAt: at,
  });
  await note(tx, actor, request, "enter", { camera: camera.id, ground: facts.ground, day: facts.day }, at);
  return id;
}

const NEEDS: Record<FootageAct, Permission> = {
  decide: "footage.decide",
  hand: "footage.enter",
  drop: "footage.enter",
  eraseCopy: "footage.enter",
};

/** Why this person may not do this now; null where it is possible. Who entered a request does not decide it. */
export async function footageRefusal(
  db: Db,
  actor: Actor,
  act: FootageAct,
  request: Pick<FootageRequest, "unitId" | "state" | "enteredBy" | "copyErasedOn" | "handedOn">,
  at: Date,
): Promise<FootageRefusal | null> {
  if (!(await mayAt(db, actor, NEEDS[act], request.unitId, at))) return "no-right-here";
  if (!isFootageActPossible(request.state, act)) return "not-from-this-state";
  if (act === "decide" && request.enteredBy !== null && request.enteredBy === personIdOf(actor)) return "own-request";
  return act === "eraseCopy" && request.copyErasedOn !== null ? "erased-before" : null;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: FootageAct,
  input: { requestId: string; basedOn: number; at: Date },
): Promise<FootageRequest> {
  const request = await lockFootageRequest(tx, input.requestId);
  if (!request) throw new FootageUnknown();
  const refusal = await footageRefusal(tx, actor, act, request, input.at);
  if (refusal) throw new FootageRefused(refusal);
  if (request.version !== input.basedOn) throw new FootageRefused("changed-meanwhile");
  return request;
}

/** From the day it is settled runs the time for which it is known who asked. */
async function settled(tx: Tx, day: string): Promise<{ settledOn: string; forgetOn: string }> {
  return { settledOn: day, forgetOn: shift(day, (await footageRules(tx)).person.days) };
}

/** Somebody else than who entered it says yes or no, with the reason. */
export async function decideFootage(
  tx: Tx,
  actor: Actor,
  input: { requestId: string; basedOn: number; isGranted: boolean; decision: string; at: Date },
): Promise<void> {
  const request = await forAct(tx, actor, "decide", input);
  const { isGranted, decision, at } = input;
  await saveFootageRequest(tx, request.id, {
    state: isGranted ? "granted" : "refused",
    decidedBy: personIdOf(actor),
    decidedByName: actor.name,
    decidedAt: at,
    decision,
    ...(isGranted ? {} : await settled(tx, vietnamDay(at))),
  });
  await note(tx, actor, request, isGranted ? "grant" : "refuse", { decision }, at);
}

/** The copy was handed over, on what, to whom. */
export async function handOverFootage(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: { requestId: string; basedOn: number; handedOn: string; handedTo: string; what: string; at: Date },
): Promise<void> {
  const request = await forAct(tx, actor, "hand", input);
  const { handedOn, handedTo, what, at } = input;
  if (handedOn < vietnamDay(request.decidedAt ?? request.enteredAt)) throw new FootageRefused("handed-before");
  const asker = openAsker(secretKey, request);
  if (!asker) throw new FootageRefused("erased");
  await saveFootageRequest(tx, request.id, {
    state: "handed",
    handedOn,
    handedWhat: what,
    handedByName: actor.name,
    askerSealed: sealAsker(secretKey, request.id, { ...asker, handedTo }),
    ...(await settled(tx, handedOn)),
  });
  await note(tx, actor, request, "hand", { handedOn, what }, at);
}

/** Who asked no longer wants it. */
export async function dropFootage(
  tx: Tx,
  actor: Actor,
  input: { requestId: string; basedOn: number; reason: string; at: Date },
): Promise<void> {
  const request = await forAct(tx, actor, "drop", input);
  await saveFootageRequest(tx, request.id, {
    state: "dropped",
    decision: [request.decision, input.reason].filter(Boolean).join("\n").slice(0, 1_000),
    ...(await settled(tx, vietnamDay(input.at))),
  });
  await note(tx, actor, request, "drop", { reason: input.reason }, input.at);
}

/** Somebody made sure that the copy taken for it is gone. */
export async function recordCopyErased(
  tx: Tx,
  actor: Actor,
  input: { requestId: string; basedOn: number; at: Date },
): Promise<void> {
  const request = await forAct(tx, actor, "eraseCopy", input);
  const copyErasedOn = vietnamDay(input.at);
  await saveFootageRequest(tx, request.id, { copyErasedOn, copyErasedByName: actor.name });
  await note(tx, actor, request, "eraseCopy", { on: copyErasedOn }, input.at);
}

/** Shows who asks. Every look is on record, with the reason given. */
export async function revealAsker(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: { requestId: string; reason: string; at: Date },
): Promise<Asker | null> {
  const request = await lockFootageRequest(tx, input.requestId);
  if (!request) throw new FootageUnknown();
  if (!(await mayAt(tx, actor, "footage.read", request.unitId, input.at))) throw new FootageRefused("no-right-here");
  if (!request.askerSealed) throw new FootageRefused("erased");
  await note(tx, actor, request, "reveal", { reason: input.reason }, input.at);
  return openAsker(secretKey, request);
}

/** From now on another number of days holds; what is under way keeps its day. */
export async function setFootageRule(
  tx: Tx,
  actor: Actor,
  { at, ...rule }: Omit<FootageRule, "setByName" | "setAt"> & { at: Date },
): Promise<void> {
  await insertFootageRule(tx, { ...rule, setByName: actor.name, setAt: at });
  await recordAct(tx, actor, {
    act: "footageRule.set",
    subjectKind: "footageRule",
    subjectId: rule.kind,
    unitId: null,
    details: { ...rule },
    at,
  });
  await notifyPublicChange(tx, "premises");
}
