import type { AppContext } from "../../platform/app-context.ts";
import { transaction } from "../../platform/db/index.ts";
import { systemActor } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { countRunMessages } from "./message.store.ts";
import { nextRunState } from "./message.ts";
import { listEndedRuns, listUncountedRuns, lockRun, saveRun } from "./run.store.ts";
import { closeRunDelivery, recountRunDelivery } from "./run-in-ledger.ts";

/** Ends the runs whose messages have all ended, and writes into the ledger how many people they came to. */
export async function endRuns(app: AppContext): Promise<number> {
  const ended = await listEndedRuns(app.db);
  for (const id of ended) {
    await transaction(app.db, async (tx) => {
      const run = await lockRun(tx, id);
      if (!run || nextRunState(run.state, "finish") === null) return;
      const at = app.clock.now();
      const counts = await countRunMessages(tx, id);
      await saveRun(tx, id, { state: "done", endedAt: at });
      await closeRunDelivery(tx, run, counts, "Không gửi được tới ai; xem lý do từng tin trong đợt gửi.", at);
      await recordAct(tx, systemActor("messaging"), {
        act: "messageRun.finish",
        subjectKind: "messageRun",
        subjectId: id,
        unitId: run.unitId,
        details: { ...counts },
        at,
      });
    });
  }
  return ended.length;
}

/** Reports go on coming after a run ended: tells the ledger how many people it came to by now. */
export async function recountRuns(app: AppContext): Promise<number> {
  const uncounted = await listUncountedRuns(app.db);
  for (const id of uncounted) {
    await transaction(app.db, async (tx) => {
      const run = await lockRun(tx, id);
      if (!run) return;
      await saveRun(tx, id, { isCounted: true });
      await recountRunDelivery(tx, run, await countRunMessages(tx, id));
    });
  }
  return uncounted.length;
}
