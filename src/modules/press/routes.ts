import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { ContactRefused, ContactUnknown } from "./contacts/contacts.errors.ts";
import { correctAtPress } from "./contacts/correct-at-press.ts";
import { closeMails } from "./contacts/jobs/close-mails.ts";
import { eraseContacts } from "./contacts/jobs/erase-contacts.ts";
import { en as contactEn } from "./contacts/messages.en.ts";
import { vi as contactVi } from "./contacts/messages.vi.ts";
import { InquiryRefused, InquiryUnknown } from "./inquiries/inquiries.errors.ts";
import { remindOfInquiries } from "./inquiries/inquiries-for-today.ts";
import { INQUIRY_LIMITS } from "./inquiries/inquiry.ts";
import { eraseOldReporters } from "./inquiries/jobs/erase-old-reporters.ts";
import { tellReporter } from "./inquiries/jobs/tell-reporter.ts";
import { en as inquiryEn } from "./inquiries/messages.en.ts";
import { vi as inquiryVi } from "./inquiries/messages.vi.ts";
import { byOutlet, byOwnAddress, fileThrough } from "./inquiries/outside-door.ts";
import { en as opinionEn } from "./opinions/messages.en.ts";
import { vi as opinionVi } from "./opinions/messages.vi.ts";
import { OpinionRefused, OpinionUnknown } from "./opinions/opinions.errors.ts";
import { en as outletEn } from "./outlets/messages.en.ts";
import { vi as outletVi } from "./outlets/messages.vi.ts";
import { OutletRefused } from "./outlets/outlets.errors.ts";
import {
  askPressPage,
  outletInquiryPage,
  ownInquiryPage,
  sendInquiryPage,
  withdrawOutletInquiryPage,
  withdrawOwnInquiryPage,
} from "./pages/public/inquiry/page.tsx";
import { publicOpinionsPage } from "./pages/public/opinions/page.tsx";
import {
  outletAskPage,
  outletFeed,
  outletKit,
  outletOpinionPage,
  outletPage,
  outletPiecePage,
} from "./pages/public/outlet/page.tsx";
import { pressPage } from "./pages/public/press/page.tsx";
import { pressAnswersPage } from "./pages/public/press-answers/page.tsx";
import {
  changeContactPage,
  contactPage,
  endContactPage,
  enterContactPage,
  newContactPage,
  revealContactPage,
} from "./pages/staff/contact-form/page.tsx";
import { contactExport, contactListPage } from "./pages/staff/contact-list/page.tsx";
import { inquiryExport, inquiryListPage } from "./pages/staff/inquiry-list/page.tsx";
import { enterInquiryPage, newInquiryPage } from "./pages/staff/inquiry-new/page.tsx";
import {
  approveAnswerPage,
  inquiryFile,
  inquiryRecordPage,
  returnAnswerPage,
  revealReporterPage,
  takeInquiryPage,
  writeAnswerPage,
} from "./pages/staff/inquiry-record/page.tsx";
import { enterOpinionPage, newOpinionPage, opinionExport, opinionListPage } from "./pages/staff/opinion-list/page.tsx";
import { opinionRecordPage, publishOpinionPage } from "./pages/staff/opinion-record/page.tsx";
import {
  endOutletAddressPage,
  makeOutletAddressPage,
  outletAddressPage,
  outletListPage,
} from "./pages/staff/outlet-list/page.tsx";
import { enterPiecePage, newPiecePage, pieceExport, pieceListPage } from "./pages/staff/piece-list/page.tsx";
import {
  confirmPiecePage,
  decideFollowUpPage,
  pieceProblemPage,
  pieceRecordPage,
  praisePage,
  rejectPiecePage,
  returnFollowUpPage,
  reviewLawPage,
  writeFollowUpPage,
} from "./pages/staff/piece-record/page.tsx";
import {
  dropNoticePage,
  pressNoticesPage,
  sendNoticePage,
  writeNoticePage,
} from "./pages/staff/press-notices/page.tsx";
import { pressRulesPage, setPressRulePage } from "./pages/staff/press-rules/page.tsx";
import {
  changeSpokespersonPage,
  nameSpokespersonPage,
  newSpokespersonPage,
  spokespersonPage,
  withdrawSpokespersonPage,
} from "./pages/staff/spokesperson-form/page.tsx";
import { spokespersonExport, spokespersonListPage } from "./pages/staff/spokesperson-list/page.tsx";
import { remindOfFollowUps } from "./pieces/follow-ups-for-today.ts";
import { en as pieceEn } from "./pieces/messages.en.ts";
import { vi as pieceVi } from "./pieces/messages.vi.ts";
import { PieceRefused, PieceUnknown } from "./pieces/pieces.errors.ts";
import { en } from "./spokespersons/messages.en.ts";
import { vi } from "./spokespersons/messages.vi.ts";
import { SpokespersonRefused, SpokespersonUnknown } from "./spokespersons/spokespersons.errors.ts";

