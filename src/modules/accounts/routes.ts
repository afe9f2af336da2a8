import { get, mapError, post } from "../../platform/http/index.ts";
import { OutOfReach, PersonActRefused, PersonNotFound } from "./accounts.errors.ts";
import { delegationExport, delegationListPage, endDelegationAct } from "./delegation/pages/list/page.tsx";
import { newDelegationAct, newDelegationPage } from "./delegation/pages/new/page.tsx";
import { wordsFor } from "./forms.ts";
import { forgotPasswordAct, forgotPasswordPage } from "./pages/public/forgot-password/page.ts";
import { invitationPages, resetPages } from "./pages/public/new-password/page.ts";
import { signInAct, signInPage } from "./pages/public/sign-in/page.ts";
import { signInCodeAct, signInCodePage } from "./pages/public/sign-in-code/page.ts";
import {
  accountPage,
  endOtherSessionsAct,
  endSessionAct,
  revokeTokenAct,
  signOutAct,
} from "./pages/staff/account/page.ts";
import { changePasswordAct, changePasswordPage } from "./pages/staff/change-password/page.ts";
import { invitePersonAct, invitePersonPage } from "./pages/staff/invite-person/page.ts";
import { peopleExport, peoplePage } from "./pages/staff/people/page.ts";
import {
  closePersonAct,
  closePersonPage,
  grantRoleAct,
  personPage,
  remindPersonAct,
  reopenPersonAct,
  resetSecondFactorAct,
  withdrawRoleAct,
} from "./pages/staff/person/page.ts";
import { correctPersonAct, correctPersonPage } from "./pages/staff/person-correct/page.ts";
import {
  beginSecondFactorAct,
  confirmSecondFactorAct,
  renewRecoveryCodesAct,
  secondFactorPage,
  switchOffSecondFactorAct,
} from "./pages/staff/second-factor/page.ts";

/** Per minute and address; below it the growing wait per account and address decides. */
const GUESSING = { perMinute: 60, bodyLimit: 64 * 1024 };

export const routes = [
  get("/dang-nhap", "public", signInPage),
  post("/dang-nhap", "public", signInAct, GUESSING),
  get("/dang-nhap/ma", "public", signInCodePage),
  post("/dang-nhap/ma", "public", signInCodeAct, GUESSING),
  post("/dang-xuat", "public", signOutAct),
  post("/can-bo/dang-xuat", "public", signOutAct),
  get("/quen-mat-khau", "public", forgotPasswordPage),
  post("/quen-mat-khau", "public", forgotPasswordAct, GUESSING),
  get("/dat-lai-mat-khau/:token", "public", resetPages.page),
  post("/dat-lai-mat-khau/:token", "public", resetPages.act, GUESSING),
  get("/loi-moi/:token", "public", invitationPages.page),
  post("/loi-moi/:token", "public", invitationPages.act, GUESSING),

  get("/can-bo/tai-khoan", "signedIn", accountPage),
  get("/can-bo/tai-khoan/mat-khau", "signedIn", changePasswordPage),
  post("/can-bo/tai-khoan/mat-khau", "signedIn", changePasswordAct, GUESSING),
  get("/can-bo/tai-khoan/hai-buoc", "signedIn", secondFactorPage),
  post("/can-bo/tai-khoan/hai-buoc/bat-dau", "signedIn", beginSecondFactorAct, GUESSING),
  post("/can-bo/tai-khoan/hai-buoc/xac-nhan", "signedIn", confirmSecondFactorAct, GUESSING),
  post("/can-bo/tai-khoan/hai-buoc/ma-du-phong", "signedIn", renewRecoveryCodesAct, GUESSING),
  post("/can-bo/tai-khoan/hai-buoc/tat", "signedIn", switchOffSecondFactorAct, GUESSING),
  post("/can-bo/tai-khoan/phien/ket-thuc-het", "signedIn", endOtherSessionsAct),
  post("/can-bo/tai-khoan/phien/:id/ket-thuc", "signedIn", endSessionAct),
  post("/can-bo/tai-khoan/ma-truy-cap/:id/thu-hoi", "signedIn", revokeTokenAct),

  get("/can-bo/uy-quyen", "home.read", delegationListPage),
  get("/can-bo/uy-quyen.csv", "home.read", delegationExport),
  get("/can-bo/uy-quyen/moi", "home.read", newDelegationPage),
  post("/can-bo/uy-quyen/moi", "home.read", newDelegationAct),
  post("/can-bo/uy-quyen/:id/cham-dut", "home.read", endDelegationAct),

  get("/can-bo/nguoi-dung", "accounts.manage", peoplePage),
  get("/can-bo/nguoi-dung/xuat.csv", "accounts.manage", peopleExport),
  get("/can-bo/nguoi-dung/moi", "accounts.manage", invitePersonPage),
  post("/can-bo/nguoi-dung/moi", "accounts.manage", invitePersonAct),
  get("/can-bo/nguoi-dung/:id", "accounts.manage", personPage),
  post("/can-bo/nguoi-dung/:id/vai-tro", "accounts.manage", grantRoleAct),
  post("/can-bo/nguoi-dung/:id/vai-tro/:grant/thu-hoi", "accounts.manage", withdrawRoleAct),
  post("/can-bo/nguoi-dung/:id/gui-lai-loi-moi", "accounts.manage", remindPersonAct),
  get("/can-bo/nguoi-dung/:id/sua", "accounts.manage", correctPersonPage),
  post("/can-bo/nguoi-dung/:id/sua", "accounts.manage", correctPersonAct),
  get("/can-bo/nguoi-dung/:id/dong", "accounts.manage", closePersonPage),
  post("/can-bo/nguoi-dung/:id/dong", "accounts.manage", closePersonAct),
  post("/can-bo/nguoi-dung/:id/mo-lai", "accounts.manage", reopenPersonAct),
  post("/can-bo/nguoi-dung/:id/bo-hai-buoc", "accounts.manage", resetSecondFactorAct),
];

/** Refusals that a page does not show beside a field. */
export const errors = [
  mapError(PersonNotFound, 404, (_error: PersonNotFound, lang) => wordsFor(lang).personNotFound),
  mapError(PersonActRefused, 409, (error: PersonActRefused, lang) => wordsFor(lang).refusals[error.code]),
  mapError(OutOfReach, 403, (_error: OutOfReach, lang) => wordsFor(lang).outOfReach),
];
