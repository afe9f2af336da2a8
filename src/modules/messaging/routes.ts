import { transaction } from "../../platform/db/index.ts";
import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { messagesCallback, reportsCallback } from "./coming-back/pages/callback/page.ts";
import {
  incomingExport,
  incomingListPage,
  incomingRecordPage,
  takeIncomingPage,
} from "./coming-back/pages/incoming/page.tsx";
import { checkAllMessages } from "./jobs/check-messages.ts";

import { listenToProviders } from "./jobs/listen.ts";
import { prepareRun } from "./jobs/prepare-run.ts";
import { sendMessages, watchMessages } from "./jobs/send-messages.ts";
import { sweepContacts } from "./jobs/sweep-contacts.ts";
import { LIST_LIMITS } from "./lists/list.ts";
import {
  closeListPage,
  createListPage,
  importPeoplePage,
  listRecordPage,
  listsExport,
  listsPage,
  newListPage,
  refusalPage,
  saveRefusalPage,
  takeOffPage,
} from "./lists/pages/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { MessagingRefused, RunUnknown } from "./messaging.errors.ts";
import { editProviderPage, providersPage, replaceKeysPage, saveProviderPage } from "./pages/staff/providers/page.tsx";
import { createRunPage, editRunPage, newRunPage, saveRunPage } from "./pages/staff/run-edit/page.tsx";
import { runListExport, runListPage } from "./pages/staff/run-list/page.tsx";
import { arrivedPage, runMessagesExport, runMessagesPage, sendAgainPage } from "./pages/staff/run-messages/page.tsx";
import {
  approveRunPage,
  cancelRunPage,
  dropRunPage,
  pauseRunPage,
  resumeRunPage,
  returnRunPage,
  runRecordPage,
  submitRunPage,
} from "./pages/staff/run-record/page.tsx";
import { queueMessage } from "./queue-message.ts";
import { devicePage, endDevicePage, moveDevicePage, noticeIcon, workerScript } from "./subscriptions/device/page.ts";
import { endAllPage, endOnePage, managePage, saveChoicesPage } from "./subscriptions/pages/manage/page.tsx";
import {
  codePage,
  confirmPage,
  donePage,
  sendCodePage,
  sendConfirmPage,
  sendWishPage,
  sentPage,
  subscribePage,
} from "./subscriptions/pages/subscribe/page.tsx";
import { tellChangedProcedures } from "./subscriptions/tell-changed.ts";
import { hearingHealth, messagingHealth } from "./watch/health.ts";
import { runsInLedger } from "./watch/runs-in-ledger.ts";

const RUN = "/can-bo/gui-tin/:run";
const LISTS = "/can-bo/gui-tin/danh-sach";
const INCOMING = "/can-bo/gui-tin/tin-den";
const CALLBACK = "/nhan-tin/goi-ve/:provider/:token";
/** A run of 100,000 is reported one by one. */
const CALLBACKS_A_MINUTE = 60_000;

