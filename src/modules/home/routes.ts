import { get, html, type ModuleDefinition, post } from "../../platform/http/index.ts";
import { boardPage } from "./pages/staff/board/page.tsx";
import { jobsPage, retryJobPage } from "./pages/staff/jobs/page.tsx";
import { logExport, logPage } from "./pages/staff/log/page.tsx";
import { PatternsView } from "./pages/staff/patterns/view.tsx";
import { searchPage } from "./pages/staff/search/page.tsx";
import { todayPage } from "./pages/staff/today/page.tsx";

export const home: ModuleDefinition = {
  name: "home",
  routes: [
    get("/can-bo", "home.read", todayPage),
    get("/can-bo/bang-dieu-hanh", "board.read", boardPage),
    get("/can-bo/tim", "search.staff", searchPage),
    get("/can-bo/nhat-ky", "audit.read", logPage),
    get("/can-bo/nhat-ky.csv", "audit.read", logExport),
    get("/can-bo/viec-nen", "jobs.read", jobsPage),
    post("/can-bo/viec-nen/:id/thu-lai", "jobs.read", retryJobPage),
    get("/can-bo/mau", "patterns.read", (rq) =>
      html(PatternsView({ ctx: rq.app.view(rq), look: rq.query.xem === "public" ? "public" : "staff" })),
    ),
  ],
};
