import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { keyId } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetResultsOfErased } from "../results/result.store.ts";
import { removeLooseFiles, sealFileAnew } from "./kept-files.ts";
import { deleteScansOfErased, listFilesSealedEarlier } from "./scan.store.ts";

/** A form left open keeps its files for a day. */
const LOOSE_FOR = 24 * 3_600_000;
const AT_ONCE = 500;

/** Every night: scans and results of erased dossiers go, files nobody holds go, and what an earlier key sealed is sealed anew. */
export const tidyScans = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:tidy-scans",
  payload: z.object({}),
  async run(app) {
    const { db, config, clock } = app;
    let erased = 0;
    for (let last = AT_ONCE; last === AT_ONCE; erased += last)
      last = await transaction(db, (tx) => deleteScansOfErased(tx, AT_ONCE));
    for (let last = AT_ONCE; last === AT_ONCE; erased += last)
      last = await transaction(db, (tx) => forgetResultsOfErased(tx, AT_ONCE));
    const before = new Date(clock.now().getTime() - LOOSE_FOR);
    let loose = 0;
    for (let last = AT_ONCE; last === AT_ONCE; loose += last) last = await removeLooseFiles(app, before, AT_ONCE);
    const keys = config.identityKeys;
    const old = keys.earlier.length === 0 ? [] : await listFilesSealedEarlier(db, keyId(keys.current), AT_ONCE);
    for (const file of old) await sealFileAnew(app, file);
    return `${erased} files of erased dossiers, ${loose} loose files, ${old.length} sealed anew`;
  },
});
