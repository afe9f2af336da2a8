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
import {
  changeMovementPage,
  draftMovementPage,
  editMovementPage,
  MOVEMENTS,
  movementsCsv,
  movementsPage,
  newMovementPage,
  publicMovementsPage,
} from "./movements/movement-pages.tsx";
import { listMovements } from "./movements/movements.store.ts";
import {
  concludeMovementPage,
  entriesCsv,
  judgeEntryPage,
  launchPage,
  movementPage,
  publicMovementPage,
  registerUnitPage,
  reportEntryPage,
  withdrawMovementPage,
} from "./movements/record-page.tsx";

const MOST_PAGES = 10_000;

async function* emulationPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/bang-vang", changedAt: null };
  yield { path: "/thi-dua", changedAt: null };
  for (const one of await listMovements(app.db, { states: ["launched", "concluded"] }, MOST_PAGES))
    yield { path: `/thi-dua/${one.id}`, changedAt: one.concludedAt ?? one.launchedAt };
}

export const emulation: ModuleDefinition = {
  name: "emulation",
  jobs: [putForward],
  // After the months were counted (service-quality, 19:30).
  schedule: [{ job: putForward.name, cron: "15 21 * * *" }],
  pages: emulationPages,
  routes: [
    get("/bang-vang", "public", publicBoardPage, { cache: true, still: { query: ["ky"] } }),
    get("/thi-dua", "public", publicMovementsPage, { cache: true, still: { query: ["trang"] } }),
    get("/thi-dua/:id", "public", publicMovementPage, { cache: true }),
    get(MOVEMENTS, "plans.read", movementsPage),
    get(`${MOVEMENTS}.csv`, "plans.read", movementsCsv),
    get(`${MOVEMENTS}/moi`, "recognitions.propose", newMovementPage),
    post(`${MOVEMENTS}/moi`, "recognitions.propose", draftMovementPage),
    get(`${MOVEMENTS}/:id`, "plans.read", movementPage),
    get(`${MOVEMENTS}/:id/sua`, "recognitions.propose", editMovementPage),
    post(`${MOVEMENTS}/:id/sua`, "recognitions.propose", changeMovementPage),
    post(`${MOVEMENTS}/:id/phat-dong`, "recognitions.check", launchPage),
    post(`${MOVEMENTS}/:id/dang-ky`, "recognitions.propose", registerUnitPage),
    post(`${MOVEMENTS}/:id/don-vi/:entry/ket-qua`, "recognitions.propose", reportEntryPage),
    post(`${MOVEMENTS}/:id/don-vi/:entry/cham`, "recognitions.check", judgeEntryPage),
    get(`${MOVEMENTS}/:id/ket-qua.csv`, "plans.read", entriesCsv),
    post(`${MOVEMENTS}/:id/tong-ket`, "recognitions.check", concludeMovementPage),
    post(`${MOVEMENTS}/:id/huy`, "plans.read", withdrawMovementPage),
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
