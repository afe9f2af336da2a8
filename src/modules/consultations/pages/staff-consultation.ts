import { z } from "zod";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import type { Consultation } from "../consultation.ts";
import { ConsultationUnknown } from "../consultations.errors.ts";
import { findConsultation } from "../consultations.store.ts";

/** The one an officers' address names, within the reach of who asks; for all others there is none. */
export async function staffConsultation(rq: Rq): Promise<Consultation> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findConsultation(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "consultations.read", rq.now);
  if (!one || !reach.includes(one.unitId)) throw new ConsultationUnknown();
  return one;
}
