import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Tone } from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf, type Permission, unitsWhere } from "../../../accounts/index.ts";
import type { FeeDocumentState } from "../../../fees/index.ts";
import { provinceOf, type Unit } from "../../../organisations/index.ts";

export const FEE_TONES: Record<FeeDocumentState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  published: "good",
  returned: "warn",
  discarded: "neutral",
};

/** Provinces whose fees the person has to do with. */
export async function feePlaces(rq: Rq, permission: Permission): Promise<Unit[]> {
  const today = vietnamDay(rq.now);
  const found = new Map<string, Unit>();
  for (const unitId of unitsWhere(actorOf(rq), permission)) {
    const province = await provinceOf(rq.app.db, unitId, today);
    if (province) found.set(province.id, province);
  }
  return [...found.values()];
}
