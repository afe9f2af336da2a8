import { get, post } from "../../../platform/http/index.ts";
import { addScansPage, removeScanPage, scanFile, scansPage } from "./pages/scans-page.tsx";
import { SCAN_LIMITS } from "./scan.ts";

/** What a form with scans may weigh. */
export const SCAN_FORM = { bodyLimit: SCAN_LIMITS.formBytes, uploads: SCAN_LIMITS.uploads };

export const scanRoutes = [
  get("/can-bo/ho-so/:code/quet", "dossiers.read", scansPage),
  post("/can-bo/ho-so/:code/quet", "dossiers.read", addScansPage, SCAN_FORM),
  get("/can-bo/ho-so/:code/quet/:scan", "dossiers.read", scanFile, { perMinute: 240 }),
  post("/can-bo/ho-so/:code/quet/:scan/bo", "dossiers.read", removeScanPage),
];
