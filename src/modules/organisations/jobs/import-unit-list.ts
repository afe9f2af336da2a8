import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { importUnitList } from "../import-units.ts";
import { UnitImportRefused } from "../unit.errors.ts";
import { findUnitImport, saveUnitImport } from "../unit-import.store.ts";

/** Takes an uploaded list in. What is there already is left alone, so that running twice ends the same. */
export const importUnitListJob = defineJob<AppContext, { importId: number }>({
  name: "organisations:import-units",
  payload: z.object({ importId: z.number().int() }),
  maxAttempts: 3,
  async run(app, { importId }, job) {
    const found = await findUnitImport(app.db, importId);
    if (!found || found.state === "done" || found.state === "failed") return {};
    const save = (change: Parameters<typeof saveUnitImport>[2]) =>
      transaction(app.db, (tx) => saveUnitImport(tx, importId, change));
    try {
      const report = await importUnitList(
        app,
        { name: found.fileName, bytes: await app.files.get(found.fileKey) },
        async ({ done, total }) => {
          await save({ state: "running", done, total });
          await job.progress(done, total);
        },
        { id: found.startedById, name: found.startedByName, grants: [], sessionId: null },
      );
      const { rows, added, unchanged, refused, remarks, refusedCsv } = report;
      const refusedKey = refusedCsv ? await app.files.put(refusedCsv, "text/csv") : null;
      await save({
        state: "done",
        counts: { rows, added, unchanged, refused },
        remarks,
        refusedKey,
        finishedAt: app.clock.now(),
      });
      return { added, refused };
    } catch (error) {
      if (!(error instanceof UnitImportRefused)) throw error;
      await save({ state: "failed", failure: { code: error.code, data: error.data }, finishedAt: app.clock.now() });
      return { failed: error.code };
    }
  },
});
