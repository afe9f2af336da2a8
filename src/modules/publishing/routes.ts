import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { printRunJob } from "./jobs/print-run-job.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { procedureSheetPage } from "./pages/public/procedure-sheet/page.ts";
import { shortLinkPage } from "./pages/public/short-link/page.ts";
import { ledgerExport, ledgerFile, ledgerPage } from "./pages/staff/ledger/page.tsx";
import { orderPrintPage, previewPrintPage, printOrderPage } from "./pages/staff/print-order/page.tsx";
import { movePrintRunPage, printRunFile, printRunPage } from "./pages/staff/print-run/page.tsx";
import { en as printEn } from "./print/messages.en.ts";
import { vi as printVi } from "./print/messages.vi.ts";
import { PrintRunNotYours, PrintRunRefused, PrintRunUnknown } from "./print/print-run.errors.ts";
import { ShortLinkUnknown } from "./publishing.errors.ts";

export const publishing: ModuleDefinition = {
  name: "publishing",
  routes: [
    get("/q/:short", "public", shortLinkPage),
    get("/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/:unit/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, {
      perMinute: 60,
      still: { only: "sheets" },
    }),
    get("/can-bo/so-phat-hanh", "publishing.read", ledgerPage),
    get("/can-bo/so-phat-hanh.csv", "publishing.read", ledgerExport),
    get("/can-bo/so-phat-hanh/:id/tep.pdf", "publishing.read", ledgerFile),
    get("/can-bo/niem-yet", "publishing.print", printOrderPage),
    post("/can-bo/niem-yet/in", "publishing.print", orderPrintPage, { bodyLimit: 4 * 1024 * 1024 }),
    post("/can-bo/niem-yet/xem-truoc", "publishing.print", previewPrintPage, { perMinute: 60 }),
    get("/can-bo/niem-yet/luot-in/:id", "publishing.print", printRunPage),
    get("/can-bo/niem-yet/luot-in/:id/tep", "publishing.print", printRunFile),
    post("/can-bo/niem-yet/luot-in/:id/:move", "publishing.print", movePrintRunPage),
  ],
  jobs: [printRunJob],
  errors: [
    mapError(PrintRunUnknown, 404, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(PrintRunNotYours, 403, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(PrintRunRefused, 409, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(ShortLinkUnknown, 404, (error, lang) => pick(lang, vi, en).shortUnknown(error.short)),
  ],
};
