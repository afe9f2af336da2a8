import { get, post, type Route } from "../../../platform/http/index.ts";
import { planYearsCsv, planYearsPage, planYearsXlsx, setSchemePage } from "../pages/staff/plan-years/page.tsx";

export const schemeRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/cac-nam", "plans.read", planYearsPage),
  get("/can-bo/ke-hoach/:id/cac-nam.csv", "plans.read", planYearsCsv),
  get("/can-bo/ke-hoach/:id/cac-nam.xlsx", "plans.read", planYearsXlsx),
  post("/can-bo/ke-hoach/:id/cac-nam", "plans.assign", setSchemePage),
];
