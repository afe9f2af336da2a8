import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { DutyRefused, DutyUnknown } from "./duties.errors.ts";
import { openPeriodic } from "./jobs/open-periodic.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { addDutyPage, dutyCataloguePage } from "./pages/staff/duty-catalogue/page.tsx";
import { obligationListCsv, obligationListPage, unitStandingPage } from "./pages/staff/obligation-list/page.tsx";
import { obligationNewPage, openObligationPage } from "./pages/staff/obligation-new/page.tsx";
import {
  dropObligationPage,
  endProofPage,
  obligationRecordPage,
  recordProofPage,
  withdrawProofPage,
} from "./pages/staff/obligation-record/page.tsx";
import {
  quarterListCsv,
  quarterListDocx,
  quarterListPage,
  quarterListPdf,
  quarterListXlsx,
} from "./pages/staff/quarter-list/page.tsx";
import { remindOfDuties } from "./remind-of-duties.ts";

export const publicationDuties: ModuleDefinition = {
  name: "publication-duties",
  routes: [
    get("/can-bo/cong-khai", "duties.read", obligationListPage),
    get("/can-bo/cong-khai.csv", "duties.read", obligationListCsv),
    get("/can-bo/cong-khai/don-vi", "duties.read", unitStandingPage),
    get("/can-bo/cong-khai/quy", "duties.read", quarterListPage),
    get("/can-bo/cong-khai/quy.csv", "duties.read", quarterListCsv),
    get("/can-bo/cong-khai/quy.xlsx", "duties.read", quarterListXlsx),
    get("/can-bo/cong-khai/quy.pdf", "duties.read", quarterListPdf, { perMinute: 30 }),
    get("/can-bo/cong-khai/quy.docx", "duties.read", quarterListDocx, { perMinute: 30 }),
    get("/can-bo/cong-khai/quy-dinh", "duties.read", dutyCataloguePage),
    post("/can-bo/cong-khai/quy-dinh", "duties.edit", addDutyPage),
    get("/can-bo/cong-khai/moi", "duties.record", obligationNewPage),
    post("/can-bo/cong-khai/moi", "duties.record", openObligationPage),
    get("/can-bo/cong-khai/:obligation", "duties.read", obligationRecordPage),
    post("/can-bo/cong-khai/:obligation/ghi-nhan", "duties.record", recordProofPage),
    post("/can-bo/cong-khai/:obligation/go", "duties.record", endProofPage),
    post("/can-bo/cong-khai/:obligation/rut", "duties.record", withdrawProofPage),
    post("/can-bo/cong-khai/:obligation/bo", "duties.record", dropObligationPage),
  ],
  jobs: [openPeriodic],
  remind: remindOfDuties,
  // Ten past six in the morning in Vietnam.
  schedule: [{ job: openPeriodic.name, cron: "10 23 * * *" }],
  errors: [
    mapError(DutyUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(DutyRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
