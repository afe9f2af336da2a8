import type { Db } from "../../platform/db/index.ts";
import { listProposals } from "./honours/honours.store.ts";

const MOST = 500;

/** How many units that reached a target wait for a decision of who checks for them. */
export const honoursForToday = async (db: Db, checkIn: readonly string[]): Promise<number> =>
  checkIn.length === 0 ? 0 : (await listProposals(db, { unitIds: checkIn, state: "proposed" }, MOST)).length;
