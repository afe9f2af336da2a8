import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeOffers } from "./change-offers.ts";
import type { OfferAct } from "./offer-change.ts";

export interface SetOffers {
  unitIds: readonly string[];
  codes: readonly string[];
  act: OfferAct;
  from: string;
  until: string | null;
  note: string | null;
  at: Date;
}

/**
 * Says the same for each of many units and each of many procedures.
 *
 * @returns how many pairs of unit and procedure it is about
 * @throws PlaceActRefused
 */
export async function setOffers(tx: Tx, actor: Actor, input: SetOffers): Promise<number> {
  const { act, from, until, note, at } = input;
  const codes = [...new Set(input.codes)];
  const lines = [...new Set(input.unitIds)].flatMap((unitId) =>
    codes.map((code) => ({ unitId, code, act, from, until, note })),
  );
  await changeOffers(tx, actor, { lines, at });
  return lines.length;
}
