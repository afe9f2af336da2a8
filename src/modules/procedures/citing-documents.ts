import type { AppContext } from "../../platform/app-context.ts";
import type { Citing } from "../legal-documents/index.ts";
import { countCiting, listCiting, listUnknownCited } from "./citing-documents.store.ts";
import { reviewProcedures } from "./review/review-procedures.ts";

/** Procedures in force that rest on a document; after a change in the library their records are read through again. */
export const citingProcedures: Citing = {
  kind: "procedure",
  async list(db, document, { day, limit }) {
    const total = await countCiting(db, document, day);
    const rows = total === 0 ? [] : await listCiting(db, document, day, limit);
    return {
      total,
      rows: rows.map(({ code, name }) => ({
        title: name,
        note: code,
        staffHref: `/can-bo/thu-tuc/${code}`,
        publicHref: `/thu-tuc/${code}`,
      })),
    };
  },
  listUnknown: listUnknownCited,
  follow: (app: AppContext) => reviewProcedures(app.db, { now: () => app.clock.now(), all: true }),
};
