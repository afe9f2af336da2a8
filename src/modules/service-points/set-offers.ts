import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { closeOffers, insertOffers, listOffersFrom, lockOffers, type OfferRow } from "./offer.store.ts";
import { requireCharge } from "./places.policy.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

export const OFFER_ACTS = ["offer", "withdraw", "byRule"] as const;
export type OfferAct = (typeof OFFER_ACTS)[number];

export interface SetOffers {
  unitIds: readonly string[];
  codes: readonly string[];
  /** `byRule` takes exceptions back, so that the general rule holds again. */
  act: OfferAct;
  from: string;
  /** First day on which what held before holds again; null for good. */
  until: string | null;
  note: string | null;
  at: Date;
}

/** Most pairs of unit and procedure in one act: a province with 168 communes and all they receive. */
const MOST = 200_000;

/**
 * Says for many units and procedures at once whether they are offered from a day on.
 *
 * @returns how many pairs of unit and procedure it is about
 * @throws PlaceActRefused
 */
export async function setOffers(tx: Tx, actor: Actor, input: SetOffers): Promise<number> {
  const { act, from, until, note, at } = input;
  const unitIds = [...new Set(input.unitIds)];
  const codes = [...new Set(input.codes)];
  const count = unitIds.length * codes.length;
  if (count === 0) throw new PlaceActRefused("nothing-chosen");
  if (count > MOST) throw new PlaceActRefused("too-many", { count: MOST });
  if (actor.id !== "system" && from < vietnamDay(at)) throw new PlaceActRefused("day-past");
  for (const unitId of unitIds) await requireCharge(tx, actor, unitId, at);
  await lockOffers(tx);
  const standing = await listOffersFrom(tx, unitIds, codes, from);
  await closeOffers(
    tx,
    standing.map((row) => row.id),
    from,
  );
  const fresh: OfferRow[] = [];
  if (act !== "byRule") {
    for (const unitId of unitIds)
      for (const procedureCode of codes)
        fresh.push({ unitId, procedureCode, isOffered: act === "offer", validFrom: from, validTo: until, note });
  }
  if (until !== null) {
    // What was said before goes on after a change for a time.
    for (const { id: _, ...row } of standing) {
      if (row.validTo !== null && row.validTo <= until) continue;
      fresh.push({ ...row, validFrom: [row.validFrom, until].sort().at(-1) ?? until });
    }
  }
  await insertOffers(tx, fresh, { id: actor.id, name: actor.name, at });
  await recordAct(tx, actor, {
    act: `procedureOffer.${act}`,
    subjectKind: "procedureOffer",
    subjectId: unitIds.length === 1 ? (unitIds[0] ?? "") : `${unitIds.length} units`,
    unitId: unitIds.length === 1 ? (unitIds[0] ?? null) : null,
    details: { from, until, note, units: unitIds, codes: codes.length <= 500 ? codes : { count: codes.length } },
    at,
  });
  await notifyPublicChange(tx, "places");
  return count;
}
