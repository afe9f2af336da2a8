import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { seal } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { OutsideRefused } from "./outside.errors.ts";
import { insertBody, lockBody, saveBody } from "./outside.store.ts";
import type { OutsideBody } from "./outside.ts";

export const OUTSIDE_KEY = "open311 body";

/** Whoever sets what concerns all messages at the unit the installation belongs to. */
export async function mayKeepBodies(db: Db, actor: Actor, at: Date): Promise<boolean> {
  const home = await findHomeUnit(db, vietnamDay(at));
  return home !== undefined && (await mayAt(db, actor, "feedback.categories", home.id, at));
}

async function note(tx: Tx, actor: Actor, act: string, of: { id: string; name: string; at: Date }): Promise<void> {
  await recordAct(tx, actor, {
    act: `open311-body.${act}`,
    subjectKind: "open311Body",
    subjectId: of.id,
    unitId: null,
    details: { name: of.name },
    at: of.at,
  });
}

/** Names a body; nothing goes there before somebody else approved it. */
export async function writeBody(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: Pick<OutsideBody, "name" | "contact" | "endpoint" | "jurisdictionId" | "serviceCode"> & {
    apiKey: string;
    at: Date;
  },
): Promise<void> {
  if (!(await mayKeepBodies(tx, actor, input.at))) throw new OutsideRefused("no-right-here");
  const { apiKey, at, ...body } = input;
  const id = randomUUID();
  await insertBody(tx, {
    ...body,
    id,
    apiKeySealed: apiKey === "" ? null : seal(secretKey, OUTSIDE_KEY, id, apiKey),
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "write", { id, name: body.name, at });
}

/** @throws OutsideRefused "own-body", "not-waiting" */
export async function approveBody(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const body = await bodyForAct(tx, actor, input);
  if (body.state !== "waiting") throw new OutsideRefused("not-waiting");
  if (body.writtenBy === actor.id) throw new OutsideRefused("own-body");
  await saveBody(tx, body.id, {
    state: "approved",
    approvedBy: actor.id,
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await note(tx, actor, "approve", { ...body, at: input.at });
}

/** Nothing more goes there; what was sent stays on record. */
export async function endBody(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const body = await bodyForAct(tx, actor, input);
  if (body.state === "ended") throw new OutsideRefused("ended");
  await saveBody(tx, body.id, { state: "ended" });
  await note(tx, actor, "end", { ...body, at: input.at });
}

async function bodyForAct(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<OutsideBody> {
  const body = await lockBody(tx, input.id);
  if (!body || !(await mayKeepBodies(tx, actor, input.at))) throw new OutsideRefused("no-right-here");
  return body;
}
