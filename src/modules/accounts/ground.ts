import type { AppContext } from "../../platform/app-context.ts";

/** What commands of this module stand on besides the transaction: the time of the act and the installation's key. */
export interface Ground {
  now: Date;
  secretKey: Buffer;
}

export function groundOf(app: Pick<AppContext, "clock" | "config">): Ground {
  return { now: app.clock.now(), secretKey: app.config.secretKey };
}

/** What the acts with passwords need: they hash between two transactions, so they open their own. */
export type Base = Pick<AppContext, "db" | "clock" | "config">;
