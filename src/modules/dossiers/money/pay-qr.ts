import type { Db } from "../../../platform/db/index.ts";
import { type DemandQr, qrOfDemand } from "../../payments/index.ts";
import type { Dossier } from "../dossier.ts";
import { openDemandOf } from "./demand-of-dossier.ts";

/**
 * What to pay for a dossier and how: amount, account, reference, the text of the VietQR code. null where nothing is owed;
 * without account and code where the agency has no account on this day. For the record, the receipt and the look-up.
 */
export async function payQrOf(db: Db, dossier: Pick<Dossier, "id">, day: string): Promise<DemandQr | null> {
  const demand = await openDemandOf(db, dossier);
  return demand ? qrOfDemand(db, demand, day) : null;
}
