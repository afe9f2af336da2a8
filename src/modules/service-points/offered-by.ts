import { type Db, readKept } from "../../platform/db/index.ts";
import type { Unit } from "../organisations/index.ts";
import { listOffersOn } from "./offer.store.ts";
import { isOffered, type OfferLevel } from "./offer.ts";

export interface OfferedBy {
  (procedure: { code: string; levels: readonly OfferLevel[] }): boolean;
  /** Offered though the rule says no, and not offered though it says yes. */
  plus: string[];
  minus: string[];
}

/** What a unit offers on a day, as a question to ask of each procedure. One query, whatever the size of the catalogue. */
export function offeredBy(db: Db, unit: Pick<Unit, "id" | "kind">, on: string): Promise<OfferedBy> {
  return readKept(db, "counters", `offers ${unit.id} ${on}`, () => readOffers(db, unit, on));
}

async function readOffers(db: Db, unit: Pick<Unit, "id" | "kind">, on: string): Promise<OfferedBy> {
  const said = new Map((await listOffersOn(db, { unitIds: [unit.id], on })).map((row) => [row.procedureCode, row]));
  const ask = (procedure: { code: string; levels: readonly OfferLevel[] }): boolean =>
    isOffered(unit.kind, procedure.levels, said.get(procedure.code));
  const codes = (wanted: boolean): string[] =>
    [...said.values()].filter((row) => row.isOffered === wanted).map((row) => row.procedureCode);
  return Object.assign(ask, { plus: codes(true), minus: codes(false) });
}
