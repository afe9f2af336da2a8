import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { noteUses } from "../../media/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { openDelivery, withdrawDeliveries } from "../../publishing/index.ts";
import { lockArtwork, saveArtworkState } from "../artwork/artwork.store.ts";
import type { Artwork } from "../artwork/artwork.ts";
import { decideLocked, requireTask } from "../artwork/keep-artwork.ts";
import { VisualRefused, VisualUnknown } from "../visuals.errors.ts";
import {
  CHECK_EVERY_DAYS,
  type Condition,
  isUndecided,
  nextWorkState,
  type Work,
  type WorkAct,
  type WorkCore,
  type WorkUpkeep,
} from "./work.ts";
import { insertWork, insertWorkEvent, listWorkPictures, lockWork, saveWork } from "./works.store.ts";

/** A unit proposes a work; the design may come later. Returns its id. @throws VisualRefused */
export async function proposeWork(
  tx: Tx,
  actor: Actor,
  input: WorkCore & WorkUpkeep & { unitId: string; at: Date },
): Promise<string> {
  const { at, ...work } = input;
  if (!(await mayAt(tx, actor, "visuals.write", work.unitId, at))) throw new VisualRefused("no-right-here");
  await requireTask(tx, work.taskId, work.unitId, at);
  if (work.artworkId !== null) await usableDesign(tx, work.artworkId, work.unitId, at);
  const id = await insertWork(tx, { ...work, createdBy: actor.id, createdByName: actor.name, createdAt: at });
  await note(tx, actor, { id, unitId: work.unitId }, "propose", { onDay: vietnamDay(at), at });
  return id;
}

/**
 * Changes a work. Once its design was decided, only what is known on the way changes: who made it, what it cost, until when it
 * stands. @throws VisualRefused
 */
export async function changeWork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; core: WorkCore | null; upkeep: WorkUpkeep; at: Date },
): Promise<void> {
  const { core, upkeep, at } = input;
  const work = await forAct(tx, actor, input, "change", "visuals.write");
  if (core !== null && !isUndecided(work.state)) throw new VisualRefused("changed-meanwhile");
  if (upkeep.taskId !== work.taskId) await requireTask(tx, upkeep.taskId, work.unitId, at);
  if (core?.artworkId) await usableDesign(tx, core.artworkId, work.unitId, at);
  if (upkeep.until !== null && work.upOn !== null && upkeep.until < work.upOn)
    throw new VisualRefused("until-before-up");
  await saveWork(tx, work.id, { ...(core ?? {}), ...upkeep, state: work.state, version: work.version + 1 });
  await note(tx, actor, work, "change", { onDay: vietnamDay(at), at });
}

/** Submits work and design together for decision. @throws VisualRefused */
export async function submitWork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; at: Date },
): Promise<void> {
  const work = await forAct(tx, actor, input, "submit", "visuals.write");
  if (work.artworkId === null) throw new VisualRefused("design-missing");
  const design = await usableDesign(tx, work.artworkId, work.unitId, input.at);
  if (design.state === "draft") {
    await saveArtworkState(tx, design.id, { state: "waiting", version: design.version + 1 });
    await recordAct(tx, actor, {
      act: "artwork.submit",
      subjectKind: "artwork",
      subjectId: design.id,
      unitId: design.unitId,
      details: { work: work.id },
      at: input.at,
    });
  }
  await saveWork(tx, work.id, {
    state: "submitted",
    version: work.version + 1,
    submittedBy: actor.id,
    submittedByName: actor.name,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    note: null,
  });
  await note(tx, actor, work, "submit", { onDay: vietnamDay(input.at), at: input.at });
}

/**
 * Somebody else decides on place, size and cost, and on the design where that still waits: both stand or neither.
 *
 * @throws VisualRefused
 */
export async function decideWork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const act = input.isApproved ? "approve" : "return";
  const work = await forAct(tx, actor, input, act, "visuals.approve");
  if (work.submittedBy === actor.id) throw new VisualRefused("own-work");
  if (input.isApproved) {
    const design = work.artworkId === null ? undefined : await lockArtwork(tx, work.artworkId);
    if (!design) throw new VisualRefused("design-missing");
    if (design.state === "waiting")
      await decideLocked(tx, actor, design, { isApproved: true, note: null, at: input.at });
    else if (design.state !== "approved") throw new VisualRefused("design-not-approved");
  }
  await saveWork(tx, work.id, {
    state: input.isApproved ? "approved" : "returned",
    version: work.version + 1,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await note(tx, actor, work, act, { onDay: vietnamDay(input.at), text: input.note ?? "", at: input.at });
}

/** @throws VisualRefused */
export async function markMade(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; on: string; at: Date },
): Promise<void> {
  const work = await forAct(tx, actor, input, "made", "visuals.write");
  notToCome(input.on, input.at);
  await saveWork(tx, work.id, { state: "made", version: work.version + 1 });
  await note(tx, actor, work, "made", { onDay: input.on, at: input.at });
}

/** It stands since a day: from then on it is told, and proves its task. @throws VisualRefused */
export async function putUp(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; on: string; nextCheckOn: string | null; pictureCode: string | null; at: Date },
): Promise<void> {
  const { on, at, pictureCode } = input;
  const work = await forAct(tx, actor, input, "up", "visuals.write");
  notToCome(on, at);
  if (work.until !== null && work.until < on) throw new VisualRefused("until-before-up");
  await saveWork(tx, work.id, {
    state: "standing",
    version: work.version + 1,
    upOn: on,
    condition: "good",
    checkedOn: on,
    nextCheckOn: input.nextCheckOn ?? shift(on, CHECK_EVERY_DAYS),
  });
  await note(tx, actor, work, "up", { onDay: on, pictureCode, at });
  await openDelivery(tx, {
    key: `visual-work:${work.id}`,
    channel: "visual",
    recordKind: "visualWork",
    recordId: work.id,
    recordVersion: 1,
    title: work.title,
    unitId: work.unitId,
    taskId: work.taskId,
    topic: work.topic,
    audiences: ["residents"],
    language: "vi",
    place: work.hamlet === "" ? work.place : `${work.hamlet}, ${work.place}`.slice(0, 200),
    createdBy: actor.name,
    createdAt: at,
    state: "sent",
    sentAt: new Date(`${on}T12:00:00+07:00`),
  });
}

