import { shift } from "../../platform/calendar/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Approved, WrittenBy } from "../proposals/index.ts";
import { type Head, type HeadFacts, placeFor } from "./head.ts";
import { HeadRefused, HeadUnknown } from "./heads.errors.ts";
import {
  findGivenWay,
  insertHead,
  insertHeadChange,
  listHeadsOfUnit,
  lockHead,
  type NewHeadChange,
  saveHead,
} from "./heads.store.ts";

const personId = (id: string | null): string | null => (id !== null && /^[0-9a-f-]{36}$/.test(id) ? id : null);

async function note(
  tx: Tx,
  actor: Actor,
  act: "appoint" | "correct" | "end" | "reopen" | "withdraw",
  { head, details = {}, at }: { head: Pick<Head, "id" | "unitId">; details?: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `head.${act}`,
    subjectKind: "head",
    subjectId: head.id,
    unitId: head.unitId,
    details,
    at,
  });
  await notifyPublicChange(tx, "heads");
}

function requireSoundDays({ fromOn, toOn, decisionOn }: HeadFacts): void {
  if (toOn !== null && toOn < fromOn) throw new HeadRefused("ends-before-it-begins");
  if (decisionOn > fromOn) throw new HeadRefused("decided-later");
}

/** Somebody takes office. Who was in office without an end leaves it the day before. Returns the id. */
export async function appointHead(
  tx: Tx,
  actor: Actor,
  { unitId, writtenBy, at, ...facts }: HeadFacts & Approved & { unitId: string },
): Promise<string> {
  if (!(await mayAt(tx, actor, "proposals.approve", unitId, at))) throw new HeadRefused("no-right-here");
  requireSoundDays(facts);
  const known = (await listHeadsOfUnit(tx, unitId)).filter((one) => one.withdrawnReason === null);
  const place = placeFor(facts, known);
  if (place === "overlaps") throw new HeadRefused("overlaps");
  const toOn = shift(facts.fromOn, -1);
  // First, because two may not be in office on one day.
  if (place.givesWay !== null) await saveHead(tx, place.givesWay, { toOn });
  const id = await insertOnce(tx, {
    ...facts,
    unitId,
    createdBy: personId(writtenBy?.id ?? actor.id),
    createdByName: writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    createdAt: at,
  });
  if (place.givesWay !== null) {
    await saveHead(tx, place.givesWay, { gaveWayTo: id });
    await note(tx, actor, "end", { head: { id: place.givesWay, unitId }, details: { toOn }, at });
  }
  await note(tx, actor, "appoint", {
    head: { id, unitId },
    details: { ...facts, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
  return id;
}

/** Two who enter at once are told apart by the database. */
async function insertOnce(tx: Tx, head: Parameters<typeof insertHead>[1]): Promise<string> {
  try {
    return await insertHead(tx, head);
  } catch (error) {
    throw (error as { code?: string }).code === "23P01" ? new HeadRefused("overlaps") : error;
  }
}

async function forAct(
  tx: Tx,
  actor: Actor,
  { headId, basedOn, at }: { headId: string; basedOn: number; at: Date },
): Promise<Head> {
  const head = await lockHead(tx, headId);
  if (!head) throw new HeadUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", head.unitId, at))) throw new HeadRefused("no-right-here");
  if (head.withdrawnReason !== null) throw new HeadRefused("withdrawn");
  if (head.version !== basedOn) throw new HeadRefused("changed-meanwhile");
  return head;
}

/**
 * A slip of the pen is mended, and the last day in office entered; what stood before is kept with the reason. Who gave way
 * to this entry leaves office the day before its first day, whatever that now is.
 */
export async function correctHead(
  tx: Tx,
  actor: Actor,
  input: HeadFacts & Approved & { headId: string; basedOn: number; reason: string },
): Promise<void> {
  const { headId, basedOn, reason, writtenBy, at, ...facts } = input;
  const head = await forAct(tx, actor, { headId, basedOn, at });
  const before = changedFacts(head, facts);
  if (Object.keys(before).length === 0) throw new HeadRefused("nothing-changed");
  requireSoundDays(facts);
  const gone = await findGivenWay(tx, head.id);
  const gaveWay = gone?.toOn === shift(head.fromOn, -1) && facts.fromOn !== head.fromOn ? gone : undefined;
  if (gaveWay && facts.fromOn <= gaveWay.fromOn) throw new HeadRefused("overlaps");
  const others = (await listHeadsOfUnit(tx, head.unitId)).filter(
    (one) => one.id !== head.id && one.id !== gaveWay?.id && one.withdrawnReason === null,
  );
  // Correcting makes nobody give way anew: only a new head does.
  const place = placeFor(facts, others);
  if (place === "overlaps" || place.givesWay !== null) throw new HeadRefused("overlaps");
  const told = { head, reason, by: { writtenBy, actor }, at };
  const follow = async (): Promise<void> => {
    if (gaveWay) await followOn(tx, gaveWay, shift(facts.fromOn, -1), told);
  };
  // Whichever of the two gives room goes first: no day may have two heads in between.
  if (facts.fromOn < head.fromOn) await follow();
  await saveHead(tx, head.id, facts);
  if (facts.fromOn >= head.fromOn) await follow();
  await keepChange(tx, { headId: head.id, kind: "correct", before, told });
  await note(tx, actor, "correct", { head, details: { before, reason }, at });
}

/** Entered by mistake: it stays in the register as withdrawn, and who gave way to it is in office again. */
export async function withdrawHead(
  tx: Tx,
  actor: Actor,
  { headId, basedOn, reason, writtenBy, at }: Approved & { headId: string; basedOn: number; reason: string },
): Promise<void> {
  const head = await forAct(tx, actor, { headId, basedOn, at });
  const told = { head, reason, by: { writtenBy, actor }, at };
  await saveHead(tx, head.id, { withdrawnAt: at, withdrawnReason: reason });
  await keepChange(tx, { headId: head.id, kind: "withdraw", before: {}, told });
  await note(tx, actor, "withdraw", { head, details: { reason }, at });
  const gaveWay = await findGivenWay(tx, head.id);
  if (gaveWay?.toOn !== shift(head.fromOn, -1)) return;
  const others = (await listHeadsOfUnit(tx, head.unitId)).filter(
    (one) => one.id !== head.id && one.id !== gaveWay.id && one.withdrawnReason === null,
  );
  // Somebody came later all the same: until the day before, or without an end where nobody did.
  const next = others.filter((one) => one.fromOn > gaveWay.fromOn).sort((a, b) => a.fromOn.localeCompare(b.fromOn))[0];
  const toOn = next ? shift(next.fromOn, -1) : null;
  await followOn(tx, gaveWay, toOn, told);
  await saveHead(tx, gaveWay.id, { gaveWayTo: next?.id ?? null });
  await note(tx, actor, "reopen", { head: gaveWay, details: { toOn }, at });
}

interface ToldChange {
  reason: string;
  by: { writtenBy: WrittenBy | undefined; actor: Actor };
  at: Date;
}

async function followOn(tx: Tx, head: Head, toOn: string | null, told: ToldChange): Promise<void> {
  await saveHead(tx, head.id, { toOn });
  await keepChange(tx, { headId: head.id, kind: "follow", before: { toOn: head.toOn }, told });
}

const keepChange = (
  tx: Tx,
  { told, ...change }: Pick<NewHeadChange, "headId" | "kind" | "before"> & { told: ToldChange },
): Promise<void> =>
  insertHeadChange(tx, {
    ...change,
    reason: told.reason,
    writtenByName: told.by.writtenBy?.name ?? told.by.actor.name,
    approvedByName: told.by.actor.name,
    at: told.at,
  });

/** What the facts were where they are to be something else. */
export function changedFacts(head: Head, facts: HeadFacts): Partial<HeadFacts> {
  const keys = Object.keys(facts) as (keyof HeadFacts)[];
  return Object.fromEntries(keys.flatMap((key) => (head[key] === facts[key] ? [] : [[key, head[key]]])));
}
