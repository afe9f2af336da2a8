import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { PublicPage } from "../../platform/http/index.ts";
import { findHomeUnit, getUnits, subtreeIds } from "../organisations/index.ts";

/** The home page, what stands in the footer, and the site of every unit below the installation's own. */
export async function* portalPages(app: AppContext): AsyncGenerator<PublicPage> {
  for (const path of ["/", "/doanh-nghiep", "/tro-nang", "/du-lieu-ca-nhan"]) yield { path, changedAt: null };
  const today = vietnamDay(app.clock.now());
  const home = await findHomeUnit(app.db, today);
  if (!home) return;
  const units = [...(await getUnits(app.db, await subtreeIds(app.db, home.id, today), today)).values()];
  for (const slug of units.map((unit) => unit.slug).sort()) {
    if (slug !== home.slug) yield { path: `/${slug}`, changedAt: null };
  }
}
