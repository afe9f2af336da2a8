import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { findItemForPosting } from "../content/index.ts";
import { LOOKED_AT, ledgerPart, withoutRow } from "../publishing/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listProvenLately } from "./post.store.ts";

/** What was proven to stand at a place has its row; an item that was taken back before has none. */
export async function postsInLedger(app: AppContext): Promise<PartHealth> {
  const proven = await listProvenLately(app.db, LOOKED_AT);
  const missing = await withoutRow(
    app.db,
    proven.map((post) => ({ key: `post:${post.id}`, at: post.provenAt, itemId: post.itemId })),
  );
  const items = await Promise.all(missing.map((one) => findItemForPosting(app.db, one.itemId)));
  return ledgerPart(
    { part: "posts.ledger", name: { vi: vi.inLedger, en: en.inLedger } },
    missing.filter((_one, order) => items[order]?.withdrawnReason === null),
  );
}
