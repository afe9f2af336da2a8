import { get, mapError, post } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { FeeActRefused } from "../../fees/index.ts";
import { MOST_BYTES } from "./bulk/read-table-file.ts";
import { feeEditPage, saveFeePage } from "./staff-fees/fee-edit-page.tsx";
import { feeListPage } from "./staff-fees/fee-list-page.tsx";
import {
  discardFeePage,
  endFeePage,
  feeExport,
  feeRecordPage,
  publishFeePage,
  returnFeePage,
  submitFeePage,
} from "./staff-fees/fee-record-page.tsx";
import { en as feesEn } from "./staff-fees/staff-messages.en.ts";
import { vi as feesVi } from "./staff-fees/staff-messages.vi.ts";

import {
  offerChangePage,
  offerImportPage,
  saveOfferChangePage,
  saveOfferImportPage,
} from "./staff-offers/offer-change-page.tsx";
import { offerCsv, offerListPage, offerXlsx } from "./staff-offers/offer-list-page.tsx";
import { saveWayChangePage, saveWayImportPage, wayChangePage, wayImportPage } from "./staff-ways/way-change-page.tsx";
import { wayCsv, wayListPage, wayXlsx } from "./staff-ways/way-list-page.tsx";

const UPLOAD = { bodyLimit: MOST_BYTES, perMinute: 60 };

/** Staff pages of the local layer that need the catalogue. */
export const localStaffRoutes = [
  get("/can-bo/noi-tiep-nhan/thu-tuc", "places.read", offerListPage),
  get("/can-bo/noi-tiep-nhan/thu-tuc.csv", "places.read", offerCsv),
  get("/can-bo/noi-tiep-nhan/thu-tuc.xlsx", "places.read", offerXlsx),
  get("/can-bo/noi-tiep-nhan/thu-tuc/doi", "places.edit", offerChangePage),
  post("/can-bo/noi-tiep-nhan/thu-tuc/doi", "places.edit", saveOfferChangePage, UPLOAD),
  get("/can-bo/noi-tiep-nhan/thu-tuc/nhap", "places.edit", offerImportPage),
  post("/can-bo/noi-tiep-nhan/thu-tuc/nhap", "places.edit", saveOfferImportPage, UPLOAD),
  get("/can-bo/noi-tiep-nhan/cach-nop", "places.read", wayListPage),
  get("/can-bo/noi-tiep-nhan/cach-nop.csv", "places.read", wayCsv),
  get("/can-bo/noi-tiep-nhan/cach-nop.xlsx", "places.read", wayXlsx),
  get("/can-bo/noi-tiep-nhan/cach-nop/doi", "places.edit", wayChangePage),
  post("/can-bo/noi-tiep-nhan/cach-nop/doi", "places.edit", saveWayChangePage, UPLOAD),
  get("/can-bo/noi-tiep-nhan/cach-nop/nhap", "places.edit", wayImportPage),
  post("/can-bo/noi-tiep-nhan/cach-nop/nhap", "places.edit", saveWayImportPage, UPLOAD),
  get("/can-bo/phi", "fees.read", feeListPage),
  get("/can-bo/phi/moi", "fees.edit", feeEditPage),
  post("/can-bo/phi/moi", "fees.edit", saveFeePage, UPLOAD),
  get("/can-bo/phi/:id", "fees.read", feeRecordPage),
  get("/can-bo/phi/:id/muc-thu.xlsx", "fees.read", feeExport),
  get("/can-bo/phi/:id/sua", "fees.edit", feeEditPage),
  post("/can-bo/phi/:id/sua", "fees.edit", saveFeePage, UPLOAD),
  post("/can-bo/phi/:id/trinh", "fees.edit", submitFeePage),
  post("/can-bo/phi/:id/bo", "fees.edit", discardFeePage),
  post("/can-bo/phi/:id/cong-bo", "fees.publish", publishFeePage),
  post("/can-bo/phi/:id/tra-lai", "fees.publish", returnFeePage),
  post("/can-bo/phi/:id/het-hieu-luc", "fees.publish", endFeePage),
];

export const localErrors = [
  mapError(FeeActRefused, 403, (error, lang) => pick(lang, feesVi, feesEn).refusals[error.code]),
];
