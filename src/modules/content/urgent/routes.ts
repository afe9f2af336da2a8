import { get, post } from "../../../platform/http/index.ts";
import { urgentExport, urgentListPage } from "./pages/list/page.tsx";
import { confirmUrgentPage, refuseUrgentPage, sendUrgentAct, sendUrgentPage } from "./pages/send/page.tsx";

export const urgentRoutes = [
  get("/can-bo/tin-bai/khan", "content.read", urgentListPage),
  get("/can-bo/tin-bai/khan.csv", "content.read", urgentExport),
  get("/can-bo/tin-bai/:id/phat-khan", "content.urgent", sendUrgentPage),
  post("/can-bo/tin-bai/:id/phat-khan", "content.urgent", sendUrgentAct),
  post("/can-bo/tin-bai/:id/xac-nhan-khan", "content.approve", confirmUrgentPage),
  post("/can-bo/tin-bai/:id/tu-choi-khan", "content.approve", refuseUrgentPage),
];
