import { get, post, type Route } from "../../../platform/http/index.ts";
import { decideAmendmentPage, planAmendPage, proposeAmendmentPage } from "../pages/staff/plan-amend/page.tsx";

export const amendmentRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/dieu-chinh", "plans.read", planAmendPage),
  post("/can-bo/ke-hoach/:id/dieu-chinh", "plans.assign", proposeAmendmentPage),
  post("/can-bo/ke-hoach/:id/dieu-chinh/:amendment", "plans.issue", decideAmendmentPage),
];
