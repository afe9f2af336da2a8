import { vietnamDay } from "../../../platform/clock/index.ts";
import { isTaken, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../../proposals/index.ts";
import { findPoint } from "../../service-points/index.ts";
import { insertCamera, lockCamera, saveCamera } from "./camera.store.ts";
import { type Camera, type CameraFacts, isCameraOver } from "./camera.ts";
import { CameraRefused, CameraUnknown } from "./cameras.errors.ts";

/** Which camera, and which version of it was looked at; a new one has none. */
export interface CameraChange {
  id: string;
  basedOn: number;
}

/** Enters a camera, or says something else of one. @throws CameraRefused, CameraUnknown */
export async function keepCamera(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: CameraFacts; change: CameraChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new CameraRefused("no-right-here");
  if ((await findPoint(tx, facts.pointId, vietnamDay(at)))?.unitId !== facts.unitId)
    throw new CameraRefused("point-of-others");
  const by = signedBy(actor, input);
  try {
    const known = change ? await standing(tx, actor, change, at) : null;
    if (known) await saveCamera(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertCamera(tx, { ...facts, ...by }));
    await note(tx, actor, "keep", { id, unitId: facts.unitId, at }, { ...facts, ...writerOf(input) });
    return id;
  } catch (error) {
    throw isTaken(error) ? new CameraRefused("named-before") : error;
  }
}

/** The camera is off from the day after; its footage has to go when its days are over. @throws CameraRefused, CameraUnknown */
export async function endCamera(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: CameraChange; endedOn: string; reason: string },
): Promise<void> {
  const { change, endedOn, reason, at } = input;
  const camera = await standing(tx, actor, change, at);
  if (endedOn < camera.sinceOn) throw new CameraRefused("ends-before");
  await saveCamera(tx, camera.id, { endedOn, endedReason: reason, ...signedBy(actor, input) });
  await note(tx, actor, "end", { ...camera, at }, { endedOn, reason, ...writerOf(input) });
}

async function standing(tx: Tx, actor: Actor, change: CameraChange, at: Date): Promise<Camera> {
  const camera = await lockedFor(tx, actor, "proposals.approve", change.id, at);
  if (camera.endedOn !== null) throw new CameraRefused("ended");
  if (camera.version !== change.basedOn) throw new CameraRefused("changed-meanwhile");
  return camera;
}

async function lockedFor(tx: Tx, actor: Actor, permission: Permission, id: string, at: Date): Promise<Camera> {
  const camera = await lockCamera(tx, id);
  if (!camera) throw new CameraUnknown();
  if (!(await mayAt(tx, actor, permission, camera.unitId, at))) throw new CameraRefused("no-right-here");
  return camera;
}

/** Somebody stood before the notice at the door and saw it, with a picture of it. */
export async function recordNotice(
  tx: Tx,
  actor: Actor,
  input: { cameraId: string; seenOn: string; photoKey: string; at: Date },
): Promise<void> {
  const camera = await lockedFor(tx, actor, "cameras.edit", input.cameraId, input.at);
  // Until its last day people pass it and are to be told.
  if (isCameraOver(camera, vietnamDay(input.at))) throw new CameraRefused("ended");
  if (camera.noticeSeenOn !== null && input.seenOn < camera.noticeSeenOn) throw new CameraRefused("seen-later");
  await saveCamera(tx, camera.id, {
    noticeSeenOn: input.seenOn,
    noticePhotoKey: input.photoKey,
    noticeSeenByName: actor.name,
  });
  await note(tx, actor, "seeNotice", { ...camera, at: input.at }, { seenOn: input.seenOn, photo: input.photoKey });
}

/** Somebody made sure that an ended camera left no footage. */
export async function recordFootageErased(
  tx: Tx,
  actor: Actor,
  input: { cameraId: string; erasedOn: string; at: Date },
): Promise<void> {
  const camera = await lockedFor(tx, actor, "cameras.edit", input.cameraId, input.at);
  if (camera.endedOn === null || input.erasedOn < camera.endedOn) throw new CameraRefused("not-ended");
  if (camera.footageErasedOn !== null) throw new CameraRefused("erased-before");
  await saveCamera(tx, camera.id, { footageErasedOn: input.erasedOn, footageErasedByName: actor.name });
  await note(tx, actor, "eraseFootage", { ...camera, at: input.at }, { erasedOn: input.erasedOn });
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "end" | "seeNotice" | "eraseFootage",
  of: { id: string; unitId: string; at: Date },
  details: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `camera.${act}`,
    subjectKind: "camera",
    subjectId: of.id,
    unitId: of.unitId,
    details,
    at: of.at,
  });
  await notifyPublicChange(tx, "premises");
}
