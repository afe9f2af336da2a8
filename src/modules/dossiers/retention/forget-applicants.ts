import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { eraseDossier } from "./erase-dossier.ts";
import { listExpired } from "./retention.store.ts";

const AT_ONCE = 200;
/** A night's work; the next night goes on. */
const MOST = 50_000;

/** Every night: the personal data of dossiers that ended longer ago than the rule of their field allows. */
export const forgetApplicants = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:forget-applicants",
  payload: z.object({}),
  async run({ db, clock }) {
    const actor = systemActor("hết thời hạn lưu dữ liệu cá nhân");
    let done = 0;
    while (done < MOST) {
      const at = clock.now();
      const rows = await listExpired(db, at, AT_ONCE);
      for (const { code } of rows)
        await transaction(db, (tx) => eraseDossier(tx, actor, { code, reason: "retention", at }));
      done += rows.length;
      if (rows.length < AT_ONCE) break;
    }
    return `${done} forgotten`;
  },
});
