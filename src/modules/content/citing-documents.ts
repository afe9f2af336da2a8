import type { Citing } from "../legal-documents/index.ts";
import { listItemsNaming } from "./content.store.ts";

/** News and explainers that rest on a document or name it in their text: to be read again when it ends or is amended. */
export const citingItems: Citing = {
  kind: "item",
  async list(db, document, { publicOnly, limit }) {
    const found = await listItemsNaming(db, document, publicOnly);
    return {
      total: found.length,
      rows: found.slice(0, limit).map((one) => ({
        title: one.title,
        note: null,
        staffHref: `/can-bo/tin-bai/${one.id}`,
        publicHref: one.isPublished ? `/tin-tuc/${one.slug}` : null,
      })),
    };
  },
};
