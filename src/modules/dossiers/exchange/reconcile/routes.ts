import { get, post } from "../../../../platform/http/index.ts";
import { IMPORT_LIMITS } from "../imports/read-list.ts";
import { askComparisonPage, comparisonListPage } from "./pages/comparison-list.tsx";
import { comparisonCsv, comparisonPage, comparisonXlsx, tellDifferencesPage } from "./pages/comparison-record.tsx";

const LIST_FORM = { bodyLimit: 4 * IMPORT_LIMITS.bytes, uploads: 1 };

export const compareRoutes = [
  get("/can-bo/ho-so/dong-bo/doi-chieu", "dossiers.read", comparisonListPage),
  post("/can-bo/ho-so/dong-bo/doi-chieu", "dossiers.read", askComparisonPage, { ...LIST_FORM, perMinute: 30 }),
  get("/can-bo/ho-so/dong-bo/doi-chieu/:id", "dossiers.read", comparisonPage),
  get("/can-bo/ho-so/dong-bo/doi-chieu/:id/khac.csv", "dossiers.read", comparisonCsv),
  get("/can-bo/ho-so/dong-bo/doi-chieu/:id/bang.xlsx", "dossiers.read", comparisonXlsx),
  post("/can-bo/ho-so/dong-bo/doi-chieu/:id/gui-lai", "dossiers.handle", tellDifferencesPage),
];
