import { get, type Route } from "../../../platform/http/index.ts";
import { formUseCsv, formUsePage, formUseXlsx } from "../pages/staff/form-use/page.tsx";

export const formUseRoutes: Route[] = [
  get("/can-bo/ke-hoach/hinh-thuc", "plans.read", formUsePage),
  get("/can-bo/ke-hoach/hinh-thuc.xlsx", "plans.read", formUseXlsx),
  get("/can-bo/ke-hoach/hinh-thuc.csv", "plans.read", formUseCsv),
];
