import { get, type Route } from "../../../platform/http/index.ts";
import { newsAloudPage, procedureAloudPage } from "./pages/public/page.tsx";

export const soundRoutes: Route[] = [
  get("/tin-tuc/:slug/nghe.mp3", "public", newsAloudPage, { perMinute: 60 }),
  get("/thu-tuc/:code/nghe.mp3", "public", procedureAloudPage, { perMinute: 60 }),
];
