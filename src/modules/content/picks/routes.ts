import { get, post, type Route } from "../../../platform/http/index.ts";
import { addPickPage, pickDownPage, picksPage, pickUntilPage, pickUpPage, removePickPage } from "./pages/page.tsx";

export const pickRoutes: Route[] = [
  get("/can-bo/noi-bat", "content.edit", picksPage),
  post("/can-bo/noi-bat", "content.edit", addPickPage),
  post("/can-bo/noi-bat/:id/len", "content.edit", pickUpPage),
  post("/can-bo/noi-bat/:id/xuong", "content.edit", pickDownPage),
  post("/can-bo/noi-bat/:id/ngay", "content.edit", pickUntilPage),
  post("/can-bo/noi-bat/:id/go", "content.edit", removePickPage),
];
