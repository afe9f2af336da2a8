import { get, type Route } from "../../../platform/http/index.ts";
import { changeFeedPage, changeListPage } from "./page.ts";

const list = { cache: true, still: { query: ["truoc"] } };
const feed = { cache: true, open: true, still: {} };

export const changeRoutes: Route[] = [
  get("/thu-tuc/thay-doi", "public", changeListPage, list),
  get("/thu-tuc/thay-doi.atom", "public", changeFeedPage, feed),
  get("/:unit/thu-tuc/thay-doi", "public", changeListPage, list),
  get("/:unit/thu-tuc/thay-doi.atom", "public", changeFeedPage, feed),
];
