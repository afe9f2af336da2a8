import { get, type Route } from "../../../../platform/http/index.ts";
import { elsewherePage } from "./page.tsx";

/** Must stand before addresses with a code in the same place. */
export const elsewhereRoutes: Route[] = [
  get("/thu-tuc/nop-noi-khac", "public", elsewherePage, { cache: true, still: { query: ["pham-vi", "trang"] } }),
];
