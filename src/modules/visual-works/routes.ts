import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { designArtworkPage, editArtworkPage, newArtworkPage, redesignArtworkPage } from "./artwork/pages/form/page.tsx";
import { LARGEST_DESIGN } from "./artwork/pages/form/read.ts";
import { artworkExport, artworkListPage } from "./artwork/pages/list/page.tsx";
import { materialFile, materialListPage } from "./artwork/pages/public/page.tsx";
import { artworkPicture, artworkPrintPage, artworkProof } from "./artwork/pages/record/files.ts";
import {
  approveArtworkPage,
  artworkRecordPage,
  returnArtworkPage,
  submitArtworkPage,
  withdrawArtworkPage,
} from "./artwork/pages/record/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { changeOrderPage, editOrderPage, newOrderPage, orderPrintPage } from "./printing/pages/form/page.tsx";
import { orderExport, orderListPage } from "./printing/pages/list/page.tsx";
import {
  confirmReceiptPage,
  handOutPage,
  orderPrintFile,
  orderProof,
  orderRecordPage,
  takeDeliveryPage,
  takeHandoutBackPage,
  withdrawOrderPage,
} from "./printing/pages/record/page.tsx";
import { yearExport, yearPage } from "./printing/pages/year/page.tsx";
import { newSloganPage, writeSloganPage } from "./slogans/pages/form/page.tsx";
import { sloganExport, sloganListPage } from "./slogans/pages/list/page.tsx";
import { publicSloganPage } from "./slogans/pages/public/page.tsx";
import {
  approveSloganPage,
  returnSloganPage,
  rewriteSloganPage,
  sloganRecordPage,
  withdrawSloganPage,
} from "./slogans/pages/record/page.tsx";
import { VisualRefused, VisualUnknown } from "./visuals.errors.ts";
import { changeWorkPage, editWorkPage, newWorkPage, proposeWorkPage } from "./works/pages/form/page.tsx";
import { workExport, workListPage } from "./works/pages/list/page.tsx";
import { workPlacesExport, workPlacesPage } from "./works/pages/places/page.tsx";
import {
  approveWorkPage,
  checkWorkPage,
  markMadePage,
  putUpPage,
  returnWorkPage,
  submitWorkPage,
  takeDownPage,
  withdrawWorkPage,
  workRecordPage,
} from "./works/pages/record/page.tsx";

const PHOTO = { bodyLimit: LARGEST_DESIGN + 1024 * 1024, perMinute: 60 };
const DESIGN = { bodyLimit: LARGEST_DESIGN + 1024 * 1024, perMinute: 60 };

