import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { listUnitsApi, UnitAnswer, UnitQuery, UnitsAnswer, UnitsQuery, unitApi } from "./api/units.ts";
import { unitDataSets } from "./data-sets/data-sets.ts";
import { unitImportSentence } from "./import-sentence.ts";
import { importUnitListJob } from "./jobs/import-unit-list.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { doUnitActPage, unitActPage } from "./pages/staff/unit-act/page.tsx";
import { createUnitPage, newUnitPage } from "./pages/staff/unit-create/page.tsx";
import {
  UNIT_LIST_BYTES,
  unitImportListPage,
  unitImportRefusedFile,
  unitImportResultPage,
  uploadUnitListPage,
} from "./pages/staff/unit-import/page.tsx";
import { addAliasPage, removeAliasPage, unitRecordPage } from "./pages/staff/unit-record/page.tsx";
import { unitTreeExport, unitTreePage } from "./pages/staff/unit-tree/page.tsx";
import { unitSearch } from "./search-everything.ts";
import { UnitActRefused, UnitImportRefused, UnitNotFound, UnitNotYours } from "./unit.errors.ts";

/** Units of government and bodies beside them, through time. */
export const organisations: ModuleDefinition = {
  name: "organisations",
  dataSets: unitDataSets,
  searches: [unitSearch],
  routes: [
    get("/can-bo/to-chuc", "organisations.read", unitTreePage),
    get("/can-bo/to-chuc.csv", "organisations.read", unitTreeExport),
    get("/can-bo/to-chuc/moi", "organisations.edit", newUnitPage),
    post("/can-bo/to-chuc/moi", "organisations.edit", createUnitPage),
    get("/can-bo/to-chuc/nhap", "organisations.edit", unitImportListPage),
    post("/can-bo/to-chuc/nhap", "organisations.edit", uploadUnitListPage, {
      bodyLimit: UNIT_LIST_BYTES + 1024 * 1024,
      perMinute: 30,
    }),
    get("/can-bo/to-chuc/nhap/:id", "organisations.edit", unitImportResultPage),
    get("/can-bo/to-chuc/nhap/:id/tu-choi.csv", "organisations.edit", unitImportRefusedFile),
    get("/can-bo/to-chuc/:id", "organisations.read", unitRecordPage),
    post("/can-bo/to-chuc/:id/ten-goi-khac", "organisations.edit", addAliasPage),
    post("/can-bo/to-chuc/:id/ten-goi-khac/bo", "organisations.edit", removeAliasPage),
    get("/can-bo/to-chuc/:id/:act", "organisations.edit", unitActPage),
    post("/can-bo/to-chuc/:id/:act", "organisations.edit", doUnitActPage),
    api(
      "GET",
      "/api/v1/units",
      "public",
      { summary: "Units of government on a day", query: UnitsQuery, response: UnitsAnswer },
      listUnitsApi,
    ),
    api(
      "GET",
      "/api/v1/units/:id",
      "public",
      { summary: "One unit with its names, predecessors and successors", query: UnitQuery, response: UnitAnswer },
      unitApi,
    ),
  ],
  jobs: [importUnitListJob],
  errors: [
    mapError(UnitNotFound, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(UnitNotYours, 403, (error, lang) => pick(lang, vi, en).refusals[error.code](error.data)),
    mapError(UnitActRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code](error.data)),
    mapError(UnitImportRefused, 422, unitImportSentence),
  ],
};
