import { get, post, type Route } from "../../../platform/http/index.ts";
import { markPhotoPage, photoFilePage, photoPage } from "../photos/pages/photo-page.tsx";
import {
  approveCategoryPage,
  categoriesPage,
  dropCategoryPage,
  endCategoryPage,
  routePetitionsPage,
  writeCategoryPage,
} from "./categories/page.tsx";
import { receiptPage, sendTakenPage, takePage } from "./pages/take-page.tsx";

/** How messages come in, and what is looked at first. */
export const intakeRoutes: Route[] = [
  get("/can-bo/phan-anh/ghi-nhan", "feedback.answer", takePage),
  post("/can-bo/phan-anh/ghi-nhan", "feedback.answer", sendTakenPage),
  get("/can-bo/phan-anh/:id/bien-nhan", "feedback.answer", receiptPage),
  get("/can-bo/phan-anh/loai", "feedback.categories", categoriesPage),
  post("/can-bo/phan-anh/loai", "feedback.categories", writeCategoryPage),
  post("/can-bo/phan-anh/loai/:category/duyet", "feedback.categories", approveCategoryPage),
  post("/can-bo/phan-anh/loai/:category/bo", "feedback.categories", dropCategoryPage),
  post("/can-bo/phan-anh/loai/:category/ngay-cuoi", "feedback.categories", endCategoryPage),
  post("/can-bo/phan-anh/loai/:category/noi-nhan", "feedback.categories", routePetitionsPage),
  get("/can-bo/phan-anh/anh/:photo", "feedback.answer", photoPage),
  post("/can-bo/phan-anh/anh/:photo", "feedback.answer", markPhotoPage),
  get("/can-bo/phan-anh/anh/:photo/:file", "feedback.read", photoFilePage),
];
