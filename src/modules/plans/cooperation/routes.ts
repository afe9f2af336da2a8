import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { EVIDENCE_LIMITS } from "../evidence/evidence.ts";
import { publicHandIn, staffHandIn } from "../pages/public/hand-in/page.tsx";
import { programmeLogExport, programmeLogPage } from "../pages/staff/programme-log/page.tsx";
import { requestExport, requestListPage } from "../pages/staff/request-list/page.tsx";
import { requestNewPage, sendRequestPage } from "../pages/staff/request-new/page.tsx";
import {
  actOnRequestPage,
  endAddressPage,
  makeAddressPage,
  requestFile,
  requestRecordPage,
} from "../pages/staff/request-record/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { RequestRefused, RequestUnknown } from "./request.errors.ts";
import { REQUEST_LIMITS } from "./request.ts";

const MEGABYTE = 1024 * 1024;
/** One file of the largest size, and the form around it. */
const PIECE = { bodyLimit: EVIDENCE_LIMITS.fileBytes + MEGABYTE, perMinute: 30 };
const MATERIAL = { bodyLimit: REQUEST_LIMITS.files * EVIDENCE_LIMITS.fileBytes + MEGABYTE, perMinute: 60 };
/** What a secret address opens: enough for a person, too slow for guessing. */
const SECRET = { perMinute: 60 };
const SECRET_ACT = { perMinute: 30 };

export const cooperationRoutes: Route[] = [
  get("/can-bo/ke-hoach/chuyen-muc", "plans.read", programmeLogPage),
  get("/can-bo/ke-hoach/chuyen-muc.csv", "plans.read", programmeLogExport),
  get("/can-bo/phoi-hop", "plans.read", requestListPage),
  get("/can-bo/phoi-hop.csv", "plans.read", requestExport),
  get("/can-bo/phoi-hop/moi", "plans.declare", requestNewPage),
  post("/can-bo/phoi-hop/moi", "plans.declare", sendRequestPage, MATERIAL),
  get("/can-bo/phoi-hop/:request", "plans.read", requestRecordPage),
  post("/can-bo/phoi-hop/:request/viec", "plans.declare", actOnRequestPage),
  post("/can-bo/phoi-hop/:request/dia-chi", "plans.declare", makeAddressPage),
  post("/can-bo/phoi-hop/:request/dia-chi/huy", "plans.declare", endAddressPage),
  get("/can-bo/phoi-hop/:request/tep/:file", "plans.read", requestFile),
  get("/can-bo/phoi-hop/:request/nop", "plans.declare", staffHandIn.page),
  get("/can-bo/phoi-hop/:request/nop/tep/:file", "plans.declare", staffHandIn.file),
  post("/can-bo/phoi-hop/:request/nop/them/:kind", "plans.declare", staffHandIn.add, PIECE),
  post("/can-bo/phoi-hop/:request/nop/bo", "plans.declare", staffHandIn.remove),
  post("/can-bo/phoi-hop/:request/nop/nop", "plans.declare", staffHandIn.handIn),
  post("/can-bo/phoi-hop/:request/nop/tra-loi", "plans.declare", staffHandIn.answer),
  get("/nop-san-pham/:token", "public", publicHandIn.page, SECRET),
  get("/nop-san-pham/:token/tep/:file", "public", publicHandIn.file, SECRET),
  post("/nop-san-pham/:token/them/:kind", "public", publicHandIn.add, PIECE),
  post("/nop-san-pham/:token/bo", "public", publicHandIn.remove, SECRET_ACT),
  post("/nop-san-pham/:token/nop", "public", publicHandIn.handIn, SECRET_ACT),
  post("/nop-san-pham/:token/tra-loi", "public", publicHandIn.answer, SECRET_ACT),
];

export const cooperationErrors = [
  mapError(RequestUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(RequestRefused, 409, (error, lang) => {
    const words = pick(lang, vi, en);
    return words.refusedPiece(error.title, words.refusals[error.code]);
  }),
];
