import type { Citing } from "../../legal-documents/index.ts";
import { listCitedByPlans, listPlansCiting } from "./bases.store.ts";

/** Plans whose legal bases mean a document. How each stands is reckoned when it is shown, so nothing has to follow. */
export const citingPlans: Citing = {
  kind: "plan",
  async list(db, document, { publicOnly, limit }) {
    const found = await listPlansCiting(db, document, publicOnly);
    return {
      total: found.length,
      rows: found.slice(0, limit).map((one) => ({
        title: one.title || (one.number ?? ""),
        note: one.number,
        staffHref: `/can-bo/ke-hoach/${one.id}/can-cu`,
        publicHref: one.state === "draft" ? null : `/ke-hoach/${one.id}`,
      })),
    };
  },
  listUnknown: (db, _day, limit) => listCitedByPlans(db, limit),
};
