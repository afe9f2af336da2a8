import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { COURSE_LIMITS } from "./course.ts";
import { listPublicCourses } from "./held.store.ts";
import { forgetSeats } from "./jobs/forget-seats.ts";
import { tellPromoted } from "./jobs/tell-promoted.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { confirmFormPage, confirmPage } from "./pages/public/confirm/page.tsx";
import { dialogueListPage, dialoguePage } from "./pages/public/dialogue/page.tsx";
import {
  guestAttendPage,
  guestCertificatePage,
  guestCheck,
  guestFilePage,
  guestLeavePage,
  guestPage,
  guestSeatPage,
  guestSignUpPage,
} from "./pages/public/guest/page.tsx";
import { askedPage, writeAskedPage } from "./pages/staff/asked/page.tsx";
import { askedExport, askedListPage } from "./pages/staff/asked-list/page.tsx";
import {
  answerAskedPage,
  askedRecordPage,
  hideAskedPage,
  publishAskedPage,
  removeAskedPage,
} from "./pages/staff/asked-record/page.tsx";
import {
  certificatePdf,
  certificatesExport,
  certificatesPage,
  issuePage,
  revokePage,
} from "./pages/staff/certificates/page.tsx";
import { courseCheck, courseQuestion, courseQuestions } from "./pages/staff/check/page.tsx";
import {
  approvePage,
  attendPage,
  cancelPage,
  coursePage,
  discardPage,
  leavePage,
  materialFilePage,
  publishPage,
  reopenPage,
  returnPage,
  signUpPage,
  submitPage,
  unpublishPage,
} from "./pages/staff/course/page.tsx";
import { changeCoursePage, editCoursePage, newCoursePage, writeCoursePage } from "./pages/staff/course-form/page.tsx";
import { courseExport, courseListPage } from "./pages/staff/course-list/page.tsx";
import { endGuestAddressPage, guestsPage, makeGuestAddressPage } from "./pages/staff/guests/page.tsx";
import { addMaterialPage, materialsPage, removeMaterialPage } from "./pages/staff/materials/page.tsx";
import { minePage } from "./pages/staff/mine/page.tsx";
import { nominatePage, sendPeoplePage } from "./pages/staff/nominate/page.tsx";
import {
  openGuestsPage,
  peopleCsv,
  peoplePage,
  peopleXlsx,
  sheetPage,
  tickPage,
  writeInPage,
} from "./pages/staff/people/page.tsx";
import { holdPage, resultPage } from "./pages/staff/result/page.tsx";
import { roomCodePage } from "./pages/staff/room-code/page.tsx";
import { streamPage } from "./pages/staff/stream/page.tsx";
import { trainedExport, trainedPage, trainedPeopleExport, trainedPeoplePage } from "./pages/staff/trained/page.tsx";
import { remindOfCourses } from "./remind-of-courses.ts";
import { CourseUnknown, TrainingRefused } from "./training.errors.ts";

const MOST_PAGES = 20_000;
/** The file and the fields of its form. */
const UPLOAD = { bodyLimit: COURSE_LIMITS.fileBytes + 1024 * 1024 };

/** What a secret address opens: enough for a person, too slow for guessing. */
const SECRET = { perMinute: 60 };
const SECRET_ACT = { perMinute: 20 };

async function* dialoguePages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/doi-thoai", changedAt: null };
  for (const one of await listPublicCourses(app.db, {}, { limit: MOST_PAGES, offset: 0 }))
    yield { path: `/doi-thoai/${one.id}`, changedAt: one.publicAt };
}

