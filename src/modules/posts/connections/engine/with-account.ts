import type { AppContext } from "../../../../platform/app-context.ts";
import { workAlone } from "../../../../platform/db/index.ts";

/** Locks of this number are held by who speaks to a network over an account. */
const CARRIER_LOCK = 7203005;

/** Speaks over an account while nobody else does: keys that work once are renewed by one at a time. */
export const withAccount = <T>(app: AppContext, accountId: string, work: () => Promise<T>): Promise<T | "busy"> =>
  workAlone(app.db, { lock: CARRIER_LOCK, of: accountId }, work);
