import { get, type Route } from "../../../platform/http/index.ts";
import { taskListExport, taskListPage } from "../pages/staff/task-list/page.tsx";
import { taskOverviewPage } from "../pages/staff/task-overview/page.tsx";

export const taskListRoutes: Route[] = [
  get("/can-bo/ke-hoach/nhiem-vu", "plans.read", taskListPage),
  get("/can-bo/ke-hoach/nhiem-vu.csv", "plans.read", taskListExport),
  get("/can-bo/ke-hoach/tong-hop", "plans.read", taskOverviewPage),
];