/** Somebody went and looked. @throws VisualRefused */
export async function checkWork(
  tx: Tx,
  actor: Actor,
  input: {
    id: string;
    basedOn: number;
    on: string;
    condition: Condition;
    text: string;
    nextCheckOn: string | null;
    pictureCode: string | null;
    at: Date;
  },
): Promise<void> {
  const { on, at, condition } = input;
  const work = await forAct(tx, actor, input, "check", "visuals.write");
  notToCome(on, at);
  if (work.upOn !== null && on < work.upOn) throw new VisualRefused("before-up");
  // A check of an earlier day that is written down late does not undo what was seen since.
  const isNewest = work.checkedOn === null || on >= work.checkedOn;
  await saveWork(tx, work.id, {
    state: work.state,
    version: work.version + 1,
    ...(isNewest ? { condition, checkedOn: on, nextCheckOn: input.nextCheckOn ?? shift(on, CHECK_EVERY_DAYS) } : {}),
  });
  await note(tx, actor, work, "check", { onDay: on, condition, text: input.text, pictureCode: input.pictureCode, at });
}

/** It was told for as long as it stood: the ledger keeps its row. @throws VisualRefused */
export async function takeDown(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; on: string; text: string; at: Date },
): Promise<void> {
  const work = await forAct(tx, actor, input, "down", "visuals.write");
  notToCome(input.on, input.at);
  if (work.upOn !== null && input.on < work.upOn) throw new VisualRefused("before-up");
  await saveWork(tx, work.id, { state: "down", version: work.version + 1, downOn: input.on, nextCheckOn: null });
  await note(tx, actor, work, "down", { onDay: input.on, text: input.text, at: input.at });
}

/** Written down wrongly: the record stays to be seen, and proves nothing any more. @throws VisualRefused */
export async function withdrawWork(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; note: string; at: Date },
): Promise<void> {
  const work = await forAct(tx, actor, input, "withdraw", "visuals.write");
  await saveWork(tx, work.id, { state: "withdrawn", version: work.version + 1, note: input.note, downOn: null });
  await note(tx, actor, work, "withdraw", { onDay: vietnamDay(input.at), text: input.note, at: input.at });
  if (work.upOn !== null)
    await withdrawDeliveries(tx, actor, {
      recordKind: "visualWork",
      recordId: work.id,
      unitId: work.unitId,
      reason: input.note,
      at: input.at,
    });
}

async function forAct(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; at: Date },
  act: Exclude<WorkAct, "propose">,
  right: "visuals.write" | "visuals.approve",
): Promise<Work> {
  const work = await lockWork(tx, input.id);
  if (!work) throw new VisualUnknown();
  if (!(await mayAt(tx, actor, right, work.unitId, input.at))) throw new VisualRefused("no-right-here");
  if (work.version !== input.basedOn) throw new VisualRefused("changed-meanwhile");
  if (nextWorkState(work.state, act) === undefined) throw new VisualRefused("not-from-here");
  return work;
}

/** A design of the unit itself or of one above it, which is not gone. */
async function usableDesign(tx: Tx, artworkId: string, unitId: string, at: Date): Promise<Artwork> {
  const design = await lockArtwork(tx, artworkId);
  if (!design) throw new VisualRefused("design-missing");
  const above = (await ancestors(tx, unitId, vietnamDay(at))).map((unit) => unit.id);
  const isOurs = design.unitId === unitId;
  if (!isOurs && !above.includes(design.unitId)) throw new VisualRefused("design-elsewhere");
  if (design.state === "withdrawn" || design.state === "returned") throw new VisualRefused("design-not-approved");
  // What another unit has not approved yet is not ours to submit.
  if (!isOurs && design.state !== "approved") throw new VisualRefused("design-not-approved");
  return design;
}

function notToCome(day: string, at: Date): void {
  if (day > vietnamDay(at)) throw new VisualRefused("day-to-come");
}

async function note(
  tx: Tx,
  actor: Actor,
  work: Pick<Work, "id" | "unitId"> & Partial<Pick<Work, "title">>,
  act: WorkAct,
  about: { onDay: string; condition?: Condition; text?: string; pictureCode?: string | null; at: Date },
): Promise<void> {
  const { onDay, condition = null, text = "", pictureCode = null, at } = about;
  await insertWorkEvent(tx, {
    workId: work.id,
    act,
    onDay,
    condition,
    note: text,
    pictureCode,
    byId: actor.id,
    byName: actor.name,
    at,
  });
  if (pictureCode !== null)
    await noteUses(
      tx,
      { kind: "visualWork", id: work.id, title: work.title ?? "", path: `/can-bo/truc-quan/${work.id}` },
      await listWorkPictures(tx, work.id),
    );
  await recordAct(tx, actor, {
    act: `visualWork.${act}`,
    subjectKind: "visualWork",
    subjectId: work.id,
    unitId: work.unitId,
    details: { onDay, ...(condition ? { condition } : {}), ...(text ? { note: text } : {}) },
    at,
  });
}
