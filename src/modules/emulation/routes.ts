import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { EmulationRefused, EmulationUnknown } from "./emulation.errors.ts";
import {
  acceptHonourPage,
  BOARD,
  boardCsv,
  boardPage,
  declineHonourPage,
  publicBoardPage,
} from "./honours/board-pages.tsx";
import { rulesPage, setRulePage } from "./honours/rules-page.tsx";
import { putForward } from "./jobs/propose-honours.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

async function* emulationPages(_app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/bang-vang", changedAt: null };
}

export const emulation: ModuleDefinition = {
  name: "emulation",
  jobs: [putForward],
  // After the months were counted (service-quality, 19:30).
  schedule: [{ job: putForward.name, cron: "15 21 * * *" }],
  pages: emulationPages,
  routes: [
    get("/bang-vang", "public", publicBoardPage, { cache: true, still: { query: ["ky"] } }),
    get(BOARD, "plans.read", boardPage),
    get(`${BOARD}.csv`, "plans.read", boardCsv),
    get(`${BOARD}/muc`, "plans.read", rulesPage),
    post(`${BOARD}/muc`, "honours.rules", setRulePage),
    post(`${BOARD}/:id/de-nghi`, "recognitions.check", acceptHonourPage),
    post(`${BOARD}/:id/khong`, "recognitions.check", declineHonourPage),
  ],
  errors: [
    mapError(EmulationUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(EmulationRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
