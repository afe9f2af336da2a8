import { z } from "zod";
import type { ProgressFilter } from "./progress.ts";

/** One filter for table, tiles, export and machine interface, as it stands in the address. */
export const ProgressQuery = z.object({
  tinhtrang: z.enum(["done", "late", "due", "open"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  coquan: z.uuid().optional().catch(undefined),
  chuagiao: z.enum(["1"]).optional().catch(undefined),
});
export type ProgressQuery = z.infer<typeof ProgressQuery>;

export function progressFilterOf(query: ProgressQuery): ProgressFilter {
  return {
    ...(query.tinhtrang ? { state: query.tinhtrang } : {}),
    ...(query.donvi ? { unitId: query.donvi } : {}),
    ...(query.coquan ? { agencyId: query.coquan } : {}),
    ...(query.chuagiao ? { unassigned: true } : {}),
  };
}

/** The ledger rows behind a proven figure, on screen: of a task, of one unit's share, as of a day. */
export function ledgerAddress(taskId: string, only: { unitId?: string; upTo?: string } = {}): string {
  const unit = only.unitId ? `&donvi=${only.unitId}` : "";
  return `/can-bo/so-phat-hanh?nhiemvu=${taskId}&minhchung=1${unit}${only.upTo ? `&den=${only.upTo}` : ""}`;
}
