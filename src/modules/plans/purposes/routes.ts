import { get, post, type Route } from "../../../platform/http/index.ts";
import { planPurposesPage, purposesExport, setPurposeTasksPage } from "../pages/staff/plan-purposes/page.tsx";

export const purposeRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/muc-dich", "plans.read", planPurposesPage),
  get("/can-bo/ke-hoach/:id/muc-dich.csv", "plans.read", purposesExport),
  post("/can-bo/ke-hoach/:id/muc-dich", "plans.assign", setPurposeTasksPage),
];
