import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { digestsOf, openApplicant, sealApplicant } from "../applicant.ts";
import { listSealedEarlier, saveDossier } from "../dossier.store.ts";

/** A night's work; the next night goes on. */
const AT_ONCE = 500;
const MOST = 100_000;

/** After a change of keys: what an earlier key sealed is sealed by the newest, so that the earlier one can be taken off the ring. */
export const sealAnew = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:seal-anew",
  payload: z.object({}),
  async run({ db, config }) {
    const keys = config.identityKeys;
    if (keys.earlier.length === 0) return "nothing to do";
    let done = 0;
    while (done < MOST) {
      const rows = await listSealedEarlier(db, keys, AT_ONCE);
      await transaction(db, async (tx) => {
        for (const { applicantSealed, ...place } of rows) {
          const applicant = openApplicant(keys, place.id, applicantSealed);
          await saveDossier(tx, place, {
            applicantSealed: sealApplicant(keys, place.id, applicant),
            ...digestsOf(keys, applicant),
          });
        }
      });
      done += rows.length;
      if (rows.length < AT_ONCE) break;
    }
    return `${done} sealed anew`;
  },
});
