import { get, post, type Route } from "../../../platform/http/index.ts";
import { EVIDENCE_LIMITS } from "../evidence/evidence.ts";
import { obstacleExport, obstacleListPage } from "../pages/staff/obstacle-list/page.tsx";
import { obstacleNewPage, reportObstaclePage } from "../pages/staff/obstacle-new/page.tsx";
import {
  answerObstaclePage,
  confirmObstaclePage,
  obstacleFile,
  obstacleRecordPage,
  passObstacleUpPage,
  reopenObstaclePage,
  takeBackObstaclePage,
} from "../pages/staff/obstacle-record/page.tsx";

/** As many files as evidence may have, and the form around them. */
const FILES = { bodyLimit: EVIDENCE_LIMITS.files * EVIDENCE_LIMITS.fileBytes + 1024 * 1024, perMinute: 60 };

export const obstacleRoutes: Route[] = [
  get("/can-bo/kho-khan", "plans.read", obstacleListPage),
  get("/can-bo/kho-khan.csv", "plans.read", obstacleExport),
  get("/can-bo/kho-khan/moi", "plans.declare", obstacleNewPage),
  post("/can-bo/kho-khan/moi", "plans.declare", reportObstaclePage, FILES),
  get("/can-bo/kho-khan/:id", "plans.read", obstacleRecordPage),
  get("/can-bo/kho-khan/:id/tep/:file", "plans.read", obstacleFile),
  post("/can-bo/kho-khan/:id/tra-loi", "obstacles.answer", answerObstaclePage),
  post("/can-bo/kho-khan/:id/chuyen-len", "obstacles.answer", passObstacleUpPage),
  post("/can-bo/kho-khan/:id/da-xong", "plans.declare", confirmObstaclePage),
  post("/can-bo/kho-khan/:id/chua-xong", "plans.declare", reopenObstaclePage),
  post("/can-bo/kho-khan/:id/rut", "plans.declare", takeBackObstaclePage),
];
