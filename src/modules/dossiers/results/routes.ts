import { get, post } from "../../../platform/http/index.ts";
import { SCAN_FORM } from "../scans/routes.ts";
import { labelsPage, labelsPdf, resultLabel } from "./labels/labels-page.tsx";
import { rateCsv, ratePage } from "./pages/rate-page.tsx";
import { addResultPage, resultFile, resultsPage, withdrawResultPage } from "./pages/results-page.tsx";
import { verifyResultPage } from "./pages/verify-page.tsx";

export const resultRoutes = [
  get("/tra-cuu/ket-qua/:token", "public", verifyResultPage, { perMinute: 60 }),
  get("/can-bo/ho-so/so-hoa", "dossiers.read", ratePage),
  get("/can-bo/ho-so/so-hoa.csv", "dossiers.read", rateCsv),
  get("/can-bo/ho-so/nhan-ket-qua", "dossiers.read", labelsPage),
  get("/can-bo/ho-so/nhan-ket-qua.pdf", "dossiers.read", labelsPdf, { perMinute: 60 }),
  get("/can-bo/ho-so/:code/ket-qua/:result/nhan.pdf", "dossiers.read", resultLabel, { perMinute: 120 }),
  get("/can-bo/ho-so/:code/ket-qua", "dossiers.read", resultsPage),
  post("/can-bo/ho-so/:code/ket-qua", "dossiers.read", addResultPage, SCAN_FORM),
  get("/can-bo/ho-so/:code/ket-qua/:result", "dossiers.read", resultFile, { perMinute: 120 }),
  post("/can-bo/ho-so/:code/ket-qua/:result/thu-hoi", "dossiers.read", withdrawResultPage),
];