export const training: ModuleDefinition = {
  name: "training",
  searches: [
    {
      kind: "dialogue",
      slug: "doi-thoai",
      weight: 0.5,
      words: (lang) => ({ title: pick(lang, vi, en).dialogue.title }),
    },
  ],
  pages: dialoguePages,
  routes: [
    get("/doi-thoai", "public", dialogueListPage, { cache: true, still: { query: ["trang"] } }),
    get("/doi-thoai/:id", "public", dialoguePage, { cache: true }),
    get("/xac-nhan", "public", confirmFormPage, SECRET),
    get("/xac-nhan/:code", "public", confirmPage, SECRET),
    get("/moi-du/:token", "public", guestPage, SECRET),
    post("/moi-du/:token", "public", guestSignUpPage, SECRET_ACT),
    get("/moi-du/:token/:seat", "public", guestSeatPage, SECRET),
    post("/moi-du/:token/:seat/diem-danh", "public", guestAttendPage, SECRET_ACT),
    post("/moi-du/:token/:seat/thoi", "public", guestLeavePage, SECRET_ACT),
    get("/moi-du/:token/:seat/giay-chung-nhan", "public", guestCertificatePage, SECRET),
    get("/moi-du/:token/:seat/kiem-tra", "public", guestCheck.page, SECRET),
    post("/moi-du/:token/:seat/kiem-tra/bat-dau", "public", guestCheck.begin, SECRET_ACT),
    post("/moi-du/:token/:seat/kiem-tra/nop", "public", guestCheck.finish, SECRET_ACT),
    get("/moi-du/:token/:seat/tai-lieu/:material", "public", guestFilePage, SECRET),
    get("/can-bo/tap-huan", "training.read", streamPage),
    get("/can-bo/tap-huan/cua-toi", "training.read", minePage),
    get("/can-bo/tap-huan/to-chuc", "training.read", courseListPage),
    get("/can-bo/tap-huan/to-chuc.csv", "training.read", courseExport),
    get("/can-bo/tap-huan/cau-hoi", "training.read", askedListPage),
    get("/can-bo/tap-huan/cau-hoi.csv", "training.read", askedExport),
    get("/can-bo/tap-huan/cau-hoi/:question", "training.read", askedRecordPage),
    post("/can-bo/tap-huan/cau-hoi/:question/tra-loi", "training.write", answerAskedPage),
    post("/can-bo/tap-huan/cau-hoi/:question/cong-khai", "training.approve", publishAskedPage),
    post("/can-bo/tap-huan/cau-hoi/:question/an", "training.approve", hideAskedPage),
    post("/can-bo/tap-huan/cau-hoi/:question/bo", "training.write", removeAskedPage),
    get("/can-bo/tap-huan/theo-don-vi", "training.oversee", trainedPage),
    get("/can-bo/tap-huan/theo-don-vi.csv", "training.oversee", trainedExport),
    get("/can-bo/tap-huan/theo-don-vi/:unitId/danh-sach", "training.oversee", trainedPeoplePage),
    get("/can-bo/tap-huan/theo-don-vi/:unitId/danh-sach.csv", "training.oversee", trainedPeopleExport),
    get("/can-bo/tap-huan/moi", "training.write", newCoursePage),
    post("/can-bo/tap-huan/moi", "training.write", writeCoursePage),
    get("/can-bo/tap-huan/:id", "training.read", coursePage),
    get("/can-bo/tap-huan/:id/sua", "training.write", editCoursePage),
    post("/can-bo/tap-huan/:id/sua", "training.write", changeCoursePage),
    post("/can-bo/tap-huan/:id/gui-duyet", "training.write", submitPage),
    post("/can-bo/tap-huan/:id/bo", "training.write", discardPage),
    post("/can-bo/tap-huan/:id/duyet", "training.approve", approvePage),
    post("/can-bo/tap-huan/:id/tra-lai", "training.approve", returnPage),
    post("/can-bo/tap-huan/:id/huy", "training.approve", cancelPage),
    post("/can-bo/tap-huan/:id/ghi-ten", "training.read", signUpPage),
    post("/can-bo/tap-huan/:id/thoi", "training.read", leavePage),
    // Six digits: nobody types faster, and a program that tries is slowed down.
    post("/can-bo/tap-huan/:id/diem-danh", "training.read", attendPage, { perMinute: 60 }),
    get("/can-bo/tap-huan/:id/khach-moi", "training.write", guestsPage),
    post("/can-bo/tap-huan/:id/khach-moi", "training.write", makeGuestAddressPage),
    post("/can-bo/tap-huan/:id/khach-moi/huy", "training.write", endGuestAddressPage),
    get("/can-bo/tap-huan/:id/ma/:session", "training.write", roomCodePage),
    get("/can-bo/tap-huan/:id/cu-nguoi", "training.nominate", nominatePage),
    post("/can-bo/tap-huan/:id/cu-nguoi", "training.nominate", sendPeoplePage),
    get("/can-bo/tap-huan/:id/danh-sach", "training.read", peoplePage),
    post("/can-bo/tap-huan/:id/danh-sach", "training.write", tickPage),
    get("/can-bo/tap-huan/:id/danh-sach.csv", "training.read", peopleCsv),
    get("/can-bo/tap-huan/:id/danh-sach.xlsx", "training.read", peopleXlsx),
    post("/can-bo/tap-huan/:id/danh-sach/ten-khach", "training.write", openGuestsPage),
    post("/can-bo/tap-huan/:id/danh-sach/ghi-khach", "training.write", writeInPage),
    post("/can-bo/tap-huan/:id/phieu-diem-danh", "training.write", sheetPage),
    get("/can-bo/tap-huan/:id/tai-lieu", "training.write", materialsPage),
    post("/can-bo/tap-huan/:id/tai-lieu", "training.write", addMaterialPage, UPLOAD),
    post("/can-bo/tap-huan/:id/tai-lieu/bo", "training.write", removeMaterialPage),
    get("/can-bo/tap-huan/:id/tai-lieu/:material", "training.read", materialFilePage),
    get("/can-bo/tap-huan/:id/kiem-tra", "training.read", courseCheck.page),
    // Nobody thinks faster; a program that tries is slowed down.
    post("/can-bo/tap-huan/:id/kiem-tra/bat-dau", "training.read", courseCheck.begin, { perMinute: 30 }),
    post("/can-bo/tap-huan/:id/kiem-tra/nop", "training.read", courseCheck.finish, { perMinute: 30 }),
    get("/can-bo/tap-huan/:id/kiem-tra/cau-hoi", "training.write", courseQuestions.list),
    post("/can-bo/tap-huan/:id/kiem-tra/cau-hoi", "training.write", courseQuestions.save),
    get("/can-bo/tap-huan/:id/kiem-tra/cau-hoi.csv", "training.write", courseQuestions.csv),
    get("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/moi", "training.write", courseQuestion.fresh),
    post("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/moi", "training.write", courseQuestion.write),
    get("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/:question", "training.write", courseQuestion.edit),
    post("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/:question", "training.write", courseQuestion.change),
    post("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/:question/xac-nhan", "training.write", courseQuestions.confirm),
    post("/can-bo/tap-huan/:id/kiem-tra/cau-hoi/:question/bo", "training.write", courseQuestions.remove),
    get("/can-bo/tap-huan/:id/chung-nhan", "training.read", certificatesPage),
    post("/can-bo/tap-huan/:id/chung-nhan", "training.approve", issuePage),
    post("/can-bo/tap-huan/:id/chung-nhan/thu-hoi", "training.approve", revokePage),
    get("/can-bo/tap-huan/:id/chung-nhan.csv", "training.read", certificatesExport),
    get("/can-bo/tap-huan/:id/chung-nhan/:certificate", "training.read", certificatePdf),
    get("/can-bo/tap-huan/:id/ket-qua", "training.write", resultPage),
    post("/can-bo/tap-huan/:id/ket-qua", "training.write", holdPage),
    post("/can-bo/tap-huan/:id/cong-khai", "training.approve", publishPage),
    post("/can-bo/tap-huan/:id/thoi-cong-khai", "training.approve", unpublishPage),
    post("/can-bo/tap-huan/:id/mo-lai", "training.approve", reopenPage),
    get("/can-bo/tap-huan/:id/cau-hoi", "training.read", askedPage),
    post("/can-bo/tap-huan/:id/cau-hoi", "training.write", writeAskedPage),
  ],
  errors: [
    mapError(CourseUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(TrainingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  jobs: [forgetSeats, tellPromoted],
  // Once a night, when nobody looks.
  schedule: [{ job: forgetSeats.name, cron: "50 19 * * *" }],
  remind: remindOfCourses,
};
