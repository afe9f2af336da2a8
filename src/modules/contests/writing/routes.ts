import { get, post, type Route } from "../../../platform/http/index.ts";
import { ESSAY_LIMITS } from "./essay.ts";
import { alikePage, alikePairPage, compareEssaysPage, decideAlikePage } from "./pages/alike-pages.tsx";
import { sendEssayPage, withdrawEssayPage } from "./pages/entry-page.tsx";
import {
  checkPagesPage,
  essayPage,
  essayPageImage,
  excludeEssayPage,
  hideEssayPage,
  showEssayPage,
} from "./pages/essay-page.tsx";
import { essaysCsv, essaysPage } from "./pages/essays-page.tsx";
import { declinePage, handInPage, mySheetsPage, sheetImage, sheetPage } from "./pages/mark-pages.tsx";
import { addMarkerPage, drawSheetsPage, markersPage, removeMarkerPage } from "./pages/markers-page.tsx";
import { receiveForPage, receivePage } from "./pages/receive-page.tsx";
import { shownEssayPage, shownEssaysPage } from "./pages/shown-pages.tsx";

const BASE = "/can-bo/cuoc-thi";
const ESSAY = `${BASE}/:id/bai/:essay`;
const SHEET = `${BASE}/bai-cham/:sheet`;
const FILES = {
  bodyLimit: ESSAY_LIMITS.formBytes,
  cutFilesAt: ESSAY_LIMITS.fileBytes,
  uploads: ESSAY_LIMITS.pages + 2,
};

export const writingRoutes: Route[] = [
  post("/cuoc-thi/bai/:token/gui", "public", sendEssayPage, { ...FILES, perMinute: 20 }),
  post("/cuoc-thi/bai/:token/rut", "public", withdrawEssayPage, { perMinute: 20 }),
  get("/cuoc-thi/:id/bai-viet", "public", shownEssaysPage),
  get("/cuoc-thi/:id/bai-viet/:code", "public", shownEssayPage),
  get(`${BASE}/bai-cham`, "contests.read", mySheetsPage),
  get(SHEET, "contests.read", sheetPage),
  post(SHEET, "contests.read", handInPage),
  post(`${SHEET}/tu-choi`, "contests.read", declinePage),
  get(`${SHEET}/trang/:page`, "contests.read", sheetImage),
  get(`${BASE}/:id/nhap-bai`, "contests.register", receivePage),
  post(`${BASE}/:id/nhap-bai`, "contests.register", receiveForPage, FILES),
  get(`${BASE}/:id/bai`, "contests.read", essaysPage),
  get(`${BASE}/:id/bai.csv`, "contests.read", essaysCsv),
  get(ESSAY, "contests.read", essayPage),
  get(`${ESSAY}/trang/:page`, "contests.read", essayPageImage),
  post(`${ESSAY}/kiem-anh`, "contests.read", checkPagesPage),
  post(`${ESSAY}/loai`, "contests.approve", excludeEssayPage),
  post(`${ESSAY}/dang`, "contests.approve", showEssayPage),
  post(`${ESSAY}/go`, "contests.approve", hideEssayPage),
  get(`${BASE}/:id/nguoi-cham`, "contests.read", markersPage),
  post(`${BASE}/:id/nguoi-cham`, "contests.read", addMarkerPage),
  post(`${BASE}/:id/nguoi-cham/thoi`, "contests.read", removeMarkerPage),
  post(`${BASE}/:id/boc-tham`, "contests.read", drawSheetsPage),
  get(`${BASE}/:id/bai-giong`, "contests.read", alikePage),
  post(`${BASE}/:id/bai-giong`, "contests.read", compareEssaysPage),
  get(`${BASE}/:id/bai-giong/:pair`, "contests.read", alikePairPage),
  post(`${BASE}/:id/bai-giong/:pair`, "contests.approve", decideAlikePage),
];
