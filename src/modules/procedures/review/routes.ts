import { get, post, type Route } from "../../../platform/http/index.ts";
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
];
