import type { AppContext } from "../../platform/app-context.ts";
import type { PublicPage } from "../../platform/http/index.ts";
import { listPublicConclusions } from "./inspections/publication/publication.store.ts";
import { listPlans } from "./plans.store.ts";
import { listKits } from "./press-kits/press-kits.store.ts";
import { listPublicReports } from "./reports/reports.store.ts";

/** The list of plans, and every plan that was put in force. What is proven of it changes daily, so no day is given. */
export async function* planPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/ke-hoach", changedAt: null };
  yield { path: "/bao-chi", changedAt: null };
  yield { path: "/ket-luan-kiem-tra", changedAt: null };
  for (const one of await listPublicConclusions(app.db, {}, 10_000))
    yield { path: `/ket-luan-kiem-tra/${one.inspectionId}`, changedAt: one.publishedAt };
  for (const kit of await listKits(app.db, { state: "approved", openAt: app.clock.now() }, 10_000))
    yield { path: `/bao-chi/${kit.id}`, changedAt: kit.approvedAt };
  for (const plan of await listPlans(app.db, { states: ["issued", "closed"] }, 10_000)) {
    yield { path: `/ke-hoach/${plan.id}`, changedAt: null };
    for (const report of await listPublicReports(app.db, plan.id))
      yield { path: `/ke-hoach/${plan.id}/bao-cao/${report.reportId}`, changedAt: report.acceptedAt };
  }
}
