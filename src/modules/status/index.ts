import { api, get, type ModuleDefinition, post } from "../../platform/http/index.ts";
import { forgetJobs } from "./jobs/forget-jobs.ts";
import { lookAtParts, tellOfTrouble } from "./jobs/look-at-parts.ts";
import type { Asked } from "./look.ts";
import { ownParts } from "./own-parts.ts";
import { StatusAnswer, statusApi, statusPage } from "./pages/public/status/page.tsx";
import { partsExport, partsPage, retryAllPage } from "./pages/staff/parts/page.tsx";

/** How the parts of the installation are. It is handed those who can say, because they must not know it, nor it them. */
export function status(asked: () => readonly Asked[]): ModuleDefinition {
  const look = lookAtParts(asked);
  return {
    name: "status",
    routes: [
      get("/tinh-trang", "public", statusPage, { still: false }),
      get("/can-bo/tinh-trang", "publishing.read", partsPage),
      get("/can-bo/tinh-trang.csv", "publishing.read", partsExport),
      post("/can-bo/tinh-trang/chay-lai", "jobs.read", retryAllPage),
      api(
        "GET",
        "/api/v1/status",
        "public",
        { summary: "State of the parts people count on", response: StatusAnswer },
        statusApi,
      ),
    ],
    jobs: [look, tellOfTrouble, forgetJobs],
    schedule: [
      { job: look.name, cron: "* * * * *" },
      { job: forgetJobs.name, cron: "11 20 * * *" },
    ],
    health: ownParts,
  };
}
