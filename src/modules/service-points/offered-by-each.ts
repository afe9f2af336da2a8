import type { Db } from "../../platform/db/index.ts";
import type { Unit } from "../organisations/index.ts";
import { listOffersOn, listServicesOn } from "./offer.store.ts";
import { isOffered, type OfferLevel } from "./offer.ts";

export interface OnlineOffers {
  unitId: string;
  /** Offered there, among these of how many somebody said whether they may be handed in online. */
  offered: string[];
  known: number;
  /** Announced for filing online, in whole or in part. */
  online: number;
}

/** What many units of a province offer on a day, and how much of it online. Two queries, whatever their number. */
export async function onlineOffersOf(
  db: Db,
  of: {
    units: readonly Pick<Unit, "id" | "kind">[];
    procedures: readonly { code: string; levels: readonly OfferLevel[] }[];
    provinceId: string | null;
    on: string;
  },
): Promise<OnlineOffers[]> {
  const { units, procedures, provinceId, on } = of;
  const said = new Map(
    (await listOffersOn(db, { unitIds: units.map((unit) => unit.id), on })).map((row) => [
      `${row.unitId} ${row.procedureCode}`,
      row,
    ]),
  );
  const services = new Map((await listServicesOn(db, { provinceId, on })).map((row) => [row.procedureCode, row]));
  return units.map(({ id, kind }) => {
    const offered = procedures
      .filter(({ code, levels }) => isOffered(kind, levels, said.get(`${id} ${code}`)))
      .map(({ code }) => code);
    const known = offered.flatMap((code) => {
      const service = services.get(code);
      return service && service.onlineLevel !== "unknown" ? [service] : [];
    });
    const online = known.filter((service) => service.isOnlineAnnounced && service.onlineLevel !== "none");
    return { unitId: id, offered, known: known.length, online: online.length };
  });
}
