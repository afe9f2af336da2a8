import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { loadProgress } from "../load-progress.ts";
import { findPlan } from "../plans.store.ts";
import { totalsOf } from "../progress.ts";
import {
  isEmbargoed,
  isKitActPossible,
  type KitAct,
  type KitBreak,
  type KitFigures,
  type KitFile,
  type KitText,
  kitStateAfter,
  type PressKit,
} from "./press-kit.ts";
import { type KitRefusal, KitRefused, KitUnknown } from "./press-kits.errors.ts";
import {
  findCorrection,
  findKit,
  insertBreak,
  insertKit,
  listKitFiles,
  lockKit,
  replaceKitFiles,
  saveKit,
} from "./press-kits.store.ts";

/** One prepares, another approves or gives back; either may withdraw. */
export async function kitRefusal(
  db: Db,
  actor: Actor,
  act: KitAct,
  kit: Pick<PressKit, "unitId" | "state" | "writtenBy" | "submittedBy">,
  at: Date,
): Promise<KitRefusal | null> {
  const approves = await mayAt(db, actor, "pressKits.approve", kit.unitId, at);
  const prepares = await mayAt(db, actor, "pressKits.prepare", kit.unitId, at);
  const needsApprover = act === "approve" || act === "return";
  const may = needsApprover ? approves : act === "withdraw" ? approves || prepares : prepares;
  if (!may) return "no-right-here";
  if (!isKitActPossible(kit.state, act)) return "not-from-this-state";
  const isOwn = actor.id !== null && (kit.writtenBy === actor.id || kit.submittedBy === actor.id);
  return act === "approve" && isOwn ? "own-kit" : null;
}

async function kitForAct(tx: Tx, actor: Actor, act: KitAct, input: { kitId: string; at: Date }): Promise<PressKit> {
  const kit = await lockKit(tx, input.kitId);
  if (!kit) throw new KitUnknown();
  const refusal = await kitRefusal(tx, actor, act, kit, input.at);
  if (refusal) throw new KitRefused(refusal);
  return kit;
}

async function note(
  tx: Tx,
  actor: Actor,
  kit: Pick<PressKit, "id" | "unitId">,
  act: KitAct | "write",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `pressKit.${act}`,
    subjectKind: "pressKit",
    subjectId: kit.id,
    unitId: kit.unitId,
    details,
    at,
  });
}

export async function writeKit(
  tx: Tx,
  actor: Actor,
  input: {
    unitId: string;
    planId: string | null;
    text: KitText;
    embargoUntil?: Date | null;
    files: readonly KitFile[];
    at: Date;
  },
): Promise<string> {
  const { unitId, planId, text, embargoUntil = null, files, at } = input;
  if (!(await mayAt(tx, actor, "pressKits.prepare", unitId, at))) throw new KitRefused("no-right-here");
  const plan = planId === null ? null : await findPlan(tx, planId);
  if (planId !== null && (!plan || plan.state === "draft")) throw new KitRefused("plan-of-others");
  const id = await insertKit(tx, {
    ...text,
    unitId,
    planId,
    embargoUntil,
    replacesId: null,
    replacedReason: null,
    writtenBy: personIdOf(actor),
    writtenByName: actor.name,
    createdAt: at,
  });
  await replaceKitFiles(tx, id, files);
  await note(tx, actor, { id, unitId }, "write", { files: files.map((file) => file.fileKey) }, at);
  return id;
}

export async function changeKit(
  tx: Tx,
  actor: Actor,
  input: {
    kitId: string;
    basedOn: number;
    text: KitText;
    embargoUntil: Date | null;
    files: readonly KitFile[];
    at: Date;
  },
): Promise<void> {
  const kit = await kitForAct(tx, actor, "change", input);
  if (kit.version !== input.basedOn) throw new KitRefused("changed-meanwhile");
  const { embargoUntil } = input;
  await saveKit(tx, kit.id, { ...input.text, embargoUntil, writtenBy: personIdOf(actor), writtenByName: actor.name });
  await replaceKitFiles(tx, kit.id, input.files);
  await note(tx, actor, kit, "change", { files: input.files.map((file) => file.fileKey) }, input.at);
}

interface Act {
  kitId: string;
  at: Date;
}

export async function submitKit(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const kit = await kitForAct(tx, actor, "submit", input);
  await saveKit(tx, kit.id, {
    state: kitStateAfter("submit"),
    submittedBy: personIdOf(actor),
    submittedByName: actor.name,
  });
  await note(tx, actor, kit, "submit", {}, input.at);
}

