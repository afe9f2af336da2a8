import { api, get, type ModuleDefinition, mapError, post, type Reply, type Rq } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { VietQrAnswer, VietQrBody, vietQrApi } from "./api/vietqr.ts";
import type { ClaimKinds } from "./demands/demand.ts";
import { moneyEn } from "./demands/messages.en.ts";
import { moneyVi } from "./demands/messages.vi.ts";
import { newAccountPage, proposeAccountPage } from "./pages/account-form/page.tsx";
import { accountListPage, endAccountPage } from "./pages/account-list/page.tsx";
import { demandExport, demandListPage } from "./pages/demand-list/page.tsx";
import {
  declarePaidPage,
  demandPage,
  demandQrPage,
  takeMoneyPage,
  undoPaymentPage,
} from "./pages/demand-record/page.tsx";
import { PaymentRefused, PaymentUnknown } from "./payments.errors.ts";

/** How money is asked for, recognised and kept account of. `kinds` are what money is owed for, by the modules that keep it. */
export function payments(kinds: ClaimKinds): ModuleDefinition {
  const page = (handler: (rq: Rq, kinds: ClaimKinds) => Promise<Reply>) => (rq: Rq) => handler(rq, kinds);
  return {
    name: "payments",
    routes: [
      get("/can-bo/thu-phi", "payments.read", demandListPage),
      get("/can-bo/thu-phi.csv", "payments.read", demandExport),
      get("/can-bo/thu-phi/tai-khoan", "payments.accounts", accountListPage),
      get("/can-bo/thu-phi/tai-khoan/moi", "payments.accounts", newAccountPage),
      post("/can-bo/thu-phi/tai-khoan/moi", "payments.accounts", proposeAccountPage),
      post("/can-bo/thu-phi/tai-khoan/ket-thuc", "payments.accounts", endAccountPage),
      get("/can-bo/thu-phi/khoan/:id", "payments.read", page(demandPage)),
      get("/can-bo/thu-phi/khoan/:id/ma-qr", "payments.read", demandQrPage),
      post("/can-bo/thu-phi/khoan/:id/thu", "payments.collect", page(takeMoneyPage)),
      post("/can-bo/thu-phi/khoan/:id/bao-nop", "payments.collect", page(declarePaidPage)),
      post("/can-bo/thu-phi/khoan/:id/huy-thu", "payments.collect", page(undoPaymentPage)),
      api(
        "POST",
        "/api/v1/tools/vietqr",
        "public",
        { summary: "Reads a VietQR code strictly, or builds one", body: VietQrBody, response: VietQrAnswer },
        vietQrApi,
        { perMinute: 6_000 },
      ),
    ],
    errors: [
      mapError(PaymentUnknown, 404, (_error, lang) => pick(lang, moneyVi, moneyEn).notFound),
      mapError(PaymentRefused, 409, (error, lang) => pick(lang, moneyVi, moneyEn).refusals[error.code]),
    ],
  };
}
