import { get, post, type Route } from "../../../platform/http/index.ts";
import { addOutsidePage } from "../writing/pages/markers-page.tsx";
import { boardPage, stageCalendar } from "./pages/board-page.tsx";
import { saveTeamSheetPage, teamSheetPage } from "./pages/sheet-pages.tsx";
import { confirmSheetPage, letOutPage, setVideoPage, teamPage, withdrawTeamPage } from "./pages/team-page.tsx";
import { drawOrderPage, sheetsPdf, teamsCsv, teamsPage } from "./pages/teams-page.tsx";

const BASE = "/can-bo/cuoc-thi";
const TEAM = `${BASE}/:id/doi/:team`;
const OWN = `${BASE}/bai-cham/doi/:sheet`;
const PAPER = `${BASE}/:id/phieu/:sheet`;

export const stageRoutes: Route[] = [
  get("/cuoc-thi/:id/bang-diem", "public", boardPage),
  get("/cuoc-thi/:id/lich.ics", "public", stageCalendar),
  get(OWN, "contests.read", teamSheetPage),
  post(OWN, "contests.read", saveTeamSheetPage),
  get(`${BASE}/:id/doi`, "contests.read", teamsPage),
  get(`${BASE}/:id/doi.csv`, "contests.read", teamsCsv),
  post(`${BASE}/:id/thu-tu`, "contests.read", drawOrderPage),
  get(`${BASE}/:id/phieu-giam-khao.pdf`, "contests.read", sheetsPdf),
  post(`${BASE}/:id/giam-khao-ngoai`, "contests.read", addOutsidePage),
  get(PAPER, "contests.register", teamSheetPage),
  post(PAPER, "contests.register", saveTeamSheetPage),
  get(TEAM, "contests.read", teamPage),
  post(`${TEAM}/xac-nhan`, "contests.register", confirmSheetPage),
  post(`${TEAM}/len-bang`, "contests.approve", letOutPage),
  post(`${TEAM}/phim`, "contests.read", setVideoPage),
  post(`${TEAM}/khong-thi`, "contests.read", withdrawTeamPage),
];