export async function returnKit(tx: Tx, actor: Actor, input: Act & { reason: string }): Promise<void> {
  const kit = await kitForAct(tx, actor, "return", input);
  await saveKit(tx, kit.id, { state: kitStateAfter("return"), submittedBy: null, submittedByName: null });
  await note(tx, actor, kit, "return", { reason: input.reason }, input.at);
}

/** Figures of a plan as of today, as the public page of the plan shows them. */
export async function figuresOfPlan(db: Db, planId: string, today: string): Promise<KitFigures> {
  const { tasks, done, target, proven } = totalsOf(await loadProgress(db, { planIds: [planId], today }));
  return { asOf: today, tasks, done, target, proven };
}

/** From now on the press and everybody may read it; what it corrects leads here. */
export async function approveKit(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const kit = await kitForAct(tx, actor, "approve", input);
  const before = kit.replacesId === null ? undefined : await lockKit(tx, kit.replacesId);
  if (before && before.state !== "approved") throw new KitRefused("not-from-this-state");
  await saveKit(tx, kit.id, {
    state: kitStateAfter("approve"),
    figures: kit.planId === null ? null : await figuresOfPlan(tx, kit.planId, vietnamDay(input.at)),
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  if (before) await saveKit(tx, before.id, { state: "replaced" });
  await note(tx, actor, kit, "approve", { replaces: kit.replacesId }, input.at);
  await notifyPublicChange(tx, "press-kits");
}

/** A copy to be corrected, with the reason the public will read. One at a time. Returns its id. */
export async function correctKit(tx: Tx, actor: Actor, input: Act & { reason: string }): Promise<string> {
  const kit = await kitForAct(tx, actor, "correct", input);
  if (await findCorrection(tx, kit.id)) throw new KitRefused("not-from-this-state");
  const id = await insertKit(tx, {
    unitId: kit.unitId,
    planId: kit.planId,
    title: kit.title,
    summary: kit.summary,
    facts: kit.facts,
    contactName: kit.contactName,
    contactWay: kit.contactWay,
    contactHours: kit.contactHours,
    spokesperson: kit.spokesperson,
    documents: kit.documents,
    embargoUntil: kit.embargoUntil,
    replacesId: kit.id,
    replacedReason: input.reason,
    writtenBy: personIdOf(actor),
    writtenByName: actor.name,
    createdAt: input.at,
  });
  await replaceKitFiles(tx, id, await listKitFiles(tx, kit.id));
  await note(tx, actor, { id, unitId: kit.unitId }, "correct", { replaces: kit.id }, input.at);
  return id;
}

export async function withdrawKit(tx: Tx, actor: Actor, input: Act & { reason: string }): Promise<void> {
  const kit = await kitForAct(tx, actor, "withdraw", input);
  await saveKit(tx, kit.id, { state: kitStateAfter("withdraw"), withdrawnReason: input.reason });
  await note(tx, actor, kit, "withdraw", { reason: input.reason }, input.at);
  await notifyPublicChange(tx, "press-kits");
}

/** An outlet published out of the kit before its hour. It stands with the kit for ever; what follows is said in the note. */
export async function recordBreak(
  tx: Tx,
  actor: Actor,
  { kitId, at, ...told }: Omit<KitBreak, "recordedByName"> & { kitId: string; at: Date },
): Promise<void> {
  const kit = await lockKit(tx, kitId);
  if (!kit) throw new KitUnknown();
  if (!(await mayAt(tx, actor, "pressKits.prepare", kit.unitId, at))) throw new KitRefused("no-right-here");
  if (kit.embargoUntil === null || kit.approvedAt === null) throw new KitRefused("no-embargo");
  await insertBreak(tx, {
    ...told,
    kitId,
    recordedBy: personIdOf(actor),
    recordedByName: actor.name,
    recordedAt: at,
  });
  await recordAct(tx, actor, {
    act: "pressKit.break",
    subjectKind: "pressKit",
    subjectId: kit.id,
    unitId: kit.unitId,
    details: { outlet: told.outletName, url: told.url },
    at,
  });
}

/** What the public may read now: approved once, its hour come, whatever became of it. */
export async function findPublicKit(db: Db, id: string, now: Date): Promise<PressKit | undefined> {
  const kit = await findApprovedKit(db, id);
  return kit && !isEmbargoed(kit, now) ? kit : undefined;
}

/** The same before its hour, for outlets at their own addresses. */
export async function findApprovedKit(db: Db, id: string): Promise<PressKit | undefined> {
  const kit = await findKit(db, id);
  return kit && kit.approvedAt !== null ? kit : undefined;
}
