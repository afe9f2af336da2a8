import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { holds } from "../../accounts/index.ts";
import { type ConductCounts, countConduct } from "./conduct.store.ts";
import { viewerOf } from "./viewer.ts";

/** How many confidential messages wait for this person; null where there is nothing to be told. */
export async function conductForToday(
  app: Pick<AppContext, "db" | "config">,
  actor: Actor,
  now: Date,
): Promise<Pick<ConductCounts, "received" | "late"> | null> {
  if (!holds(actor, "feedback.confidential")) return null;
  const viewer = await viewerOf(app.db, app.config.secretKey, actor, now);
  const counts = await countConduct(app.db, viewer, { state: "received" }, vietnamDay(now));
  return counts.received > 0 ? counts : null;
}
