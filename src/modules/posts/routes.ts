import { transaction } from "../../platform/db/index.ts";
import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en as broadcastEn } from "./broadcasts/messages.en.ts";
import { vi as broadcastVi } from "./broadcasts/messages.vi.ts";
import { broadcastFormPage, writeBroadcastPage } from "./broadcasts/pages/form-page.tsx";
import { broadcastListExport, broadcastListPage } from "./broadcasts/pages/list-page.tsx";
import {
  approveBroadcastPage,
  broadcastByHandPage,
  broadcastPage,
  broadcastPhoto,
  confirmBroadcastPage,
  declareBroadcastPage,
  retryBroadcastPage,
  returnBroadcastPage,
  withdrawBroadcastPage,
} from "./broadcasts/pages/record-page.tsx";
import { postsHealth } from "./connections/health.ts";
import { carryPosts, watchPosts } from "./connections/jobs/carry-posts.ts";
import {
  checkConnectionPage,
  connectionPage,
  disconnectPage,
  saveConnectionPage,
} from "./connections/pages/connection/page.tsx";
import {
  askPermissionPage,
  finishPermissionPage,
  goToNetworkPage,
  permissionAnswerPage,
  sendAskPermissionPage,
} from "./connections/permission/page/page.tsx";
import { fetchAllFigures, fetchFigures } from "./figures/jobs/fetch-figures.ts";
import { placeFiguresExport, placeFiguresPage } from "./figures/page/page.tsx";
import { followItem } from "./follow-item.ts";
import { chatRepliesExport, chatRepliesPage } from "./incoming/chat/page.tsx";
import { sendChatReply } from "./incoming/chat/send-chat-reply.ts";
import { forgetSenders } from "./incoming/jobs/forget-senders.ts";
import { facebookHook, verifyFacebookPage, zaloHook } from "./incoming/pages/hooks/page.ts";
import { answeredByHandPage, incomingListExport, incomingListPage } from "./incoming/pages/list/page.tsx";
import { replyTo } from "./incoming/reply.ts";
import { sendNotice } from "./incoming/send-notice.ts";
import { addPostsPage, itemChannelsExport, itemChannelsPage } from "./item-channels/page/page.tsx";
import { lookAtPost } from "./jobs/look-at-post.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  byHandPage,
  confirmPostPage,
  declarePostPage,
  lookAgainPage,
  postPhoto,
  postRecordPage,
  resumePostPage,
  retryPostPage,
  skipPostPage,
  takeBackProofPage,
  undoPostPage,
} from "./pages/post-record/page.tsx";
import { postSheetPage, tickPostsPage } from "./pages/post-sheet/page.tsx";
import { workListExport, workListPage } from "./pages/work-list/page.tsx";
import {
  closePlacePage,
  createPlacePage,
  editPlacePage,
  newPlacePage,
  savePlacePage,
} from "./places/pages/form/page.tsx";
import { placeListExport, placeListPage } from "./places/pages/list/page.tsx";
import { BroadcastUnknown, PlaceUnknown, PostRefused, PostUnknown } from "./posts.errors.ts";
import { postsInLedger } from "./posts-in-ledger.ts";

const POST = "/can-bo/dang-bai/bai/:post";
const FOLLOWERS = "/can-bo/dang-bai/nguoi-quan-tam";
const PLACE = "/can-bo/dang-bai/noi-dang/:place";

