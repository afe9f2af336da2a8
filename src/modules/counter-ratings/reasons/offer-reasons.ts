import { randomBytes } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestorIdsOf } from "../../organisations/index.ts";
import { MOST_OFFERED, type NewReason, type OfferedReason } from "./reason.ts";
import { endReasons, insertReasons, listOfferedOf, listReasonsByKey, saveLastDay } from "./reasons.store.ts";

/**
 * What a unit offers as reasons of a low rating from now on, beside the six that always stand. Words that stay keep their key; others end, and
 * count under their words when a tablet that was away brings them.
 */
export async function offerReasons(
  tx: Tx,
  actor: Actor,
  input: {
    unitId: string;
    /** The version of the code they were approved with; null where it was taken back. */
    from: { briefingId: string; version: number } | null;
    /** The last day they are offered, where the code says one. */
    endsOn?: string | null;
    reasons: readonly NewReason[];
    at: Date;
  },
): Promise<void> {
  const { unitId, from, at } = input;
  const before = await listOfferedOf(tx, [unitId]);
  const wanted = new Map(input.reasons.slice(0, MOST_OFFERED).map((one) => [one.words, one]));
  const ended = before.filter((one) => !wanted.has(one.words));
  const known = new Set(before.map((one) => one.words));
  const added = [...wanted.values()].filter((one) => !known.has(one.words));
  const { endsOn = null } = input;
  await saveLastDay(
    tx,
    before.filter((one) => wanted.has(one.words) && one.endsOn !== endsOn).map((one) => one.key),
    endsOn,
  );
  if (ended.length + added.length === 0) return;
  await endReasons(
    tx,
    ended.map((one) => one.key),
    at,
  );
  await insertReasons(
    tx,
    added.map(({ words, point }, position) => ({
      position,
      key: `q${randomBytes(5).toString("hex")}`,
      unitId,
      words,
      point,
      briefingId: from?.briefingId ?? null,
      version: from?.version ?? null,
      endsOn,
      offeredAt: at,
      offeredByName: actor.name,
    })),
  );
  await recordAct(tx, actor, {
    act: "ratingReason.offer",
    subjectKind: "ratingReason",
    subjectId: unitId,
    unitId,
    details: { added: added.map((one) => one.words), ended: ended.map((one) => one.words) },
    at,
  });
}

/** What a tablet or slip of a unit offers: its own first, then those of the units above it. */
export async function offeredAt(db: Db, unitId: string, now: Date): Promise<OfferedReason[]> {
  const today = vietnamDay(now);
  const above = (await ancestorIdsOf(db, [unitId], today)).get(unitId) ?? [];
  const all = await listOfferedOf(db, [unitId, ...above], today);
  const words = new Set<string>();
  return [...all.filter((one) => one.unitId === unitId), ...all.filter((one) => one.unitId !== unitId)]
    .filter((one) => !words.has(one.words) && words.add(one.words))
    .slice(0, MOST_OFFERED);
}

/** Words of the reasons in these lists that come from a code. */
export async function wordsOfReasons(db: Db, lists: readonly (readonly string[])[]): Promise<Map<string, string>> {
  const keys = [...new Set(lists.flat())];
  return new Map((await listReasonsByKey(db, keys)).map((one) => [one.key, one.words]));
}
