import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { EVIDENCE_LIMITS } from "../evidence/evidence.ts";
import { committeeListPage, foundCommitteePage, newCommitteePage } from "../pages/staff/committee-list/page.tsx";
import {
  cancelMeetingPage,
  changeMeetingPage,
  convenePage,
  editMeetingPage,
  holdMeetingPage,
  meetingFile,
  meetingPage,
  newMeetingPage,
} from "../pages/staff/committee-meeting/page.tsx";
import {
  committeeConclusionsCsv,
  committeeConclusionsPage,
  committeeRecordPage,
  seatMemberPage,
  unseatMemberPage,
} from "../pages/staff/committee-record/page.tsx";
import { CommitteeRefused, CommitteeUnknown } from "./committee.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const FILES = { bodyLimit: EVIDENCE_LIMITS.files * EVIDENCE_LIMITS.fileBytes + 1024 * 1024, perMinute: 60 };
const BASE = "/can-bo/ban-chi-dao";

/** Everybody signed in may ask; what is seen is decided on the committee: who oversees its unit, and who sits in it. */
export const committeeRoutes: Route[] = [
  get(BASE, "committees.read", committeeListPage),
  get(`${BASE}/moi`, "committees.edit", newCommitteePage),
  post(`${BASE}/moi`, "committees.edit", foundCommitteePage),
  get(`${BASE}/:committee`, "committees.read", committeeRecordPage),
  get(`${BASE}/:committee/ket-luan`, "committees.read", committeeConclusionsPage),
  get(`${BASE}/:committee/ket-luan.csv`, "committees.read", committeeConclusionsCsv),
  post(`${BASE}/:committee/thanh-vien`, "committees.edit", seatMemberPage),
  post(`${BASE}/:committee/thoi`, "committees.edit", unseatMemberPage),
  get(`${BASE}/:committee/hop/moi`, "committees.edit", newMeetingPage),
  post(`${BASE}/:committee/hop/moi`, "committees.edit", convenePage, FILES),
  get(`${BASE}/:committee/hop/:meeting`, "committees.read", meetingPage),
  get(`${BASE}/:committee/hop/:meeting/tep/:file`, "committees.read", meetingFile),
  get(`${BASE}/:committee/hop/:meeting/sua`, "committees.edit", editMeetingPage),
  post(`${BASE}/:committee/hop/:meeting/sua`, "committees.edit", changeMeetingPage, FILES),
  post(`${BASE}/:committee/hop/:meeting/bien-ban`, "committees.edit", holdMeetingPage, FILES),
  post(`${BASE}/:committee/hop/:meeting/huy`, "committees.edit", cancelMeetingPage),
];

export const committeeErrors = [
  mapError(CommitteeUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(CommitteeRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
