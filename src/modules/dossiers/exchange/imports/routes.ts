import { api, get, post } from "../../../../platform/http/index.ts";
import { ImportAnswer, ImportBody, importApi } from "./imports-api.ts";
import { importListPage, uploadImportPage } from "./pages/import-list.tsx";
import { confirmImportPage, dropImportPage, importFaults, importPage, undoImportPage } from "./pages/import-record.tsx";
import { IMPORT_LIMITS } from "./read-list.ts";

/** More than a list may weigh: a heavier one is told so by the page, with what was typed kept. */
const LIST_FORM = { bodyLimit: 4 * IMPORT_LIMITS.bytes, uploads: 1 };

export const importRoutes = [
  get("/can-bo/ho-so/nhap-danh-sach", "dossiers.import", importListPage),
  post("/can-bo/ho-so/nhap-danh-sach", "dossiers.import", uploadImportPage, LIST_FORM),
  get("/can-bo/ho-so/nhap-danh-sach/:id", "dossiers.import", importPage),
  get("/can-bo/ho-so/nhap-danh-sach/:id/loi.csv", "dossiers.import", importFaults),
  post("/can-bo/ho-so/nhap-danh-sach/:id/nhan", "dossiers.import", confirmImportPage),
  post("/can-bo/ho-so/nhap-danh-sach/:id/bo", "dossiers.import", dropImportPage),
  post("/can-bo/ho-so/nhap-danh-sach/:id/hoan-tac", "dossiers.import", undoImportPage),
  api(
    "POST",
    "/api/v1/dossiers/imports",
    "dossiers.import",
    { summary: "Take in a list of dossiers of another system", body: ImportBody, response: ImportAnswer },
    importApi,
    { bodyLimit: IMPORT_LIMITS.bytes },
  ),
];
