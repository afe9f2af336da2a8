import { get, post, type Route } from "../../../platform/http/index.ts";
import {
  extendPage,
  forwardPage,
  guidePage,
  handlePage,
  joinPage,
  refusePage,
  splitPage,
  transferPage,
} from "./pages/handle-page.tsx";
import { saveSettingsPage, settingsPage } from "./pages/settings-page.tsx";

/** What is done with a message besides answering it. */
export const handlingRoutes: Route[] = [
  get("/can-bo/phan-anh/nhac-viec", "feedback.categories", settingsPage),
  post("/can-bo/phan-anh/nhac-viec", "feedback.categories", saveSettingsPage),
  get("/can-bo/phan-anh/:id/xu-ly", "feedback.answer", handlePage),
  post("/can-bo/phan-anh/:id/xu-ly/huong-dan", "feedback.answer", guidePage),
  post("/can-bo/phan-anh/:id/xu-ly/chuyen", "feedback.answer", transferPage),
  post("/can-bo/phan-anh/:id/xu-ly/gia-han", "feedback.answer", extendPage),
  post("/can-bo/phan-anh/:id/xu-ly/khong-tiep-nhan", "feedback.answer", refusePage),
  post("/can-bo/phan-anh/:id/xu-ly/chuyen-di", "feedback.answer", forwardPage),
  post("/can-bo/phan-anh/:id/xu-ly/gop", "feedback.answer", joinPage),
  post("/can-bo/phan-anh/:id/xu-ly/tach", "feedback.answer", splitPage),
];
