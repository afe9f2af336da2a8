import { get, post } from "../../../platform/http/index.ts";
import { keepRulesAct, rulesPage } from "./pages/rules/page.tsx";
import { stillRightAct, workListExport, workListPage } from "./pages/work-list/page.tsx";

export const reviewRoutes = [
  get("/can-bo/tin-bai/ra-soat", "content.read", workListPage),
  get("/can-bo/tin-bai/ra-soat.csv", "content.read", workListExport),
  post("/can-bo/tin-bai/:id/van-dung", "content.review", stillRightAct),
  get("/can-bo/tin-bai/quy-dinh", "content.rules", rulesPage),
  post("/can-bo/tin-bai/quy-dinh", "content.rules", keepRulesAct),
];
