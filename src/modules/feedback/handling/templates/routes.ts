import { get, post, type Route } from "../../../../platform/http/index.ts";
import { bulkPage, sendBulkPage } from "./pages/bulk-page.tsx";
import {
  changeTemplatePage,
  confirmTemplatePage,
  newTemplatePage,
  templatePage,
  templatesPage,
  withdrawTemplatePage,
  writeTemplatePage,
} from "./pages/templates-page.tsx";

/** Words to begin an answer with, and one text for many. */
export const templateRoutes: Route[] = [
  get("/can-bo/phan-anh/mau-tra-loi", "feedback.answer", templatesPage),
  get("/can-bo/phan-anh/mau-tra-loi/moi", "feedback.answer", newTemplatePage),
  post("/can-bo/phan-anh/mau-tra-loi/moi", "feedback.answer", writeTemplatePage),
  get("/can-bo/phan-anh/mau-tra-loi/:template", "feedback.answer", templatePage),
  post("/can-bo/phan-anh/mau-tra-loi/:template", "feedback.answer", changeTemplatePage),
  post("/can-bo/phan-anh/mau-tra-loi/:template/soat", "feedback.answer", confirmTemplatePage),
  post("/can-bo/phan-anh/mau-tra-loi/:template/bo", "feedback.answer", withdrawTemplatePage),
  get("/can-bo/phan-anh/tra-loi-nhieu", "feedback.answer", bulkPage),
  post("/can-bo/phan-anh/tra-loi-nhieu", "feedback.answer", sendBulkPage),
];
