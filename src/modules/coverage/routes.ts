import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { CellUnknown, CoverageActRefused } from "./coverage.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { dropFreshnessPage, freshnessExport, freshnessPage, setFreshnessPage } from "./pages/staff/freshness/page.ts";
import { dropNeedPage, needsPage, setNeedPage } from "./pages/staff/needs/page.ts";
import { proposalsPage, setPricesPage } from "./pages/staff/proposals/page.ts";
import { silenceCellPage } from "./pages/staff/silence-cell/page.ts";
import { silenceMapExport, silenceMapPage } from "./pages/staff/silence-map/page.ts";
import { reachExport, reachPage } from "./reach/page.tsx";
import { remindOfSilences } from "./remind-of-silences.ts";
import { sectorsExport, sectorsPage } from "./sectors/page.tsx";

/** Who was told what when, and what to tell next. */
export const coverage: ModuleDefinition = {
  name: "coverage",
  routes: [
    get("/can-bo/khoang-lang", "plans.read", silenceMapPage),
    get("/can-bo/khoang-lang.csv", "plans.read", silenceMapExport),
    get("/can-bo/khoang-lang/da-noi", "plans.read", silenceCellPage),
    get("/can-bo/khoang-lang/doi-tuong", "plans.read", reachPage),
    get("/can-bo/khoang-lang/doi-tuong.csv", "plans.read", reachExport),
    get("/can-bo/khoang-lang/nganh", "plans.read", sectorsPage),
    get("/can-bo/khoang-lang/nganh.csv", "plans.read", sectorsExport),
    get("/can-bo/khoang-lang/de-xuat", "plans.read", proposalsPage),
    post("/can-bo/khoang-lang/gia", "plans.edit", setPricesPage),
    get("/can-bo/khoang-lang/can-noi", "plans.read", needsPage),
    post("/can-bo/khoang-lang/can-noi", "plans.edit", setNeedPage),
    post("/can-bo/khoang-lang/can-noi/bo", "plans.edit", dropNeedPage),
    get("/can-bo/khoang-lang/do-moi", "plans.read", freshnessPage),
    get("/can-bo/khoang-lang/do-moi.csv", "plans.read", freshnessExport),
    post("/can-bo/khoang-lang/do-moi", "plans.edit", setFreshnessPage),
    post("/can-bo/khoang-lang/do-moi/bo", "plans.edit", dropFreshnessPage),
  ],
  remind: remindOfSilences,
  errors: [
    mapError(CoverageActRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
    mapError(CellUnknown, 404, (_error, lang) => pick(lang, vi, en).cell.unknown),
  ],
};
