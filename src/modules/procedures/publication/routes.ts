import { get, type Route } from "../../../platform/http/index.ts";
import { publicationExport, publicationPage } from "./page.ts";

/** Must stand before addresses with a code in the same place. */
export const publicationRoutes: Route[] = [
  get("/can-bo/thu-tuc/cong-khai", "procedures.read", publicationPage),
  get("/can-bo/thu-tuc/cong-khai.csv", "procedures.read", publicationExport),
];
