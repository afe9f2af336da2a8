import { get, type Route } from "../../../platform/http/index.ts";
import { readListExport, readListPage } from "../pages/staff/read-list/page.tsx";
import { READ_BASE } from "../pages/staff/read-list/view.tsx";

export const readRoutes: Route[] = [
  get(READ_BASE, "procedures.read", readListPage),
  get(`${READ_BASE}.csv`, "procedures.read", readListExport),
];
