import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { QuizRefused } from "../quizzes/index.ts";
import { BRIEFING_LIMITS } from "./briefing.ts";
import { BriefingRefused, BriefingUnknown } from "./briefings.errors.ts";
import { listPublicCodes } from "./briefings.store.ts";
import { forgetReadings } from "./jobs/forget-readings.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { conductFilePage, conductListPage, conductPage, conductPostersPage } from "./pages/public/conduct/page.tsx";
import { acknowledgePage, briefingFilePage, briefingPage } from "./pages/staff/briefing/page.tsx";
import {
  changeBriefingPage,
  editBriefingPage,
  newBriefingPage,
  writeBriefingPage,
} from "./pages/staff/briefing-form/page.tsx";
import { briefingCheck } from "./pages/staff/check/page.tsx";
import { newGatheringPage, recordGatheringPage } from "./pages/staff/gathering-new/page.tsx";
import { namesExport, namesPage } from "./pages/staff/names/page.tsx";
import { briefingQuestion } from "./pages/staff/question-form/page.tsx";
import { briefingQuestions } from "./pages/staff/questions/page.tsx";
import {
  approvePage,
  attachPage,
  detachPage,
  discardPage,
  dropListPage,
  listFilePage,
  recordExport,
  recordPage,
  returnPage,
  submitPage,
  withdrawPage,
} from "./pages/staff/record/page.tsx";
import { sentExport, sentPage } from "./pages/staff/sent/page.tsx";
import { streamPage } from "./pages/staff/stream/page.tsx";
import { remindOfBriefings } from "./remind-of-briefings.ts";

/** The file and the fields of its form. */
const UPLOAD = { bodyLimit: BRIEFING_LIMITS.fileBytes + 1024 * 1024 };

async function* conductPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/quy-tac-ung-xu", changedAt: null };
  for (const one of await listPublicCodes(app.db))
    yield { path: `/quy-tac-ung-xu/${one.id}`, changedAt: one.changedAt };
}

export const briefings: ModuleDefinition = {
  name: "briefings",
  pages: conductPages,
  routes: [
    get("/quy-tac-ung-xu", "public", conductListPage, { cache: true }),
    get("/quy-tac-ung-xu/:id", "public", conductPage, { cache: true }),
    get("/quy-tac-ung-xu/:id/ap-phich.pdf", "public", conductPostersPage, { perMinute: 20 }),
    get("/quy-tac-ung-xu/:id/tep/:file", "public", conductFilePage),
    get("/can-bo/noi-bo", "briefings.read", streamPage),
    get("/can-bo/noi-bo/da-gui", "briefings.follow", sentPage),
    get("/can-bo/noi-bo/da-gui.csv", "briefings.follow", sentExport),
    get("/can-bo/noi-bo/moi", "briefings.write", newBriefingPage),
    post("/can-bo/noi-bo/moi", "briefings.write", writeBriefingPage),
    get("/can-bo/noi-bo/:id", "briefings.read", briefingPage),
    get("/can-bo/noi-bo/:id/tep/:file", "briefings.read", briefingFilePage),
    post("/can-bo/noi-bo/:id/da-doc", "briefings.read", acknowledgePage),
    get("/can-bo/noi-bo/:id/sua", "briefings.write", editBriefingPage),
    post("/can-bo/noi-bo/:id/sua", "briefings.write", changeBriefingPage),
    get("/can-bo/noi-bo/:id/theo-doi", "briefings.follow", recordPage),
    get("/can-bo/noi-bo/:id/theo-doi.csv", "briefings.follow", recordExport),
    get("/can-bo/noi-bo/:id/danh-sach", "briefings.oversee", namesPage),
    get("/can-bo/noi-bo/:id/danh-sach.csv", "briefings.oversee", namesExport),
    post("/can-bo/noi-bo/:id/tep", "briefings.write", attachPage, UPLOAD),
    post("/can-bo/noi-bo/:id/bo-tep", "briefings.write", detachPage),
    post("/can-bo/noi-bo/:id/gui-duyet", "briefings.write", submitPage),
    post("/can-bo/noi-bo/:id/bo", "briefings.write", discardPage),
    post("/can-bo/noi-bo/:id/duyet", "briefings.approve", approvePage),
    post("/can-bo/noi-bo/:id/tra-lai", "briefings.approve", returnPage),
    post("/can-bo/noi-bo/:id/rut", "briefings.approve", withdrawPage),
    get("/can-bo/noi-bo/:id/ghi-danh-sach", "briefings.record", newGatheringPage),
    post("/can-bo/noi-bo/:id/ghi-danh-sach", "briefings.record", recordGatheringPage, UPLOAD),
    get("/can-bo/noi-bo/:id/danh-sach-giay/:list/tep", "briefings.oversee", listFilePage),
    post("/can-bo/noi-bo/:id/danh-sach-giay/:list/bo", "briefings.record", dropListPage),
    get("/can-bo/noi-bo/:id/kiem-tra", "briefings.read", briefingCheck.page),
    // Nobody thinks faster; a program that tries is slowed down.
    post("/can-bo/noi-bo/:id/kiem-tra/bat-dau", "briefings.read", briefingCheck.begin, { perMinute: 30 }),
    post("/can-bo/noi-bo/:id/kiem-tra/nop", "briefings.read", briefingCheck.finish, { perMinute: 30 }),
    get("/can-bo/noi-bo/:id/cau-hoi", "briefings.write", briefingQuestions.list),
    post("/can-bo/noi-bo/:id/cau-hoi", "briefings.write", briefingQuestions.save),
    get("/can-bo/noi-bo/:id/cau-hoi.csv", "briefings.write", briefingQuestions.csv),
    get("/can-bo/noi-bo/:id/cau-hoi/moi", "briefings.write", briefingQuestion.fresh),
    post("/can-bo/noi-bo/:id/cau-hoi/moi", "briefings.write", briefingQuestion.write),
    get("/can-bo/noi-bo/:id/cau-hoi/:question", "briefings.write", briefingQuestion.edit),
    post("/can-bo/noi-bo/:id/cau-hoi/:question", "briefings.write", briefingQuestion.change),
    post("/can-bo/noi-bo/:id/cau-hoi/:question/xac-nhan", "briefings.write", briefingQuestions.confirm),
    post("/can-bo/noi-bo/:id/cau-hoi/:question/bo", "briefings.write", briefingQuestions.remove),
  ],
  errors: [
    mapError(BriefingUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(QuizRefused, 409, (error, lang) => pick(lang, vi, en).quizRefusals[error.code]),
    mapError(BriefingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  jobs: [forgetReadings],
  // Once a night, when nobody reads.
  schedule: [{ job: forgetReadings.name, cron: "40 19 * * *" }],
  remind: remindOfBriefings,
};
