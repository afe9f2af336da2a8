import { api, get, type ModuleDefinition, mapError, post, type Reply, type Rq } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { VietQrAnswer, VietQrBody, vietQrApi } from "./api/vietqr.ts";
import type { ClaimKinds } from "./demands/demand.ts";
import { moneyEn } from "./demands/messages.en.ts";
import { moneyVi } from "./demands/messages.vi.ts";
import { keepMoneyTidy } from "./jobs/keep-money-tidy.ts";
import { newAccountPage, proposeAccountPage } from "./pages/account-form/page.tsx";
import { accountListPage, endAccountPage } from "./pages/account-list/page.tsx";
import { cashClosePage, closeCashPage } from "./pages/cash-close/page.tsx";
import { demandExport, demandListPage } from "./pages/demand-list/page.tsx";
import {
  declarePaidPage,
  demandPage,
  demandQrPage,
  refundDemandPage,
  takeMoneyPage,
  undoPaymentPage,
} from "./pages/demand-record/page.tsx";
import { receiptExport, receiptListPage, receiptPdf } from "./pages/receipt-list/page.tsx";
import { rowExport, rowListPage } from "./pages/row-list/page.tsx";
import {
  assignRowPage,
  foreignRowPage,
  refundRowPage,
  rowPage,
  takeRowBackPage,
  undoMatchPage,
} from "./pages/row-record/page.tsx";
import { statementListPage, uploadStatementPage } from "./pages/statement-list/page.tsx";
import { keepStatementPage, statementPreviewPage } from "./pages/statement-preview/page.tsx";
import { totalsExport, totalsPage } from "./pages/totals/page.tsx";
import { PaymentRefused, PaymentUnknown } from "./payments.errors.ts";

/** How money is asked for, recognised and kept account of. `kinds` are what money is owed for, by the modules that keep it. */
export function payments(kinds: ClaimKinds): ModuleDefinition {
  const page = (handler: (rq: Rq, kinds: ClaimKinds) => Promise<Reply>) => (rq: Rq) => handler(rq, kinds);
  return {
    name: "payments",
    jobs: [keepMoneyTidy],
    schedule: [{ job: keepMoneyTidy.name, cron: "55 18 * * *" }],
    routes: [
      get("/can-bo/thu-phi", "payments.read", demandListPage),
      get("/can-bo/thu-phi.csv", "payments.read", demandExport),
      get("/can-bo/thu-phi/tai-khoan", "payments.accounts", accountListPage),
      get("/can-bo/thu-phi/tai-khoan/moi", "payments.accounts", newAccountPage),
      post("/can-bo/thu-phi/tai-khoan/moi", "payments.accounts", proposeAccountPage),
      post("/can-bo/thu-phi/tai-khoan/ket-thuc", "payments.accounts", endAccountPage),
      get("/can-bo/thu-phi/sao-ke", "payments.reconcile", statementListPage),
      post("/can-bo/thu-phi/sao-ke", "payments.reconcile", uploadStatementPage),
      get("/can-bo/thu-phi/sao-ke/:id", "payments.reconcile", statementPreviewPage),
      post("/can-bo/thu-phi/sao-ke/:id/nhan", "payments.reconcile", page(keepStatementPage)),
      get("/can-bo/thu-phi/doi-soat", "payments.reconcile", rowListPage),
      get("/can-bo/thu-phi/doi-soat.csv", "payments.reconcile", rowExport),
      get("/can-bo/thu-phi/giao-dich/:id", "payments.reconcile", rowPage),
      post("/can-bo/thu-phi/giao-dich/:id/gan", "payments.reconcile", page(assignRowPage)),
      post("/can-bo/thu-phi/giao-dich/:id/ngoai", "payments.reconcile", foreignRowPage),
      post("/can-bo/thu-phi/giao-dich/:id/lay-lai", "payments.reconcile", takeRowBackPage),
      post("/can-bo/thu-phi/giao-dich/:id/huy", "payments.reconcile", page(undoMatchPage)),
      get("/can-bo/thu-phi/tong-hop", "payments.read", totalsPage),
      get("/can-bo/thu-phi/tong-hop.csv", "payments.read", totalsExport),
      get("/can-bo/thu-phi/chot-quy", "payments.collect", cashClosePage),
      post("/can-bo/thu-phi/chot-quy", "payments.collect", closeCashPage),
      get("/can-bo/thu-phi/bien-lai", "payments.read", receiptListPage),
      get("/can-bo/thu-phi/bien-lai.csv", "payments.read", receiptExport),
      get("/can-bo/thu-phi/bien-lai/:file", "payments.read", receiptPdf),
      post("/can-bo/thu-phi/khoan/:id/hoan-tra", "payments.reconcile", page(refundDemandPage)),
      post("/can-bo/thu-phi/giao-dich/:id/hoan-tra", "payments.reconcile", page(refundRowPage)),
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
