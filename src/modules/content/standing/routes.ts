import { get, post } from "../../../platform/http/index.ts";
import { archiveAct, archivePage, restoreAct, restorePage } from "./pages/reason/page.tsx";
import { replaceAct, replacePage } from "./pages/replace/page.tsx";
import { cancelScheduleAct, publishNowAct, rescheduleAct, reschedulePage } from "./pages/reschedule/page.tsx";
import { scheduledExport, scheduledPage } from "./pages/scheduled/page.tsx";

export const standingRoutes = [
  get("/can-bo/tin-bai/:id/luu-tru", "content.review", archivePage),
  post("/can-bo/tin-bai/:id/luu-tru", "content.review", archiveAct),
  get("/can-bo/tin-bai/:id/dua-lai", "content.review", restorePage),
  post("/can-bo/tin-bai/:id/dua-lai", "content.review", restoreAct),
  get("/can-bo/tin-bai/:id/thay-the", "content.approve", replacePage),
  post("/can-bo/tin-bai/:id/thay-the", "content.approve", replaceAct),
  get("/can-bo/tin-bai/da-len-lich", "content.read", scheduledPage),
  get("/can-bo/tin-bai/da-len-lich.csv", "content.read", scheduledExport),
  get("/can-bo/tin-bai/:id/doi-gio", "content.approve", reschedulePage),
  post("/can-bo/tin-bai/:id/doi-gio", "content.approve", rescheduleAct),
  post("/can-bo/tin-bai/:id/phat-hanh-ngay", "content.approve", publishNowAct),
  post("/can-bo/tin-bai/:id/huy-hen", "content.approve", cancelScheduleAct),
];
