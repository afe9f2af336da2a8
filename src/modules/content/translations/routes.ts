import { get, post, type Route } from "../../../platform/http/index.ts";
import {
  confirmLanguageFormPage,
  dropLanguageFormPage,
  saveLanguageFormPage,
} from "../pages/staff/item-forms/language-page.tsx";
import {
  addAudioPage,
  audioFilePage,
  confirmTranslationPage,
  editPage,
  hearAudioPage,
  recallTranslationPage,
  removeAudioPage,
  returnTranslationPage,
  saveTranslationPage,
  submitTranslationPage,
} from "./pages/edit/page.tsx";
import { publicAudioPage, translatedPage } from "./pages/public/page.tsx";
import { dropReaderPage, readersPage, saveReaderPage } from "./pages/readers/page.tsx";
import { confirmTermPage, dropTermPage, saveTermPage, termsExport, termsPage } from "./pages/terms/page.tsx";
import { workListPage } from "./pages/work-list/page.tsx";
import {
  confirmProcedurePage,
  dropProcedurePage,
  procedureEditPage,
  recallProcedurePage,
  returnProcedurePage,
  saveProcedureTranslationPage,
  submitProcedurePage,
} from "./procedures/pages/edit-page.tsx";
import { chooseProceduresPage, procedureListExport, procedureListPage } from "./procedures/pages/list-page.ts";
import { translatedProcedurePage } from "./procedures/pages/public-page.tsx";
import { translatedSheetPage } from "./translated-sheet.ts";

export const translationRoutes: Route[] = [
  get("/tin-tuc/:slug/:lang", "public", translatedPage, { cache: true }),
  get("/tin-tuc/:slug/:lang/nghe", "public", publicAudioPage, { perMinute: 120 }),
  get("/tin-tuc/:slug/:lang/to-a4.pdf", "public", translatedSheetPage, { perMinute: 60, still: { only: "sheets" } }),
  get("/thu-tuc/:code/:lang", "public", translatedProcedurePage, { cache: true }),
  get("/can-bo/dich", "translations.read", workListPage),
  get("/can-bo/dich/thu-tuc", "translations.read", procedureListPage),
  get("/can-bo/dich/thu-tuc.csv", "translations.read", procedureListExport),
  post("/can-bo/dich/thu-tuc", "procedures.edit", chooseProceduresPage),
  get("/can-bo/dich/thu-tuc/:code/:lang", "translations.read", procedureEditPage),
  post("/can-bo/dich/thu-tuc/:code/:lang/luu", "translations.write", saveProcedureTranslationPage, {
    bodyLimit: 2 * 1024 * 1024,
  }),
  post("/can-bo/dich/thu-tuc/:code/:lang/trinh", "translations.write", submitProcedurePage),
  post("/can-bo/dich/thu-tuc/:code/:lang/rut", "translations.write", recallProcedurePage),
  post("/can-bo/dich/thu-tuc/:code/:lang/xac-nhan", "translations.write", confirmProcedurePage),
  post("/can-bo/dich/thu-tuc/:code/:lang/tra-lai", "translations.write", returnProcedurePage),
  post("/can-bo/dich/thu-tuc/:code/:lang/thoi", "procedures.edit", dropProcedurePage),
  get("/can-bo/dich/thuat-ngu", "translations.read", termsPage),
  get("/can-bo/dich/thuat-ngu.csv", "translations.read", termsExport),
  post("/can-bo/dich/thuat-ngu", "translations.write", saveTermPage),
  post("/can-bo/dich/thuat-ngu/:term/dung", "translations.write", confirmTermPage),
  post("/can-bo/dich/thuat-ngu/:term/bo", "translations.write", dropTermPage),
  get("/can-bo/dich/nguoi-dich", "translations.readers", readersPage),
  post("/can-bo/dich/nguoi-dich", "translations.readers", saveReaderPage),
  post("/can-bo/dich/nguoi-dich/bo", "translations.readers", dropReaderPage),
  get("/can-bo/dich/:id/:lang", "translations.read", editPage),
  post("/can-bo/dich/:id/:lang/luu", "translations.write", saveTranslationPage),
  post("/can-bo/dich/:id/:lang/trinh", "translations.write", submitTranslationPage),
  post("/can-bo/dich/:id/:lang/rut", "translations.write", recallTranslationPage),
  post("/can-bo/dich/:id/:lang/xac-nhan", "translations.write", confirmTranslationPage),
  post("/can-bo/dich/:id/:lang/tra-lai", "translations.write", returnTranslationPage),
  post("/can-bo/dich/:id/:lang/hinh-thuc/:form", "translations.write", saveLanguageFormPage),
  post("/can-bo/dich/:id/:lang/hinh-thuc/:form/xac-nhan", "translations.write", confirmLanguageFormPage),
  post("/can-bo/dich/:id/:lang/hinh-thuc/:form/bo", "translations.write", dropLanguageFormPage),
  get("/can-bo/dich/:id/:lang/am-thanh", "translations.read", audioFilePage),
  post("/can-bo/dich/:id/:lang/am-thanh", "translations.record", addAudioPage, { bodyLimit: 24 * 1024 * 1024 }),
  post("/can-bo/dich/:id/:lang/am-thanh/da-nghe", "translations.hear", hearAudioPage),
  post("/can-bo/dich/:id/:lang/am-thanh/bo", "translations.record", removeAudioPage),
];
