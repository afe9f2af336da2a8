import { get, post, type Route } from "../../../platform/http/index.ts";
import { conductListPage } from "./pages/list-page.tsx";
import { keepConfidentialPage } from "./pages/move-in-page.ts";
import {
  answerConductPage,
  concernPage,
  conductPhotoPage,
  conductRecordPage,
  findConductPage,
  revealSenderPage,
} from "./pages/record-page.tsx";

/** Messages about the conduct of a person. The rule of each address is coarse; the queries give a row only to who may read it. */
export const conductRoutes: Route[] = [
  get("/can-bo/phan-anh/kin", "feedback.confidential", conductListPage),
  get("/can-bo/phan-anh/kin/:id", "feedback.confidential", conductRecordPage),
  get("/can-bo/phan-anh/kin/:id/anh/:photo", "feedback.confidential", conductPhotoPage),
  post("/can-bo/phan-anh/kin/:id/tra-loi", "feedback.confidential", answerConductPage),
  post("/can-bo/phan-anh/kin/:id/ket-luan", "feedback.confidential", findConductPage),
  post("/can-bo/phan-anh/kin/:id/lien-quan", "feedback.confidential", concernPage),
  post("/can-bo/phan-anh/kin/:id/lien-he", "feedback.confidential", revealSenderPage, { perMinute: 30 }),
  post("/can-bo/phan-anh/:id/xu-ly/giu-kin", "feedback.answer", keepConfidentialPage),
];
