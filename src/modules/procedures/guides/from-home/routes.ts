import { get, type Route } from "../../../../platform/http/index.ts";
import { FROM_HOME_GUIDE, fromHomePage } from "./page.tsx";

/** Must stand before addresses with a code in the same place. */
export const fromHomeRoutes: Route[] = [
  get(FROM_HOME_GUIDE, "public", fromHomePage, { cache: true, still: { query: ["den", "trang"] } }),
];
