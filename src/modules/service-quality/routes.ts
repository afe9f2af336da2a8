import { get, type ModuleDefinition, post } from "../../platform/http/index.ts";
import { countQuality } from "./jobs/count-quality.ts";
import { boardChart, boardCsv, boardPage, boardXlsx, recountPage } from "./pages/board-page.tsx";
import { officersCsv, officersPage, ownPage } from "./pages/officers-page.tsx";
import { ratingCsv, ratingPage } from "./pages/rating-page.tsx";
import { unitPage } from "./pages/unit-page.tsx";

const BASE = "/can-bo/chat-luong-phuc-vu";

export const serviceQuality: ModuleDefinition = {
  name: "service-quality",
  jobs: [countQuality],
  // After the day has ended in Vietnam and the nightly tidying is through.
  schedule: [{ job: countQuality.name, cron: "30 19 * * *" }],
  routes: [
    get(BASE, "quality.read", boardPage),
    get(`${BASE}.csv`, "quality.read", boardCsv),
    get(`${BASE}.xlsx`, "quality.read", boardXlsx),
    get(`${BASE}/bieu-do.svg`, "quality.read", boardChart),
    get(`${BASE}/don-vi/:id`, "quality.read", unitPage),
    get(`${BASE}/cham-diem`, "quality.read", ratingPage),
    get(`${BASE}/cham-diem.csv`, "quality.read", ratingCsv),
    get(`${BASE}/can-bo`, "quality.lead", officersPage),
    get(`${BASE}/can-bo.csv`, "quality.lead", officersCsv),
    get(`${BASE}/cua-toi`, "quality.own", ownPage),
    post(`${BASE}/cong-lai`, "quality.define", recountPage),
  ],
};
