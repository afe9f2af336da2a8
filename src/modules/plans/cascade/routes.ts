import { get, post, type Route } from "../../../platform/http/index.ts";
import {
  acceptChangePage,
  chooseParentPage,
  declineChangePage,
  leaveDutyPage,
  linkDutyPage,
  planAbovePage,
  takeDutyPage,
} from "../pages/staff/plan-above/page.tsx";
import { derivePlanPage, newDerivedPlanPage } from "../pages/staff/plan-derive/page.tsx";
import { planMatrixCsv, planMatrixPage } from "../pages/staff/plan-matrix/page.tsx";

export const cascadeRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/lap-ke-hoach", "plans.edit", newDerivedPlanPage),
  post("/can-bo/ke-hoach/:id/lap-ke-hoach", "plans.edit", derivePlanPage),
  get("/can-bo/ke-hoach/:id/cap-duoi", "plans.read", planMatrixPage),
  get("/can-bo/ke-hoach/:id/cap-duoi.csv", "plans.read", planMatrixCsv),
  get("/can-bo/ke-hoach/:id/cap-tren", "plans.read", planAbovePage),
  post("/can-bo/ke-hoach/:id/cap-tren", "plans.assign", chooseParentPage),
  post("/can-bo/ke-hoach/:id/cap-tren/:duty/nhan", "plans.assign", takeDutyPage),
  post("/can-bo/ke-hoach/:id/cap-tren/:duty/gan", "plans.assign", linkDutyPage),
  post("/can-bo/ke-hoach/:id/cap-tren/:duty/de-lai", "plans.assign", leaveDutyPage),
  post("/can-bo/ke-hoach/:id/cap-tren/:duty/:task/theo", "plans.assign", acceptChangePage),
  post("/can-bo/ke-hoach/:id/cap-tren/:duty/:task/giu", "plans.assign", declineChangePage),
];
