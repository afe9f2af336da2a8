import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type AskedCode, api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { getUnit } from "../organisations/index.ts";
import {
  DossierBody,
  MoveBody,
  MovedAnswer,
  moveApi,
  PublicDossier,
  PublicDossierQuery,
  publicDossierApi,
  ReceivedAnswer,
  receiveApi,
} from "./api/dossiers-api.ts";
import { findDossier } from "./dossier.store.ts";
import { readDossierCode } from "./dossier-code.ts";
import { DossierRefused, DossierUnknown } from "./dossiers.errors.ts";
import { importDossiers, tidyDossierImports, undoDossiers } from "./exchange/imports/jobs.ts";
import { importRoutes } from "./exchange/imports/routes.ts";
import { syncHealth } from "./exchange/outbound/health.ts";
import { queueSync, sendSync, tidySync } from "./exchange/outbound/jobs.ts";
import { syncRoutes } from "./exchange/outbound/routes.ts";
import { compareSync } from "./exchange/reconcile/jobs.ts";
import { compareRoutes } from "./exchange/reconcile/routes.ts";
import { dossierDataSet } from "./figures/data-set.ts";
import { figureRoutes, staffFigureRoutes } from "./figures/routes.ts";
import { keepRoom } from "./jobs/keep-room.ts";
import { sealAnew } from "./jobs/seal-anew.ts";
import { tellApplicant } from "./jobs/tell-applicant.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { recomputeFeePage } from "./money/fee-page.ts";
import {
  dossierDeclaredPage,
  dossierLookupPage,
  dossierMorePage,
  dossierOwnData,
  dossierTokenPage,
} from "./pages/public/lookup/page.tsx";
import { dossierExport, dossierListPage } from "./pages/staff/dossier-list/page.tsx";
import { dossierPage, moveDossierPage, showNumberPage } from "./pages/staff/dossier-record/page.tsx";
import { identifiersPage, setIdentifierPage } from "./pages/staff/identifiers/page.tsx";
import { receiveDossierPage, receptionPage } from "./pages/staff/reception/page.tsx";
import { paperRoutes } from "./papers/routes.ts";
import { tidyParcels } from "./post/jobs/tidy-parcels.ts";
import { followParcelPage, handOverPage, handOverPdf, postPage } from "./post/pages/page.tsx";
import { resultRoutes } from "./results/routes.ts";
import { forgetApplicants } from "./retention/forget-applicants.ts";
import { eraseDossierPage, retentionPage, setRetentionPage } from "./retention/pages.tsx";
import { SCAN_FORM, scanRoutes } from "./scans/routes.ts";
import { tidyScans } from "./scans/tidy-scans.ts";
import { wayRoutes } from "./steps/routes.ts";
import { stateInShort } from "./tell-dossier.ts";

/** "HS <code>" by text message: one sentence, no name. */
async function answerTo(app: AppContext, asked: AskedCode): Promise<string | null> {
  const code = readDossierCode(asked.code);
  const dossier = code === null ? undefined : await findDossier(app.db, { code });
  if (!dossier) return null;
  return stateInShort(dossier, (await getUnit(app.db, dossier.competentUnitId, vietnamDay(asked.now))).shortName);
}

/** A province's system hands over its day from one address; who it is stands in its token. */
const SYSTEM = { perMinute: 60_000 };

export const dossiers: ModuleDefinition = {
  name: "dossiers",
  dataSets: [dossierDataSet],
  answerTo,
  health: syncHealth,
  jobs: [
    tellApplicant,
    keepRoom,
    sealAnew,
    tidyScans,
    tidyParcels,
    forgetApplicants,
    importDossiers,
    undoDossiers,
    tidyDossierImports,
    sendSync,
    queueSync,
    tidySync,
    compareSync,
  ],
  schedule: [
    { job: keepRoom.name, cron: "40 18 * * *" },
    { job: tidyParcels.name, cron: "58 18 * * *" },
    { job: sealAnew.name, cron: "50 18 * * *" },
    { job: forgetApplicants.name, cron: "0 19 * * *" },
    { job: tidyScans.name, cron: "10 19 * * *" },
    { job: tidyDossierImports.name, cron: "14 19 * * *" },
    { job: sendSync.name, cron: "* * * * *" },
    { job: tidySync.name, cron: "18 19 * * *" },
  ],
  routes: [
    ...figureRoutes,
    get("/tra-cuu/ho-so", "public", dossierLookupPage, { perMinute: 60 }),
    get("/tra-cuu/ho-so/:token", "public", dossierTokenPage, { perMinute: 60 }),
    post("/tra-cuu/ho-so/:token/du-lieu", "public", dossierOwnData, { perMinute: 20 }),
    post("/tra-cuu/ho-so/:token", "public", dossierMorePage, { perMinute: 20 }),
    post("/tra-cuu/ho-so/:token/da-nop", "public", dossierDeclaredPage, { perMinute: 20 }),
    get("/can-bo/ho-so", "dossiers.read", dossierListPage),
    get("/can-bo/ho-so.csv", "dossiers.read", dossierExport),
    get("/can-bo/ho-so/tiep-nhan", "dossiers.receive", receptionPage),
    post("/can-bo/ho-so/tiep-nhan", "dossiers.receive", receiveDossierPage, SCAN_FORM),
    get("/can-bo/ho-so/ma-dinh-danh", "dossiers.set", identifiersPage),
    post("/can-bo/ho-so/ma-dinh-danh", "dossiers.set", setIdentifierPage),
    ...paperRoutes,
    ...wayRoutes,
    ...scanRoutes,
    ...resultRoutes,
    ...staffFigureRoutes,
    ...importRoutes,
    ...syncRoutes,
    ...compareRoutes,
    get("/can-bo/ho-so/luu-giu", "dossiers.set", retentionPage),
    post("/can-bo/ho-so/luu-giu", "dossiers.set", setRetentionPage),
    post("/can-bo/ho-so/:code/xoa-du-lieu", "dossiers.sign", eraseDossierPage),
    get("/can-bo/ho-so/buu-dien", "dossiers.receive", postPage),
    post("/can-bo/ho-so/buu-dien/ban-giao", "dossiers.receive", handOverPage),
    post("/can-bo/ho-so/buu-dien/:id/theo-doi", "dossiers.receive", followParcelPage),
    get("/can-bo/ho-so/buu-dien/bien-ban/:file", "dossiers.receive", handOverPdf),
    get("/can-bo/ho-so/:code", "dossiers.read", dossierPage),
    post("/can-bo/ho-so/:code/so-dinh-danh", "dossiers.read", showNumberPage),
    post("/can-bo/ho-so/:code/tinh-phi", "dossiers.read", recomputeFeePage),
    post("/can-bo/ho-so/:code/viec/:move", "dossiers.read", moveDossierPage, SCAN_FORM),
    api(
      "POST",
      "/api/v1/dossiers",
      "dossiers.receive",
      { summary: "Receive a dossier at a counter", body: DossierBody, response: ReceivedAnswer, status: 201 },
      receiveApi,
      SYSTEM,
    ),
    api(
      "POST",
      "/api/v1/dossiers/:code/moves",
      "dossiers.read",
      { summary: "Move a dossier on its way", body: MoveBody, response: MovedAnswer },
      moveApi,
      SYSTEM,
    ),
    api(
      "GET",
      "/api/v1/public/dossiers/:code",
      "public",
      { summary: "Where a dossier is", query: PublicDossierQuery, response: PublicDossier },
      publicDossierApi,
      { perMinute: 120 },
    ),
  ],
  errors: [
    mapError(DossierUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(DossierRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
