import type { Citing } from "../legal-documents/index.ts";
import { listFeeDocumentsNumbered } from "./fees.store.ts";

/** Documents with fees that are the document of the library, by number and day. */
export const citingFees: Citing = {
  kind: "fee",
  async list(db, document, { publicOnly, limit }) {
    if (publicOnly) return { total: 0, rows: [] };
    const found = await listFeeDocumentsNumbered(db, document);
    return {
      total: found.length,
      rows: found.slice(0, limit).map((one) => ({
        title: one.title,
        note: one.number,
        staffHref: `/can-bo/phi/${one.id}`,
        publicHref: null,
      })),
    };
  },
};
