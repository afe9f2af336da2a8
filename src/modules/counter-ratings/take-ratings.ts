import { vietnamDay } from "../../platform/clock/index.ts";
import { tokenHash } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import { findProcedureOn } from "../procedures/index.ts";
import { lockDeviceByToken, saveSeen } from "./devices/device.store.ts";
import type { RatingDevice } from "./devices/device.ts";
import {
  holdRatings,
  insertKioskRatings,
  type KioskRating,
  listNearby,
  type NearbyRating,
  saveHeld,
} from "./rating.store.ts";
import {
  type HoldKind,
  impossibleMoment,
  type Mark,
  type RatingRules,
  REASONS,
  type Subject,
  suspicionsOf,
} from "./rating.ts";
import { wordsOfReasons } from "./reasons/offer-reasons.ts";
import { getRules } from "./rules.store.ts";
import { addToTally } from "./tally.store.ts";

/** A rating as a tablet tells it. */
export interface ToldRating {
  id: string;
  mark: Mark;
  /** One of the six, or the key of a reason from a code of conduct. */
  reasons: string[];
  subject: Subject;
  field: string | null;
  procedure: string | null;
  at: Date;
  language: string;
}

export interface TakenBatch {
  device: RatingDevice;
  /** Of the ids told: kept now, and kept before. */
  taken: Set<string>;
  known: Set<string>;
}

/**
 * Keeps a batch of a tablet; the same id again is the same rating. What does not look like people is kept and held: it counts in no
 * figure until a leader decided. Null where no tablet has this token.
 *
 * @idempotent
 */
export async function takeRatings(
  tx: Tx,
  input: {
    token: string;
    ratings: readonly ToldRating[];
    /** The clock of the tablet as it sends; null: it said nothing of it. */
    deviceNow: Date | null;
    waiting: number | null;
    version: string | null;
    now: Date;
  },
): Promise<TakenBatch | null> {
  const { now } = input;
  const device = await lockDeviceByToken(tx, tokenHash(input.token));
  if (!device || device.offAt) return null;
  const clockOffsetMs = input.deviceNow === null ? 0 : now.getTime() - input.deviceNow.getTime();
  await saveSeen(tx, device.id, { at: now, waiting: input.waiting, clockOffsetMs, version: input.version });
  const told = [...new Map(input.ratings.map((one) => [one.id, one])).values()];
  if (told.length === 0) return { device, taken: new Set(), known: new Set() };
  const firstPairedAt = device.firstPairedAt ?? now;
  const fieldOf = await fieldsOfProcedures(tx, told, vietnamDay(now));
  const knownReasons = await knownReasonsOf(tx, told);
  const rows = told.map((one): KioskRating => {
    const ratedAt = new Date(one.at.getTime() + clockOffsetMs);
    const procedureCode = knownProcedure(one.procedure, device, fieldOf);
    return {
      deviceId: device.id,
      clientId: one.id,
      unitId: device.unitId,
      pointId: device.pointId,
      counter: device.counter ?? "",
      subject: one.subject,
      field: one.field ?? fieldOf.get(procedureCode) ?? (device.fields.length === 1 ? (device.fields[0] ?? "") : ""),
      procedureCode,
      mark: one.mark,
      reasons: one.reasons.filter((reason) => knownReasons.has(reason)),
      language: one.language,
      ratedAt,
      deviceAt: one.at,
      clockOffsetMs,
      receivedAt: now,
      countedOn: vietnamDay(impossibleMoment(ratedAt, { now, firstPairedAt }) ? now : ratedAt),
    };
  });
  const written = await insertKioskRatings(tx, rows);
  const fresh = new Set(written.values());
  if (fresh.size > 0) {
    const moments = rows.flatMap((row) => (written.has(row.clientId) ? [row.ratedAt] : []));
    const near = await listNearby(tx, device.id, moments);
    await holdAndCount(tx, device, { near, fresh, firstPairedAt, rules: await getRules(tx), now });
  }
  const taken = new Set(written.keys());
  return { device, taken, known: new Set(told.map((one) => one.id).filter((id) => !taken.has(id))) };
}

/** Holds what does not look like people, also what counted until the batch came that shows it; counts the rest. */
async function holdAndCount(
  tx: Tx,
  device: RatingDevice,
  of: { near: NearbyRating[]; fresh: Set<number>; firstPairedAt: Date; rules: RatingRules; now: Date },
): Promise<void> {
  const { near, fresh, now } = of;
  const suspicions = suspicionsOf(near, of.rules);
  const kindOf = (one: NearbyRating): HoldKind | null =>
    (fresh.has(one.id) ? impossibleMoment(one.ratedAt, of) : null) ?? suspicions.get(one.key) ?? null;
  const holds = new Map<string, { kind: HoldKind; onDay: string; ratings: NearbyRating[] }>();
  const toCount: NearbyRating[] = [];
  const toTakeOut: NearbyRating[] = [];
  for (const one of near) {
    if (one.holdId !== null) continue;
    const kind = kindOf(one);
    if (kind === null) {
      if (fresh.has(one.id)) toCount.push(one);
      continue;
    }
    if (!fresh.has(one.id)) toTakeOut.push(one);
    const key = `${kind} ${one.countedOn}`;
    const hold = holds.get(key) ?? { kind, onDay: one.countedOn, ratings: [] };
    hold.ratings.push(one);
    holds.set(key, hold);
  }
  for (const { kind, onDay, ratings } of holds.values()) {
    const times = ratings.map((one) => one.ratedAt.getTime());
    const holdId = await holdRatings(tx, {
      deviceId: device.id,
      unitId: device.unitId,
      kind,
      onDay,
      firstAt: new Date(Math.min(...times)),
      lastAt: new Date(Math.max(...times)),
      ratings: ratings.length,
      foundAt: now,
    });
    await saveHeld(
      tx,
      ratings.map((one) => one.id),
      holdId,
    );
  }
  await addToTally(tx, toTakeOut, -1);
  await addToTally(tx, toCount);
}

/** The field of each procedure named, as the catalogue has it; what it does not know has none. */
async function fieldsOfProcedures(db: Db, told: readonly ToldRating[], day: string): Promise<Map<string, string>> {
  const codes = new Set(told.flatMap((one) => one.procedure ?? []));
  const found = new Map<string, string>();
  for (const code of codes) {
    const procedure = await findProcedureOn(db, code, day);
    if (procedure) found.set(code, procedure.version.record.field);
  }
  return found;
}

/** The six, and those of any code that was ever approved; what nobody offered is left out, the rating is kept. */
async function knownReasonsOf(db: Db, told: readonly ToldRating[]): Promise<Set<string>> {
  return new Set([
    ...REASONS,
    ...(
      await wordsOfReasons(
        db,
        told.map((one) => one.reasons),
      )
    ).keys(),
  ]);
}

/** A code the catalogue does not know is left out, the rating is kept: a tablet may be a month behind. */
function knownProcedure(told: string | null, device: RatingDevice, fieldOf: ReadonlyMap<string, string>): string {
  if (told !== null) return fieldOf.has(told) ? told : "";
  return device.procedureCodes.length === 1 ? (device.procedureCodes[0] ?? "") : "";
}
