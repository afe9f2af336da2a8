import { get, type ModuleDefinition, mapError, movedPermanently, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { BoardNotYours, BoardUnknown, PostingRefused } from "./boards/board.errors.ts";
import { en as boardsEn } from "./boards/messages.en.ts";
import { vi as boardsVi } from "./boards/messages.vi.ts";
import { publishingHealth } from "./health.ts";
import { printRunJob } from "./jobs/print-run-job.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { pageQr, pageQrToKeep } from "./pages/public/page-qr/page.ts";
import { procedureLeafletPage, procedurePosterPage, procedureSheetPage } from "./pages/public/procedure-sheet/page.ts";
import { procedurePicturePage, sitePicturePage } from "./pages/public/share-picture/page.ts";
import { shortLinkPage } from "./pages/public/short-link/page.tsx";
import { addBoardPage, boardListPage } from "./pages/staff/board-list/page.tsx";
import { boardRecordPage, closeBoardPage, postingPhoto, takeDownPage } from "./pages/staff/board-record/page.tsx";
import { dutyListExport, dutyListPage } from "./pages/staff/duty-list/page.tsx";
import { ledgerExport, ledgerFile, ledgerPage } from "./pages/staff/ledger/page.tsx";
import { postingRecordPage, recordPostingPage } from "./pages/staff/posting-record/page.tsx";
import { orderPrintPage, previewPrintPage, printOrderPage } from "./pages/staff/print-order/page.tsx";
import { movePrintRunPage, printRunFile, printRunPage } from "./pages/staff/print-run/page.tsx";
import { replaceListExport, replaceListPage, reprintPage } from "./pages/staff/replace-list/page.tsx";
import { en as printEn } from "./print/messages.en.ts";
import { vi as printVi } from "./print/messages.vi.ts";
import { PrintRunNotYours, PrintRunRefused, PrintRunUnknown } from "./print/print-run.errors.ts";
import { ShortLinkUnknown } from "./publishing.errors.ts";

/** Asked for by programs of networks only, so a copy without network needs none. */
const picture = { cache: true, still: false, perMinute: 60 } as const;

export const publishing: ModuleDefinition = {
  name: "publishing",
  routes: [
    get("/q/:short", "public", shortLinkPage),
    get("/ma-qr.svg", "public", pageQr, { cache: true, still: { query: ["trang"] } }),
    get("/ma-qr.png", "public", pageQrToKeep, { perMinute: 60 }),
    get("/anh.png", "public", sitePicturePage, picture),
    get("/:unit/anh.png", "public", sitePicturePage, picture),
    get("/thu-tuc/:code/anh.png", "public", procedurePicturePage, picture),
    get("/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/:unit/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, {
      perMinute: 60,
      still: { only: "sheets" },
    }),
    get("/thu-tuc/:code/to-gap.pdf", "public", procedureLeafletPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/:unit/thu-tuc/:code/to-gap.pdf", "public", procedureLeafletPage, {
      perMinute: 60,
      still: { only: "sheets" },
    }),
    get("/thu-tuc/:code/ap-phich.pdf", "public", procedurePosterPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/:unit/thu-tuc/:code/ap-phich.pdf", "public", procedurePosterPage, {
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
    get("/can-bo/niem-yet/bang", "publishing.print", boardListPage),
    post("/can-bo/niem-yet/bang", "publishing.print", addBoardPage),
    get("/can-bo/niem-yet/bang/:id", "publishing.print", boardRecordPage),
    post("/can-bo/niem-yet/bang/:id/ngung", "publishing.print", closeBoardPage),
    post("/can-bo/niem-yet/bang/:id/to/:posting/go", "publishing.print", takeDownPage),
    get("/can-bo/niem-yet/bang/:id/to/:posting/anh", "publishing.print", postingPhoto),
    get("/can-bo/niem-yet/treo/:short", "publishing.print", postingRecordPage),
    post("/can-bo/niem-yet/treo/:short", "publishing.print", recordPostingPage, { bodyLimit: 20 * 1024 * 1024 }),
    get("/can-bo/niem-yet/can-thay", "publishing.print", replaceListPage),
    get("/can-bo/niem-yet/can-thay.csv", "publishing.print", replaceListExport),
    post("/can-bo/niem-yet/can-thay/in-lai", "publishing.print", reprintPage),
    get("/can-bo/niem-yet/chua-treo", "publishing.print", dutyListPage),
    get("/can-bo/niem-yet/chua-treo.csv", "publishing.print", dutyListExport),
    // The list of the quarter has moved to where all that is made public stands together.
    get("/can-bo/niem-yet/da-cong-khai", "publishing.print", async (rq) =>
      movedPermanently(`/can-bo/cong-khai/quy${rq.url.search}`),
    ),
  ],
  jobs: [printRunJob],
  health: publishingHealth,
  errors: [
    mapError(BoardUnknown, 404, (_error, lang) => pick(lang, boardsVi, boardsEn).unknown),
    mapError(BoardNotYours, 403, (_error, lang) => pick(lang, boardsVi, boardsEn).notYours),
    mapError(PostingRefused, 409, (error, lang) => pick(lang, boardsVi, boardsEn).refusals[error.code]),
    mapError(PrintRunUnknown, 404, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(PrintRunNotYours, 403, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(PrintRunRefused, 409, (error, lang) => pick(lang, printVi, printEn).refused[error.code](error.data)),
    mapError(ShortLinkUnknown, 404, (error, lang) => pick(lang, vi, en).shortUnknown(error.short)),
  ],
};
