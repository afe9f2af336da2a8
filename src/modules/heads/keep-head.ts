import { shift } from "../../platform/calendar/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Head, type HeadFacts, placeFor } from "./head.ts";
import { HeadRefused, HeadUnknown } from "./heads.errors.ts";
import { insertHead, listHeadsOfUnit, lockHead, saveHead } from "./heads.store.ts";

const personId = (actor: Actor): string | null =>
  actor.id !== null && /^[0-9a-f-]{36}$/.test(actor.id) ? actor.id : null;

async function note(
  tx: Tx,
  actor: Actor,
  act: "appoint" | "correct" | "end" | "withdraw",
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
  { unitId, at, ...facts }: HeadFacts & { unitId: string; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "heads.edit", unitId, at))) throw new HeadRefused("no-right-here");
  requireSoundDays(facts);
  const known = (await listHeadsOfUnit(tx, unitId)).filter((one) => one.withdrawnReason === null);
  const place = placeFor(facts, known);
  if (place === "overlaps") throw new HeadRefused("overlaps");
  if (place.givesWay !== null) {
    const toOn = shift(facts.fromOn, -1);
    await saveHead(tx, place.givesWay, { toOn });
    await note(tx, actor, "end", { head: { id: place.givesWay, unitId }, details: { toOn }, at });
  }
  const createdBy = personId(actor);
  const id = await insertOnce(tx, { ...facts, unitId, createdBy, createdByName: actor.name, createdAt: at });
  await note(tx, actor, "appoint", { head: { id, unitId }, details: { ...facts }, at });
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

async function forAct(tx: Tx, actor: Actor, { headId, at }: { headId: string; at: Date }): Promise<Head> {
  const head = await lockHead(tx, headId);
  if (!head) throw new HeadUnknown();
  if (!(await mayAt(tx, actor, "heads.edit", head.unitId, at))) throw new HeadRefused("no-right-here");
  if (head.withdrawnReason !== null) throw new HeadRefused("withdrawn");
  return head;
}

/** A slip of the pen is mended, and the last day in office entered; what stood before is in the log. */
export async function correctHead(
  tx: Tx,
  actor: Actor,
  { headId, basedOn, at, ...facts }: HeadFacts & { headId: string; basedOn: number; at: Date },
): Promise<void> {
  const head = await forAct(tx, actor, { headId, at });
  if (head.version !== basedOn) throw new HeadRefused("changed-meanwhile");
  requireSoundDays(facts);
  const others = (await listHeadsOfUnit(tx, head.unitId)).filter(
    (one) => one.id !== head.id && one.withdrawnReason === null,
  );
  // Correcting makes nobody give way: only a new head does.
  const place = placeFor(facts, others);
  if (place === "overlaps" || place.givesWay !== null) throw new HeadRefused("overlaps");
  await saveHead(tx, head.id, facts);
  const before = Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      const old = head[key as keyof HeadFacts];
      return old === value ? [] : [[key, { before: old, after: value }]];
    }),
  );
  await note(tx, actor, "correct", { head, details: before, at });
}

/** Entered by mistake: it stays in the register as withdrawn, and is nobody's head. */
export async function withdrawHead(
  tx: Tx,
  actor: Actor,
  { headId, reason, at }: { headId: string; reason: string; at: Date },
): Promise<void> {
  const head = await forAct(tx, actor, { headId, at });
  await saveHead(tx, head.id, { withdrawnAt: at, withdrawnReason: reason });
  await note(tx, actor, "withdraw", { head, details: { reason }, at });
}
