import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { LOOKED_AT, ledgerPart, withoutRow } from "../publishing/index.ts";
import { listPublishedLately } from "./content.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Every version of an item that people read has its row. */
export async function itemsInLedger(app: AppContext): Promise<PartHealth[]> {
  const published = await listPublishedLately(app.db, LOOKED_AT);
  const missing = await withoutRow(
    app.db,
    published.map(({ id, version, at }) => ({ key: `item:${id}:${version}:portal`, at })),
  );
  return [ledgerPart({ part: "content.ledger", name: { vi: vi.inLedger, en: en.inLedger } }, missing)];
}
