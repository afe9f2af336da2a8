import type { AppContext } from "../../../platform/app-context.ts";
import type { PartHealth } from "../../../platform/http/index.ts";
import { LOOKED_AT, ledgerPart, withoutRow } from "../../publishing/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listApprovedLately } from "../run.store.ts";
import { keyOf } from "../run-in-ledger.ts";

/** Every run somebody approved has its row. */
export async function runsInLedger(app: AppContext): Promise<PartHealth> {
  const runs = await listApprovedLately(app.db, LOOKED_AT);
  const missing = await withoutRow(
    app.db,
    runs.map((run) => ({ key: keyOf(run), at: run.approvedAt })),
  );
  return ledgerPart({ part: "messaging.ledger", name: { vi: vi.health.inLedger, en: en.health.inLedger } }, missing);
}
