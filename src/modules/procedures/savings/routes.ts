import { get, type Route } from "../../../platform/http/index.ts";
import { savingListExport, savingListPage } from "./page.ts";

/** Must stand before addresses with a code in the same place. */
export const savingRoutes: Route[] = [
  get("/thu-tuc/don-gian-hoa", "public", savingListPage, { cache: true, still: { query: ["truoc"] } }),
  get("/thu-tuc/don-gian-hoa.csv", "public", savingListExport, { cache: true, open: true, still: {} }),
];
