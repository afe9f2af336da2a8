import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { CommentRefused, CommentUnknown } from "./comments.errors.ts";
import { eraseCommentTraces, tellWriter } from "./jobs.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { bulkCommentPage, commentExport, commentListPage } from "./pages/list-page.tsx";
import { commentLookupPage } from "./pages/lookup-page.tsx";
import { commentAct, commentRecordPage } from "./pages/record-page.tsx";
import {
  commentSettingsPage,
  itemCommentsPage,
  saveCommentSettingsPage,
  switchItemCommentsPage,
} from "./pages/settings-page.tsx";
import { sendCommentPage, writeCommentPage } from "./pages/write-page.tsx";
import {
  approveReasonPage,
  arrangeReasonPage,
  dropReasonPage,
  reasonPage,
  reasonsPage,
  rewordReasonPage,
  writeReasonPage,
} from "./reasons/page.tsx";

export const comments: ModuleDefinition = {
  name: "comments",
  routes: [
    get("/tin-tuc/:slug/y-kien", "public", writeCommentPage, { perMinute: 60 }),
    post("/tin-tuc/:slug/y-kien", "public", sendCommentPage, { perMinute: 30, bodyLimit: 64 * 1024 }),
    get("/y-kien", "public", commentLookupPage, { perMinute: 30 }),
    get("/can-bo/binh-luan", "feedback.read", commentListPage),
    get("/can-bo/binh-luan.csv", "feedback.read", commentExport),
    post("/can-bo/binh-luan/nhieu", "comments.moderate", bulkCommentPage),
    get("/can-bo/binh-luan/cai-dat", "comments.set", commentSettingsPage),
    post("/can-bo/binh-luan/cai-dat", "comments.set", saveCommentSettingsPage),
    get("/can-bo/binh-luan/ly-do", "comments.set", reasonsPage),
    post("/can-bo/binh-luan/ly-do", "comments.set", writeReasonPage),
    get("/can-bo/binh-luan/ly-do/:reason", "comments.set", reasonPage),
    post("/can-bo/binh-luan/ly-do/:reason", "comments.set", rewordReasonPage),
    post("/can-bo/binh-luan/ly-do/:reason/thu-tu", "comments.set", arrangeReasonPage),
    post("/can-bo/binh-luan/ly-do/:reason/duyet", "comments.set", approveReasonPage),
    post("/can-bo/binh-luan/ly-do/:reason/bo", "comments.set", dropReasonPage),
    get("/can-bo/binh-luan/bai/:slug", "content.read", itemCommentsPage),
    post("/can-bo/binh-luan/bai/:slug", "content.edit", switchItemCommentsPage),
    get("/can-bo/binh-luan/:id", "feedback.read", commentRecordPage),
    post("/can-bo/binh-luan/:id/dang", "comments.moderate", commentAct("publish")),
    post("/can-bo/binh-luan/:id/tu-choi", "comments.moderate", commentAct("refuse")),
    post("/can-bo/binh-luan/:id/go", "comments.moderate", commentAct("remove")),
    post("/can-bo/binh-luan/:id/tra-loi", "comments.moderate", commentAct("answer")),
    post("/can-bo/binh-luan/:id/chuyen", "comments.moderate", commentAct("passOn")),
  ],
  errors: [
    mapError(CommentUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(CommentRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  jobs: [tellWriter, eraseCommentTraces],
  schedule: [{ job: eraseCommentTraces.name, cron: "29 19 * * *" }],
};
