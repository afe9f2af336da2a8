import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt, personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import { bulletinRefusal } from "./bulletin.policy.ts";
import {
  freezeVersion,
  getVersion,
  insertBulletin,
  insertEvent,
  insertVersion,
  lockBulletin,
  saveBulletin,
  saveVersion,
} from "./bulletin.store.ts";
import { type Bulletin, type BulletinAct, type BulletinText, type BulletinVersion, stateAfter } from "./bulletin.ts";
import { BulletinRefused, BulletinUnknown } from "./bulletins.errors.ts";
import { standingsOf } from "./entry-standing.ts";
import { deliverBulletin } from "./jobs/deliver-bulletin.ts";
import { vi } from "./messages.vi.ts";

async function note(
  tx: Tx,
  actor: Actor,
  bulletin: Pick<Bulletin, "id" | "unitId">,
  act: BulletinAct | "create",
  detail: { version: number; note?: string | null; at: Date },
): Promise<void> {
  const personId = personIdOf(actor);
  const { version, at } = detail;
  await insertEvent(tx, {
    bulletinId: bulletin.id,
    personId,
    personName: actor.name,
    act,
    version,
    note: detail.note ?? null,
    at,
  });
  await recordAct(tx, actor, {
    act: `bulletin.${act}`,
    subjectKind: "bulletin",
    subjectId: bulletin.id,
    unitId: bulletin.unitId,
    details: { version },
    at,
  });
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: BulletinAct,
  bulletinId: string,
  at: Date,
): Promise<{ bulletin: Bulletin; version: BulletinVersion }> {
  const bulletin = await lockBulletin(tx, bulletinId);
  if (!bulletin) throw new BulletinUnknown();
  const version = await getVersion(tx, bulletin.id, bulletin.workingVersion);
  const refusal = await bulletinRefusal(tx, actor, act, bulletin, version, at);
  if (refusal) throw new BulletinRefused(refusal);
  return { bulletin, version };
}

export interface NewBulletin extends BulletinText {
  unitId: string;
  year: number;
  number: number;
  periodFrom: string;
  periodTo: string;
  taskId: string | null;
  at: Date;
}

/**
 * Starts an issue with what the period brought. Returns its id.
 *
 * @throws BulletinRefused "no-right-here", "number-taken"
 */
export async function createBulletin(tx: Tx, actor: Actor, input: NewBulletin): Promise<string> {
  const { unitId, year, number, periodFrom, periodTo, taskId, at, ...text } = input;
  if (!(await mayAt(tx, actor, "content.edit", unitId, at))) throw new BulletinRefused("no-right-here");
  const head = { unitId, year, number, periodFrom, periodTo, taskId, authorId: actor.id, createdAt: at };
  const id = await insertBulletin(tx, head);
  if (!id) throw new BulletinRefused("number-taken");
  await insertVersion(tx, {
    ...text,
    bulletinId: id,
    number: 1,
    correctionNote: null,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    writerIds: [actor.id],
  });
  await note(tx, actor, { id, unitId }, "create", { version: 1, at });
  return id;
}

/** @throws BulletinRefused "changed-meanwhile" when somebody else saved since `basedOn`. */
export async function saveBulletinText(
  tx: Tx,
  actor: Actor,
  input: BulletinText & {
    bulletinId: string;
    taskId: string | null;
    correctionNote: string | null;
    basedOn: Date;
    at: Date;
  },
): Promise<void> {
  const { bulletinId, taskId, correctionNote, basedOn, at, ...text } = input;
  const { bulletin, version } = await forAct(tx, actor, "edit", bulletinId, at);
  if (version.writtenAt.getTime() !== basedOn.getTime()) throw new BulletinRefused("changed-meanwhile");
  await saveVersion(tx, {
    ...text,
    bulletinId,
    number: version.number,
    correctionNote,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    writerIds: [...new Set([...version.writerIds, actor.id])],
  });
  await saveBulletin(tx, bulletinId, { state: "draft", taskId, changedAt: at });
  await note(tx, actor, bulletin, "edit", { version: version.number, at });
}

/** @throws BulletinRefused "nothing-in-it", "note-missing" */
export async function submitBulletin(tx: Tx, actor: Actor, input: { bulletinId: string; at: Date }): Promise<void> {
  const { bulletin, version } = await forAct(tx, actor, "submit", input.bulletinId, input.at);
  if (version.entries.length === 0 && version.foreword === "") throw new BulletinRefused("nothing-in-it");
  // Readers of the issue before are told what was wrong in it.
  if (bulletin.publishedVersion !== null && !version.correctionNote) throw new BulletinRefused("note-missing");
  await move(tx, actor, bulletin, "submit", input.at);
}

