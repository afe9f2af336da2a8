import { get, post } from "../../../platform/http/index.ts";
import { setWayPage, waysPage } from "./pages/ways-page.tsx";

export const wayRoutes = [
  get("/can-bo/ho-so/quy-trinh", "dossiers.ways", waysPage),
  post("/can-bo/ho-so/quy-trinh", "dossiers.ways", setWayPage),
];
