import { get, post, type Route } from "../../../../../platform/http/index.ts";
import { oneTaskFieldsPage, saveFieldOfTasksPage, saveTaskFieldsPage, taskFieldsPage } from "./page.tsx";

export const taskFieldsRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/thuoc-tinh", "plans.assign", taskFieldsPage),
  post("/can-bo/ke-hoach/:id/thuoc-tinh", "plans.assign", saveFieldOfTasksPage),
  get("/can-bo/ke-hoach/nhiem-vu/:task/thuoc-tinh", "plans.assign", oneTaskFieldsPage),
  post("/can-bo/ke-hoach/nhiem-vu/:task/thuoc-tinh", "plans.assign", saveTaskFieldsPage),
];
