import { get, post, type Route } from "../../../platform/http/index.ts";
import { addAwarenessPage, awarenessExport, dropAwarenessPage, planAwarenessPage } from "./page.tsx";

export const awarenessRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/nhan-thuc", "plans.read", planAwarenessPage),
  get("/can-bo/ke-hoach/:id/nhan-thuc.csv", "plans.read", awarenessExport),
  post("/can-bo/ke-hoach/:id/nhan-thuc", "plans.assign", addAwarenessPage),
  post("/can-bo/ke-hoach/:id/nhan-thuc/bo", "plans.assign", dropAwarenessPage),
];
