import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { findImport, tidyImports } from "./import.store.ts";
import { IMPORT_DOSSIERS, UNDO_IMPORT } from "./import-jobs.ts";
import { runImport, runUndo, UNDO_DAYS } from "./run-import.ts";

const DAY = 86_400_000;

/** Takes in a list somebody confirmed; cut off in the middle it goes on where it was. */
export const importDossiers = defineJob<AppContext, { importId: string }>({
  ...IMPORT_DOSSIERS,
  async run(app, { importId }, job) {
    return { rows: await runImport(app, importId, job.progress) };
  },
});

export const undoDossiers = defineJob<AppContext, { importId: string }>({
  ...UNDO_IMPORT,
  async run(app, { importId }, job) {
    const of = await findImport(app.db, importId);
    const actor = { id: of?.writtenBy ?? "system", name: of?.undoneByName ?? "" };
    return { rows: await runUndo(app, importId, actor, job.progress) };
  },
});

/** Every night: lists nobody confirmed, and rows that can no longer be taken back. */
export const tidyDossierImports = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:tidy-imports",
  payload: z.object({}),
  async run({ db, clock }) {
    const now = clock.now().getTime();
    const drafts = await transaction(db, (tx) =>
      tidyImports(tx, { drafts: new Date(now - DAY), rows: new Date(now - UNDO_DAYS * DAY) }),
    );
    return `${drafts} drafts removed`;
  },
});