/** What a secret address opens: enough for a person, too slow for guessing. */
const SECRET = { perMinute: 60 };
const SECRET_ACT = { perMinute: 20 };
/** The public form: a newsroom sends a few a day, a flood is none. */
const FORM = { perMinute: 10 };
const ANSWER = { bodyLimit: INQUIRY_LIMITS.files * INQUIRY_LIMITS.fileBytes + 1024 * 1024, perMinute: 30 };

export const press: ModuleDefinition = {
  name: "press",
  routes: [
    get("/bao-chi", "public", pressPage, { cache: true }),
    get("/bao-chi/hoi", "public", askPressPage),
    post("/bao-chi/hoi", "public", sendInquiryPage, FORM),
    get("/bao-chi/hoi/:token", "public", ownInquiryPage, SECRET),
    get("/bao-chi/hoi/:token/tep/:file", "public", fileThrough(byOwnAddress), SECRET),
    post("/bao-chi/hoi/:token/rut", "public", withdrawOwnInquiryPage, SECRET_ACT),
    get("/toa-soan/:token", "public", outletPage, SECRET),
    get("/bao-chi/phan-hoi", "public", pressAnswersPage, { cache: true }),
    post("/toa-soan/:token/bai", "public", outletPiecePage, SECRET_ACT),
    get("/can-bo/tin-bao", "press.read", pieceListPage),
    get("/can-bo/tin-bao.csv", "press.read", pieceExport),
    get("/can-bo/tin-bao/moi", "press.answer", newPiecePage),
    post("/can-bo/tin-bao/moi", "press.answer", enterPiecePage),
    get("/can-bo/tin-bao/:piece", "press.read", pieceRecordPage),
    post("/can-bo/tin-bao/:piece/xac-nhan", "press.confirm", confirmPiecePage),
    post("/can-bo/tin-bao/:piece/khong-tinh", "press.confirm", rejectPiecePage),
    post("/can-bo/tin-bao/:piece/khen", "recognitions.propose", praisePage),
    post("/can-bo/tin-bao/:piece/tra-loi", "press.answer", writeFollowUpPage),
    post("/can-bo/tin-bao/:piece/phap-ly", "press.legal", reviewLawPage),
    post("/can-bo/tin-bao/:piece/duyet", "press.approve", decideFollowUpPage),
    post("/can-bo/tin-bao/:piece/tra-lai", "press.approve", returnFollowUpPage),
    post("/can-bo/tin-bao/:piece/van-de", "problems.write", pieceProblemPage),
    get("/bao-chi/ban-doc", "public", publicOpinionsPage, { cache: true }),
    get("/toa-soan/:token/feed.json", "public", outletFeed, SECRET),
    get("/toa-soan/:token/tai-lieu/:kit", "public", outletKit.page, SECRET),
    get("/toa-soan/:token/tai-lieu/:kit/tep/:file", "public", outletKit.file, SECRET),
    get("/toa-soan/:token/tai-lieu/:kit/tai-lieu.zip", "public", outletKit.zip, SECRET),
    post("/toa-soan/:token/y-kien", "public", outletOpinionPage, SECRET_ACT),
    get("/can-bo/y-kien-ban-doc", "press.read", opinionListPage),
    get("/can-bo/y-kien-ban-doc.csv", "press.read", opinionExport),
    get("/can-bo/y-kien-ban-doc/moi", "press.answer", newOpinionPage),
    post("/can-bo/y-kien-ban-doc/moi", "press.answer", enterOpinionPage),
    get("/can-bo/y-kien-ban-doc/:opinion", "press.read", opinionRecordPage),
    post("/can-bo/y-kien-ban-doc/:opinion/cong-khai", "press.approve", publishOpinionPage),
    post("/toa-soan/:token/hoi", "public", outletAskPage, SECRET_ACT),
    get("/toa-soan/:token/yeu-cau/:inquiry", "public", outletInquiryPage, SECRET),
    get("/toa-soan/:token/yeu-cau/:inquiry/tep/:file", "public", fileThrough(byOutlet), SECRET),
    post("/toa-soan/:token/yeu-cau/:inquiry/rut", "public", withdrawOutletInquiryPage, SECRET_ACT),
    get("/can-bo/bao-chi", "press.read", inquiryListPage),
    get("/can-bo/bao-chi.csv", "press.read", inquiryExport),
    get("/can-bo/bao-chi/moi", "press.answer", newInquiryPage),
    post("/can-bo/bao-chi/moi", "press.answer", enterInquiryPage),
    get("/can-bo/bao-chi/:inquiry", "press.read", inquiryRecordPage),
    post("/can-bo/bao-chi/:inquiry/giao", "press.answer", takeInquiryPage),
    post("/can-bo/bao-chi/:inquiry/tra-loi", "press.answer", writeAnswerPage, ANSWER),
    post("/can-bo/bao-chi/:inquiry/duyet", "press.approve", approveAnswerPage),
    post("/can-bo/bao-chi/:inquiry/tra-lai", "press.approve", returnAnswerPage),
    post("/can-bo/bao-chi/:inquiry/lien-he", "press.answer", revealReporterPage),
    get("/can-bo/bao-chi/:inquiry/tep/:file", "press.read", inquiryFile),
    get("/can-bo/dau-moi-bao-chi", "press.contacts", contactListPage),
    get("/can-bo/dau-moi-bao-chi.csv", "press.contacts", contactExport),
    get("/can-bo/dau-moi-bao-chi/moi", "press.contacts", newContactPage),
    post("/can-bo/dau-moi-bao-chi/moi", "press.contacts", enterContactPage),
    get("/can-bo/dau-moi-bao-chi/bao-tin", "press.contacts", pressNoticesPage),
    post("/can-bo/dau-moi-bao-chi/bao-tin", "press.contacts", writeNoticePage),
    post("/can-bo/dau-moi-bao-chi/bao-tin/:notice/gui", "press.approve", sendNoticePage),
    post("/can-bo/dau-moi-bao-chi/bao-tin/:notice/bo", "press.contacts", dropNoticePage),
    get("/can-bo/dau-moi-bao-chi/:contact", "press.contacts", contactPage),
    post("/can-bo/dau-moi-bao-chi/:contact/sua", "press.contacts", changeContactPage),
    post("/can-bo/dau-moi-bao-chi/:contact/xem", "press.contacts", revealContactPage),
    post("/can-bo/dau-moi-bao-chi/:contact/thoi", "press.contacts", endContactPage),
    get("/can-bo/toa-soan", "press.read", outletListPage),
    get("/can-bo/toa-soan/:outlet/dia-chi", "press.edit", outletAddressPage),
    post("/can-bo/toa-soan/:outlet/dia-chi", "press.edit", makeOutletAddressPage),
    post("/can-bo/toa-soan/:outlet/dia-chi/huy", "press.edit", endOutletAddressPage),
    get("/can-bo/han-tra-loi-bao-chi", "press.read", pressRulesPage),
    post("/can-bo/han-tra-loi-bao-chi", "press.rules", setPressRulePage),
    get("/can-bo/nguoi-phat-ngon", "organisations.read", spokespersonListPage),
    get("/can-bo/nguoi-phat-ngon.csv", "organisations.read", spokespersonExport),
    get("/can-bo/nguoi-phat-ngon/moi", "press.edit", newSpokespersonPage),
    post("/can-bo/nguoi-phat-ngon/moi", "press.edit", nameSpokespersonPage),
    get("/can-bo/nguoi-phat-ngon/:id", "organisations.read", spokespersonPage),
    post("/can-bo/nguoi-phat-ngon/:id/sua", "press.edit", changeSpokespersonPage),
    post("/can-bo/nguoi-phat-ngon/:id/rut", "press.edit", withdrawSpokespersonPage),
  ],
  async follow(app, record) {
    if (record.kind === "item") await correctAtPress(app, record.id);
  },
  jobs: [tellReporter, eraseOldReporters, eraseContacts, closeMails],
  schedule: [
    { job: eraseOldReporters.name, cron: "23 19 * * *" },
    { job: closeMails.name, cron: "*/10 * * * *" },
    { job: eraseContacts.name, cron: "27 19 * * *" },
  ],
  remind: async (app, morning) => [
    ...(await remindOfInquiries(app, morning)),
    ...(await remindOfFollowUps(app, morning)),
  ],
  errors: [
    mapError(InquiryUnknown, 404, (_error, lang) => pick(lang, inquiryVi, inquiryEn).notFound),
    mapError(InquiryRefused, 409, (error, lang) => pick(lang, inquiryVi, inquiryEn).refusals[error.code]),
    mapError(ContactUnknown, 404, (_error, lang) => pick(lang, contactVi, contactEn).notFound),
    mapError(ContactRefused, 409, (error, lang) => pick(lang, contactVi, contactEn).refusals[error.code]),
    mapError(PieceUnknown, 404, (_error, lang) => pick(lang, pieceVi, pieceEn).notFound),
    mapError(PieceRefused, 409, (error, lang) => pick(lang, pieceVi, pieceEn).refusals[error.code]),
    mapError(OpinionUnknown, 404, (_error, lang) => pick(lang, opinionVi, opinionEn).notFound),
    mapError(OpinionRefused, 409, (error, lang) => pick(lang, opinionVi, opinionEn).refusals[error.code]),
    mapError(OutletRefused, 409, (error, lang) => pick(lang, outletVi, outletEn).refusals[error.code]),
    mapError(SpokespersonUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(SpokespersonRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
