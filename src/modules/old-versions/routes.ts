import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { lookForOldVersions } from "./job.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { OldUseRefused } from "./old-versions.errors.ts";
import { closeUsePage, lookPage, oldUseExport, oldUsePage, oldUsesPage } from "./pages/page.tsx";

export const oldVersions: ModuleDefinition = {
  name: "old-versions",
  routes: [
    get("/can-bo/ban-cu", "oldVersions.read", oldUsesPage),
    get("/can-bo/ban-cu.csv", "oldVersions.read", oldUseExport),
    post("/can-bo/ban-cu/tim", "oldVersions.close", lookPage, { perMinute: 6 }),
    get("/can-bo/ban-cu/:id", "oldVersions.read", oldUsePage),
    post("/can-bo/ban-cu/:id/xong", "oldVersions.close", closeUsePage),
  ],
  jobs: [lookForOldVersions],
  schedule: [{ job: lookForOldVersions.name, cron: "7 * * * *" }],
  errors: [mapError(OldUseRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code])],
};