/** Items at other places than our own pages: networks, groups, boards, stations, the press. */
export const posts: ModuleDefinition = {
  name: "posts",
  routes: [
    get("/can-bo/dang-bai", "posts.read", workListPage),
    get("/can-bo/dang-bai.csv", "posts.read", workListExport),
    get("/can-bo/dang-bai/tin/:id/:kind", "posts.read", postSheetPage),
    post("/can-bo/dang-bai/tin/:id/:kind", "posts.write", tickPostsPage),
    get(POST, "posts.read", postRecordPage),
    get(`${POST}/anh`, "posts.read", postPhoto),
    post(`${POST}/khai`, "posts.write", declarePostPage, { bodyLimit: 20 * 1024 * 1024 }),
    post(`${POST}/bo-qua`, "posts.write", skipPostPage),
    post(`${POST}/lam-lai`, "posts.write", resumePostPage),
    post(`${POST}/chua-lam`, "posts.write", undoPostPage),
    post(`${POST}/rut-chung-cu`, "posts.write", takeBackProofPage),
    post(`${POST}/mo-lai`, "posts.write", lookAgainPage, { perMinute: 30 }),
    post(`${POST}/dang-lai`, "posts.write", retryPostPage),
    post(`${POST}/bang-tay`, "posts.write", byHandPage),
    post(`${POST}/xac-nhan`, "posts.confirm", confirmPostPage),
    get(FOLLOWERS, "posts.read", broadcastListPage),
    get(`${FOLLOWERS}.csv`, "posts.read", broadcastListExport),
    get(`${FOLLOWERS}/moi`, "posts.write", broadcastFormPage),
    post(`${FOLLOWERS}/moi`, "posts.write", writeBroadcastPage),
    get(`${FOLLOWERS}/:broadcast`, "posts.read", broadcastPage),
    get(`${FOLLOWERS}/:broadcast/anh`, "posts.read", broadcastPhoto),
    post(`${FOLLOWERS}/:broadcast/duyet`, "posts.broadcast", approveBroadcastPage),
    post(`${FOLLOWERS}/:broadcast/tra-lai`, "posts.broadcast", returnBroadcastPage),
    post(`${FOLLOWERS}/:broadcast/bo`, "posts.write", withdrawBroadcastPage),
    post(`${FOLLOWERS}/:broadcast/gui-lai`, "posts.write", retryBroadcastPage),
    post(`${FOLLOWERS}/:broadcast/bang-tay`, "posts.write", broadcastByHandPage),
    post(`${FOLLOWERS}/:broadcast/khai`, "posts.write", declareBroadcastPage, { bodyLimit: 20 * 1024 * 1024 }),
    post(`${FOLLOWERS}/:broadcast/xac-nhan`, "posts.confirm", confirmBroadcastPage),
    get("/can-bo/dang-bai/noi-dang", "posts.read", placeListPage),
    get("/can-bo/dang-bai/noi-dang.csv", "posts.read", placeListExport),
    get("/can-bo/dang-bai/noi-dang/moi", "posts.places", newPlacePage),
    post("/can-bo/dang-bai/noi-dang/moi", "posts.places", createPlacePage),
    get(PLACE, "posts.places", editPlacePage),
    post(PLACE, "posts.places", savePlacePage),
    post(`${PLACE}/ngung`, "posts.places", closePlacePage),
    get(`${PLACE}/con-so`, "posts.read", placeFiguresPage),
    get(`${PLACE}/con-so.csv`, "posts.read", placeFiguresExport),
    get(`${PLACE}/ket-noi`, "posts.accounts", connectionPage),
    post(`${PLACE}/ket-noi`, "posts.accounts", saveConnectionPage),
    post(`${PLACE}/ket-noi/thu`, "posts.accounts", checkConnectionPage, { perMinute: 20 }),
    get(`${PLACE}/xin-quyen`, "posts.accounts", askPermissionPage),
    post(`${PLACE}/xin-quyen`, "posts.accounts", sendAskPermissionPage, { perMinute: 20 }),
    get(`${PLACE}/xin-quyen/:permission`, "posts.accounts", goToNetworkPage),
    get("/can-bo/dang-bai/quyen-ve", "posts.accounts", permissionAnswerPage, { perMinute: 60 }),
    post("/can-bo/dang-bai/quyen-ve", "posts.accounts", finishPermissionPage, { perMinute: 20 }),
    post(`${PLACE}/ket-noi/ngat`, "posts.accounts", disconnectPage),
    get("/can-bo/dang-bai/tin-den", "posts.read", incomingListPage),
    get("/can-bo/dang-bai/tu-tra-loi", "posts.read", chatRepliesPage),
    get("/can-bo/dang-bai/tu-tra-loi.csv", "posts.read", chatRepliesExport),
    get("/can-bo/dang-bai/tin-den.csv", "posts.read", incomingListExport),
    post("/can-bo/dang-bai/tin-den/:incoming/bang-tay", "posts.write", answeredByHandPage),
    get("/nhan-tin/mang/facebook/:place", "public", verifyFacebookPage, { perMinute: 30 }),
    post("/nhan-tin/mang/facebook/:place", "public", facebookHook, { perMinute: 600 }),
    post("/nhan-tin/mang/zalo/:place", "public", zaloHook, { perMinute: 600 }),
    get("/can-bo/tin-bai/:id/kenh", "posts.read", itemChannelsPage),
    post("/can-bo/tin-bai/:id/kenh", "posts.write", addPostsPage),
    get("/can-bo/tin-bai/:id/kenh.csv", "posts.read", itemChannelsExport),
  ],
  errors: [
    mapError(PlaceUnknown, 404, (_error, lang) => pick(lang, vi, en).placeUnknown),
    mapError(BroadcastUnknown, 404, (_error, lang) => pick(lang, broadcastVi, broadcastEn).unknownOne),
    mapError(PostUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(PostRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  async follow(app, record) {
    if (record.kind === "question") await replyTo(app, record.id);
    if (record.kind === "questionNotice") await sendNotice(app, record.id);
    if (record.kind === "item") await transaction(app.db, (tx) => followItem(tx, record.id, app.clock.now()));
  },
  health: async (app) => [...(await postsHealth(app)), await postsInLedger(app)],
  jobs: [sendChatReply, carryPosts, fetchAllFigures, fetchFigures, forgetSenders, lookAtPost, watchPosts],
  schedule: [
    // Before midnight in Viet Nam: the figures are those of the day that ends.
    { job: fetchAllFigures.name, cron: "20 16 * * *" },
    { job: watchPosts.name, cron: "*/2 * * * *" },
    { job: forgetSenders.name, cron: "52 19 * * *" },
  ],
};
