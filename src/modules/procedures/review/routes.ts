import { get, post, type Route } from "../../../platform/http/index.ts";
import { legalDocumentsPage, saveLegalDocumentPage } from "../pages/staff/legal-documents/page.tsx";
import {
  reviewActPage,
  reviewExport,
  reviewPage,
  reviewUnitsPage,
  runReviewPage,
} from "../pages/staff/review/page.tsx";

/** Must stand before addresses with a code in the same place. */
export const reviewRoutes: Route[] = [
  get("/can-bo/thu-tuc/ra-soat", "procedures.read", reviewPage),
  post("/can-bo/thu-tuc/ra-soat", "procedures.edit", reviewActPage),
  get("/can-bo/thu-tuc/ra-soat.csv", "procedures.read", reviewExport),
  get("/can-bo/thu-tuc/ra-soat/don-vi", "procedures.read", reviewUnitsPage),
  post("/can-bo/thu-tuc/ra-soat/chay", "procedures.edit", runReviewPage),
  get("/can-bo/thu-tuc/van-ban", "procedures.read", legalDocumentsPage),
  post("/can-bo/thu-tuc/van-ban", "procedures.edit", saveLegalDocumentPage),
];
