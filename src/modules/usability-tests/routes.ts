import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { tidyTests } from "./jobs/tidy-tests.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { besidePage, recordBesidePage } from "./pages/beside-page.tsx";
import { paperPage, resultsCsv } from "./pages/files.ts";
import { changeTestPage, editTestPage, newTestPage, writeTestPage } from "./pages/form-page.tsx";
import { keepWordsPage, testListCsv, testListPage } from "./pages/list-page.tsx";
import {
  answerPage,
  beginPage,
  finishPage,
  foundPage,
  notFoundPage,
  PUBLIC,
  publicTestPage,
  publicTestsPage,
  searchPage,
  stagePage,
  stopPage,
} from "./pages/public-pages.tsx";
import {
  approveTestPage,
  closeFindingPage,
  publishResultsPage,
  raiseFindingPage,
  repeatTestPage,
  returnTestPage,
  submitTestPage,
  summariseTestPage,
  testRecordPage,
  withdrawTestPage,
  writeFindingPage,
} from "./pages/record-page.tsx";
import { STAFF } from "./pages/staff-test.ts";
import { dropTaskPage, editTaskPage, keepTaskPage, newTaskPage } from "./pages/task-page.tsx";
import { TestRefused, TestUnknown } from "./usability-tests.errors.ts";

/** A hall of people behind one address begins together, and each presses some times a minute. */
const BEGIN = { perMinute: 60 };
const PRESS = { perMinute: 240, bodyLimit: 20_000 };

export const usabilityTests: ModuleDefinition = {
  name: "usability-tests",
  jobs: [tidyTests],
  schedule: [{ job: tidyTests.name, cron: "37 * * * *" }],
  pages: async function* () {
    yield { path: PUBLIC, changedAt: null };
  },
  routes: [
    get(PUBLIC, "public", publicTestsPage),
    get(`${PUBLIC}/:id`, "public", publicTestPage),
    post(`${PUBLIC}/:id/bat-dau`, "public", beginPage, BEGIN),
    get(`${PUBLIC}/:id/viec`, "public", stagePage),
    post(`${PUBLIC}/:id/tim`, "public", searchPage, PRESS),
    post(`${PUBLIC}/:id/thay`, "public", foundPage, PRESS),
    post(`${PUBLIC}/:id/khong-thay`, "public", notFoundPage, PRESS),
    post(`${PUBLIC}/:id/tra-loi`, "public", answerPage, PRESS),
    post(`${PUBLIC}/:id/xong`, "public", finishPage, PRESS),
    post(`${PUBLIC}/:id/dung`, "public", stopPage, PRESS),
    get(STAFF, "usability.read", testListPage),
    get(`${STAFF}.csv`, "usability.read", testListCsv),
    post(`${STAFF}/luu-loi`, "usability.rules", keepWordsPage),
    get(`${STAFF}/moi`, "usability.write", newTestPage),
    post(`${STAFF}/moi`, "usability.write", writeTestPage),
    get(`${STAFF}/:id`, "usability.read", testRecordPage),
    get(`${STAFF}/:id/sua`, "usability.write", editTestPage),
    post(`${STAFF}/:id/sua`, "usability.write", changeTestPage),
    get(`${STAFF}/:id/viec/moi`, "usability.write", newTaskPage),
    get(`${STAFF}/:id/viec/:key`, "usability.write", editTaskPage),
    post(`${STAFF}/:id/viec/:key`, "usability.write", keepTaskPage),
    post(`${STAFF}/:id/viec/:key/bo`, "usability.write", dropTaskPage),
    post(`${STAFF}/:id/trinh`, "usability.write", submitTestPage),
    post(`${STAFF}/:id/duyet`, "usability.approve", approveTestPage),
    post(`${STAFF}/:id/tra-lai`, "usability.approve", returnTestPage),
    post(`${STAFF}/:id/huy`, "usability.approve", withdrawTestPage),
    get(`${STAFF}/:id/cung-ngoi`, "usability.moderate", besidePage),
    post(`${STAFF}/:id/cung-ngoi`, "usability.moderate", recordBesidePage),
    get(`${STAFF}/:id/phieu.pdf`, "usability.read", paperPage),
    get(`${STAFF}/:id/ket-qua.csv`, "usability.read", resultsCsv),
    post(`${STAFF}/:id/cho-vuong`, "usability.write", writeFindingPage),
    post(`${STAFF}/:id/cho-vuong/:finding/neu`, "usability.write", raiseFindingPage),
    post(`${STAFF}/:id/cho-vuong/:finding/da-sua`, "usability.write", closeFindingPage),
    post(`${STAFF}/:id/tom-tat`, "usability.write", summariseTestPage),
    post(`${STAFF}/:id/cong-bo`, "usability.approve", publishResultsPage),
    post(`${STAFF}/:id/thu-lai`, "usability.write", repeatTestPage),
  ],
  errors: [
    mapError(TestUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(TestRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
