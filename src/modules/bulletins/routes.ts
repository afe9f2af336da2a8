import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, type PublicPage } from "../../platform/http/index.ts";
import { monthPage } from "./pages/public/month/page.tsx";

async function* bulletinPages(_app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/thang-nay", changedAt: null };
}

export const bulletins: ModuleDefinition = {
  name: "bulletins",
  pages: bulletinPages,
  routes: [
    get("/thang-nay", "public", monthPage, { cache: true, still: { query: ["thang"] } }),
    get("/:unit/thang-nay", "public", monthPage, { cache: true, still: { query: ["thang"] } }),
  ],
};