export async function recallBulletin(tx: Tx, actor: Actor, input: { bulletinId: string; at: Date }): Promise<void> {
  const { bulletin } = await forAct(tx, actor, "recall", input.bulletinId, input.at);
  await move(tx, actor, bulletin, "recall", input.at);
}

/** Gives it back with the reasons. */
export async function returnBulletin(
  tx: Tx,
  actor: Actor,
  input: { bulletinId: string; reason: string; at: Date },
): Promise<void> {
  const { bulletin } = await forAct(tx, actor, "return", input.bulletinId, input.at);
  await move(tx, actor, bulletin, "return", input.at, input.reason);
}

async function move(
  tx: Tx,
  actor: Actor,
  bulletin: Bulletin,
  act: "submit" | "recall" | "return",
  at: Date,
  reason: string | null = null,
): Promise<void> {
  const state = stateAfter(bulletin.state, act);
  if (state === null) throw new BulletinRefused("not-from-this-state");
  await saveBulletin(tx, bulletin.id, { state, changedAt: at });
  await note(tx, actor, bulletin, act, { version: bulletin.workingVersion, note: reason, at });
}

/**
 * Somebody who did not write on it says yes: the issue is out. The rows of the ledger are closed by the job, once each thing
 * was seen to be out. Nothing goes out that was taken back meanwhile.
 *
 * @throws BulletinRefused "entry-gone"
 */
export async function approveBulletin(tx: Tx, actor: Actor, input: { bulletinId: string; at: Date }): Promise<void> {
  const { bulletin, version } = await forAct(tx, actor, "approve", input.bulletinId, input.at);
  const standings = await standingsOf(tx, version.entries, "vi", input.at);
  if ([...standings.values()].some((one) => one.state === "gone")) throw new BulletinRefused("entry-gone");
  await freezeVersion(tx, bulletin.id, version.number, {
    approvedBy: actor.id,
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await saveBulletin(tx, bulletin.id, {
    state: "published",
    publishedVersion: version.number,
    publishedAt: bulletin.publishedAt ?? input.at,
    republishedAt: bulletin.publishedAt ? input.at : null,
    changedAt: input.at,
  });
  await note(tx, actor, bulletin, "approve", { version: version.number, at: input.at });
  for (const channel of ["portal", "feed", "sheet"] as const)
    await openDelivery(tx, {
      key: `bulletin:${bulletin.id}:${version.number}:${channel}`,
      channel,
      recordKind: "bulletin",
      recordId: bulletin.id,
      recordVersion: version.number,
      title: `${vi.issue(bulletin.number, bulletin.year)}: ${version.cover}`,
      unitId: bulletin.unitId,
      taskId: bulletin.taskId,
      language: "vi",
      createdBy: actor.name,
      createdAt: input.at,
    });
  await addJob(
    tx,
    deliverBulletin,
    { bulletinId: bulletin.id, version: version.number },
    { subject: `bulletin:${bulletin.id}`, key: `deliver-bulletin:${bulletin.id}:${version.number}` },
  );
  await notifyPublicChange(tx, "bulletins");
}

/** Opens a new working version of an issue that is out; people go on reading the old one until the new one is approved. */
export async function correctBulletin(tx: Tx, actor: Actor, input: { bulletinId: string; at: Date }): Promise<void> {
  const { bulletin, version } = await forAct(tx, actor, "correct", input.bulletinId, input.at);
  const { cover, foreword, entries, figures } = version;
  const number = version.number + 1;
  await insertVersion(tx, {
    cover,
    foreword,
    entries,
    figures,
    bulletinId: bulletin.id,
    number,
    correctionNote: null,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
    writerIds: [actor.id],
  });
  await saveBulletin(tx, bulletin.id, { state: "draft", workingVersion: number, changedAt: input.at });
  await note(tx, actor, bulletin, "correct", { version: number, at: input.at });
}

/** Taken back with a reason; its address answers that it was, and what went out no longer counts. */
export async function withdrawBulletin(
  tx: Tx,
  actor: Actor,
  input: { bulletinId: string; reason: string; at: Date },
): Promise<void> {
  const { bulletin, version } = await forAct(tx, actor, "withdraw", input.bulletinId, input.at);
  await saveBulletin(tx, bulletin.id, {
    state: "withdrawn",
    withdrawnAt: input.at,
    withdrawnReason: input.reason,
    changedAt: input.at,
  });
  await withdrawDeliveries(tx, actor, {
    recordKind: "bulletin",
    recordId: bulletin.id,
    unitId: bulletin.unitId,
    reason: input.reason,
    at: input.at,
  });
  await note(tx, actor, bulletin, "withdraw", { version: version.number, note: input.reason, at: input.at });
  await notifyPublicChange(tx, "bulletins");
}