export const visualWorks: ModuleDefinition = {
  name: "visual-works",
  routes: [
    get("/khau-hieu", "public", publicSloganPage, { cache: true, still: { query: ["linhvuc", "loai", "trang"] } }),
    get("/tai-lieu-tuyen-truyen", "public", materialListPage, {
      cache: true,
      still: { query: ["nam", "loai", "donvi", "trang"] },
    }),
    get("/tai-lieu-tuyen-truyen/:file", "public", materialFile, { perMinute: 60 }),

    get("/can-bo/khau-hieu", "publishing.read", sloganListPage),
    get("/can-bo/khau-hieu.csv", "publishing.read", sloganExport),
    get("/can-bo/khau-hieu/moi", "visuals.write", newSloganPage),
    post("/can-bo/khau-hieu/moi", "visuals.write", writeSloganPage),
    get("/can-bo/khau-hieu/:id", "publishing.read", sloganRecordPage),
    post("/can-bo/khau-hieu/:id/sua", "visuals.write", rewriteSloganPage),
    post("/can-bo/khau-hieu/:id/duyet", "visuals.approve", approveSloganPage),
    post("/can-bo/khau-hieu/:id/tra-lai", "visuals.approve", returnSloganPage),
    post("/can-bo/khau-hieu/:id/rut", "publishing.read", withdrawSloganPage),

    get("/can-bo/mau-in", "publishing.read", artworkListPage),
    get("/can-bo/mau-in.csv", "publishing.read", artworkExport),
    get("/can-bo/mau-in/moi", "visuals.write", newArtworkPage),
    post("/can-bo/mau-in/moi", "visuals.write", designArtworkPage, DESIGN),
    get("/can-bo/mau-in/:id", "publishing.read", artworkRecordPage),
    get("/can-bo/mau-in/:id/sua", "visuals.write", editArtworkPage),
    post("/can-bo/mau-in/:id/sua", "visuals.write", redesignArtworkPage, DESIGN),
    get("/can-bo/mau-in/:id/hinh.png", "publishing.read", artworkPicture, { perMinute: 240 }),
    get("/can-bo/mau-in/:id/tep.pdf", "publishing.read", artworkPrintPage, { perMinute: 60 }),
    get("/can-bo/mau-in/:id/to-duyet.pdf", "publishing.read", artworkProof, { perMinute: 60 }),
    post("/can-bo/mau-in/:id/trinh", "visuals.write", submitArtworkPage),
    post("/can-bo/mau-in/:id/duyet", "visuals.approve", approveArtworkPage),
    post("/can-bo/mau-in/:id/tra-lai", "visuals.approve", returnArtworkPage),
    post("/can-bo/mau-in/:id/rut", "publishing.read", withdrawArtworkPage),

    get("/can-bo/truc-quan", "publishing.read", workListPage),
    get("/can-bo/truc-quan.csv", "publishing.read", workExport),
    get("/can-bo/truc-quan/theo-noi", "publishing.read", workPlacesPage),
    get("/can-bo/truc-quan/theo-noi.csv", "publishing.read", workPlacesExport),
    get("/can-bo/truc-quan/moi", "visuals.write", newWorkPage),
    post("/can-bo/truc-quan/moi", "visuals.write", proposeWorkPage),
    get("/can-bo/truc-quan/:id", "publishing.read", workRecordPage),
    get("/can-bo/truc-quan/:id/sua", "visuals.write", editWorkPage),
    post("/can-bo/truc-quan/:id/sua", "visuals.write", changeWorkPage),
    post("/can-bo/truc-quan/:id/trinh", "visuals.write", submitWorkPage),
    post("/can-bo/truc-quan/:id/duyet", "visuals.approve", approveWorkPage),
    post("/can-bo/truc-quan/:id/tra-lai", "visuals.approve", returnWorkPage),
    post("/can-bo/truc-quan/:id/lam-xong", "visuals.write", markMadePage),
    post("/can-bo/truc-quan/:id/dung", "visuals.write", putUpPage, PHOTO),
    post("/can-bo/truc-quan/:id/kiem-tra", "visuals.write", checkWorkPage, PHOTO),
    post("/can-bo/truc-quan/:id/go", "visuals.write", takeDownPage),
    post("/can-bo/truc-quan/:id/huy", "visuals.write", withdrawWorkPage),

    get("/can-bo/in-an", "publishing.read", orderListPage),
    get("/can-bo/in-an.csv", "publishing.read", orderExport),
    get("/can-bo/in-an/nam", "publishing.read", yearPage),
    get("/can-bo/in-an/nam.csv", "publishing.read", yearExport),
    get("/can-bo/in-an/moi", "visuals.write", newOrderPage),
    post("/can-bo/in-an/moi", "visuals.write", orderPrintPage),
    get("/can-bo/in-an/:id", "publishing.read", orderRecordPage),
    get("/can-bo/in-an/:id/sua", "visuals.write", editOrderPage),
    post("/can-bo/in-an/:id/sua", "visuals.write", changeOrderPage),
    get("/can-bo/in-an/:id/tep.pdf", "publishing.read", orderPrintFile, { perMinute: 60 }),
    get("/can-bo/in-an/:id/to-duyet.pdf", "publishing.read", orderProof, { perMinute: 60 }),
    post("/can-bo/in-an/:id/nhan", "visuals.write", takeDeliveryPage),
    post("/can-bo/in-an/:id/phat", "visuals.write", handOutPage),
    post("/can-bo/in-an/:id/xac-nhan", "visuals.write", confirmReceiptPage),
    post("/can-bo/in-an/:id/bo-phat", "visuals.write", takeHandoutBackPage),
    post("/can-bo/in-an/:id/huy", "visuals.write", withdrawOrderPage),
  ],
  errors: [
    mapError(VisualUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(VisualRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
