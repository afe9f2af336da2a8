import { get, post, type Route } from "../../../platform/http/index.ts";
import { linkBasisPage, planBasesPage } from "../pages/staff/plan-bases/page.tsx";

export const basisRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/can-cu", "plans.read", planBasesPage),
  post("/can-bo/ke-hoach/:id/can-cu/:piece", "plans.assign", linkBasisPage),
];