/** Messages to single people: who wants them, runs, and who carries them. */
export const messaging: ModuleDefinition = {
  name: "messaging",
  routes: [
    get("/dang-ky-nhan-tin", "public", subscribePage, { still: false }),
    post("/dang-ky-nhan-tin", "public", sendWishPage, { perMinute: 20 }),
    get("/:unit/dang-ky-nhan-tin", "public", subscribePage, { still: false }),
    post("/:unit/dang-ky-nhan-tin", "public", sendWishPage, { perMinute: 20 }),
    get("/nhan-tin/da-gui", "public", sentPage),
    get("/nhan-tin/xong", "public", donePage),
    get("/nhan-tin/ma/:wish", "public", (rq) => codePage(rq)),
    post("/nhan-tin/ma/:wish", "public", sendCodePage, { perMinute: 10 }),
    get("/nhan-tin/xac-nhan/:token", "public", confirmPage, { perMinute: 30 }),
    post("/nhan-tin/xac-nhan/:token", "public", sendConfirmPage, { perMinute: 10 }),
    get("/nhan-tin/may-nhan.js", "public", workerScript, { cache: true, still: false }),
    get("/nhan-tin/bieu-trung", "public", noticeIcon, { still: false }),
    post("/nhan-tin/may", "public", devicePage, { perMinute: 30 }),
    post("/nhan-tin/may/tat", "public", endDevicePage, { perMinute: 30 }),
    post("/nhan-tin/may/doi", "public", moveDevicePage, { perMinute: 30 }),
    get("/nhan-tin/:token", "public", managePage, { perMinute: 30 }),
    post("/nhan-tin/:token/chon", "public", saveChoicesPage, { perMinute: 30 }),
    post("/nhan-tin/:token/thoi", "public", endOnePage, { perMinute: 30 }),
    // Mail programs that know nothing of one press open the address of the button.
    get("/nhan-tin/:token/thoi-het", "public", managePage, { perMinute: 30 }),
    post("/nhan-tin/:token/thoi-het", "public", endAllPage, { perMinute: 30 }),
    // Gateways call by either; the address is a secret of one of them, and no browser's.
    get(`${CALLBACK}/ket-qua`, "public", reportsCallback, { perMinute: CALLBACKS_A_MINUTE, still: false }),
    post(`${CALLBACK}/ket-qua`, "public", reportsCallback, { perMinute: CALLBACKS_A_MINUTE }),
    get(`${CALLBACK}/tin-den`, "public", messagesCallback, { perMinute: CALLBACKS_A_MINUTE, still: false }),
    post(`${CALLBACK}/tin-den`, "public", messagesCallback, { perMinute: CALLBACKS_A_MINUTE }),
    get("/can-bo/gui-tin", "messages.read", runListPage),
    get("/can-bo/gui-tin.csv", "messages.read", runListExport),
    get("/can-bo/gui-tin/moi", "messages.write", newRunPage),
    post("/can-bo/gui-tin/moi", "messages.write", createRunPage),
    get("/can-bo/gui-tin/nha-cung-cap", "messages.providers", providersPage),
    get("/can-bo/gui-tin/nha-cung-cap/moi", "messages.providers", editProviderPage),
    post("/can-bo/gui-tin/nha-cung-cap/moi", "messages.providers", saveProviderPage),
    get("/can-bo/gui-tin/nha-cung-cap/:provider", "messages.providers", editProviderPage),
    post("/can-bo/gui-tin/nha-cung-cap/:provider", "messages.providers", saveProviderPage),
    post("/can-bo/gui-tin/nha-cung-cap/:provider/thay-khoa", "messages.providers", replaceKeysPage),
    get(INCOMING, "messages.read", incomingListPage),
    get(`${INCOMING}.csv`, "messages.read", incomingExport),
    get(`${INCOMING}/:incoming`, "messages.read", incomingRecordPage),
    post(`${INCOMING}/:incoming/cau-hoi`, "messages.write", takeIncomingPage),
    get(LISTS, "messages.read", listsPage),
    get(`${LISTS}.csv`, "messages.read", listsExport),
    get(`${LISTS}/moi`, "messages.write", newListPage),
    post(`${LISTS}/moi`, "messages.write", createListPage),
    get(`${LISTS}/tu-choi`, "messages.write", refusalPage),
    post(`${LISTS}/tu-choi`, "messages.write", saveRefusalPage),
    get(`${LISTS}/:list`, "messages.read", listRecordPage),
    post(`${LISTS}/:list/nhap`, "messages.write", importPeoplePage, { bodyLimit: LIST_LIMITS.bytes + 64 * 1024 }),
    post(`${LISTS}/:list/dua-ra`, "messages.write", takeOffPage),
    post(`${LISTS}/:list/dong`, "messages.write", closeListPage),
    get(RUN, "messages.read", runRecordPage),
    get(`${RUN}/sua`, "messages.write", editRunPage),
    post(`${RUN}/sua`, "messages.write", saveRunPage),
    post(`${RUN}/trinh`, "messages.write", submitRunPage),
    post(`${RUN}/bo`, "messages.write", dropRunPage),
    post(`${RUN}/duyet`, "messages.approve", approveRunPage),
    post(`${RUN}/tra-lai`, "messages.approve", returnRunPage),
    post(`${RUN}/tam-dung`, "messages.write", pauseRunPage),
    post(`${RUN}/gui-tiep`, "messages.write", resumeRunPage),
    post(`${RUN}/dung-han`, "messages.write", cancelRunPage),
    get(`${RUN}/tin`, "messages.read", runMessagesPage),
    get(`${RUN}/tin.csv`, "messages.read", runMessagesExport),
    post(`${RUN}/tin/:message/gui-lai`, "messages.write", sendAgainPage),
    post(`${RUN}/tin/:message/da-toi`, "messages.write", arrivedPage),
  ],
  health: async (app) => [...(await messagingHealth(app)), await hearingHealth(app), await runsInLedger(app)],
  errors: [
    mapError(RunUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(MessagingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  sendText: (app, { phone, ...text }) =>
    transaction(app.db, (tx) =>
      queueMessage(tx, app.config.secretKey, { ...text, medium: "sms", purpose: "service", address: phone }),
    ),
  jobs: [
    checkAllMessages,
    listenToProviders,
    prepareRun,
    sendMessages,
    sweepContacts,
    tellChangedProcedures,
    watchMessages,
  ],
  schedule: [
    { job: sweepContacts.name, cron: "45 19 * * *" },
    // In the morning, when the quiet hours have ended.
    { job: tellChangedProcedures.name, cron: "15 0 * * *" },
    { job: checkAllMessages.name, cron: "*/10 * * * *" },
    { job: listenToProviders.name, cron: "* * * * *" },
    { job: watchMessages.name, cron: "* * * * *" },
  ],
};
